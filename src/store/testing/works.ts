import fc from 'fast-check';
import { assert as ensure } from '../../lib/assert';
import { checkRunSpec } from '../../trace/check-run-spec';
import type { RunSpec } from '../../trace/run-spec';
import { trimView } from '../link/check-view';
import { MODE_IDS } from '../state';
import type { ViewState, Work } from '../state';
import { PANEL_IDS } from '../state';
import { TEST_CATALOGUE } from './catalogue';

const micros = fc.integer({ min: 0, max: 60_000_000 });

const edits = fc.oneof(
  fc.integer({ min: -5000, max: 5_000_000 }).map((by) => `delay:pull-rsp#1:${by}us`),
  fc.integer({ min: 1, max: 99 }).map((ordinal) => `drop:vm-running#${ordinal}`),
  micros.map((at) => `crash:database@${at}us:3s`),
);

const specs: fc.Arbitrary<RunSpec> = fc
  .record({
    version: fc.constant(1 as const),
    scenario: fc.constantFrom('reference', 'alt-1'),
    values: fc.record(
      {
        n: micros,
        'pull-rsp': micros,
        policy: fc.constantFrom('wait', 'alt1', 'alt2'),
      },
      { requiredKeys: [] },
    ),
    seed: fc.integer({ min: 0, max: 0xffffffff }),
    edits: fc.array(edits, { maxLength: 12 }),
  })
  .map((draft) => {
    const checked = checkRunSpec(draft, TEST_CATALOGUE);
    ensure(checked.ok && checked.warnings.length === 0, 'drafts are valid');
    return checked.value;
  });

const explorations: fc.Arbitrary<ViewState['explore']> = fc.record({
  losses: fc.integer({ min: 0, max: 3 }),
  duplicates: fc.integer({ min: 0, max: 3 }),
  early: fc.integer({ min: 0, max: 3 }),
  keepAlives: fc.integer({ min: 0, max: 3 }),
  crashes: fc.integer({ min: 0, max: 1 }),
  wire: fc.constantFrom('off' as const, 'proposal' as const, 'ratified' as const),
  shown: fc.constantFrom(null, 'outcome outage', 'class 3'),
  ignored: fc.constantFrom([], ['one-vm-running']),
  intervals: fc.constantFrom({}, { n: [1, 2_000_000] as const }),
});

const SWEEP: ViewState['sweep'] = {
  axes: [
    { kind: 'logarithmic', quantity: 'n', from: 1000, to: 2_000_000, steps: 30 },
    { kind: 'list', quantity: 'policy', values: ['alt1', 'alt2'] },
  ],
  draws: [{ kind: 'normal', quantity: 'pull-rsp', mean: 50_000, deviation: 10_000 }],
  lossLinks: ['source-bridge-database'],
  lossPpm: 10_000,
  runs: 600,
  seed: 3,
};

const views: fc.Arbitrary<ViewState> = fc
  .record({
    mode: fc.constantFrom(...MODE_IDS),
    axis: fc.constantFrom('compressed' as const, 'proportional' as const),
    lanes: fc.constantFrom(null, ['database'], ['database', 'source-host']),
    messages: fc.record({
      acks: fc.constantFrom(null, true, false),
      keepAlives: fc.constantFrom(null, true, false),
      clocks: fc.boolean(),
      hiddenVsis: fc.constantFrom([], ['vsi-11111111']),
    }),
    selection: fc.option(fc.string({ maxLength: 100 })),
    cursorMicros: fc.option(micros),
    zoom: fc.record({
      k: fc.double({ min: 0.01, max: 1e5, noNaN: true }),
      y: fc.double({ min: -1e6, max: 1e6, noNaN: true }),
    }),
    openFolds: fc.array(micros, { maxLength: 5 }),
    panel: fc.constantFrom(...PANEL_IDS),
    explore: explorations,
    sweep: fc.constantFrom(null, SWEEP),
  })
  .map(trimView);

/** Canonical works, as the store holds them. */
export const works: fc.Arbitrary<Work> = fc.record({
  spec: specs,
  view: views,
  compared: fc.option(fc.record({ name: fc.string({ maxLength: 80 }), spec: specs })),
});
