import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RunSpec } from '../../trace/run-spec';
import type { SlackItem, SlackResult } from '../../trace/answers/slack';
import { getOwnBand, isSameVerdict, listThresholds, readVerdict } from '../../trace/answers/slack';
import { SCENARIOS } from '../scenarios';
import { simulate } from '../simulate';
import { createSpec } from '../testing/run';
import { measureSlack } from './measure-slack';
import { runShifted } from './probe';

function measure(spec: RunSpec, only?: string): SlackResult {
  const search = measureSlack(spec, only);
  for (;;) {
    const step = search.next();
    if (step.done === true) return step.value;
  }
}

const measureOne = (spec: RunSpec, label: string): SlackItem => {
  const [item] = measure(spec, label).items;
  if (item === undefined) throw new Error(`no ${label}`);
  return item;
};

const MIGRATIONS = SCENARIOS.filter(({ id }) => !/^(vdp|evb)-/.test(id)).map(({ id }) => id);
const OTHERS = ['vdp-refused', 'vdp-resource-wait'];
const FAULTY = [
  createSpec('alt-1', { values: { wire: 'off' }, edits: ['slow:database@8s..9s:+300ms'] }),
  createSpec('alt-2', { values: { wire: 'off' }, edits: ['crash:destination-bridge@8.6s:200ms'] }),
  createSpec('reference', {
    values: { wire: 'off' },
    edits: ['cut:source-bridge-database@8.4s..8.51s', 'duplicate:push-req#1'],
  }),
  createSpec('pull-after-copy', {
    values: { wire: 'off', guard: 'resume' },
    edits: ['loss:source-host-destination-host:15%', 'drop:pull-completed#1'],
    seed: 3,
  }),
];
const SPECS = [
  ...MIGRATIONS.map((id) => createSpec(id, { values: { wire: 'off' } })),
  ...OTHERS.map((id) => createSpec(id)),
  ...FAULTY,
];
const titleOf = ({ scenario, edits }: RunSpec) => [scenario, ...edits].join(' ');

/** Shifts at which a measurement is most likely wrong, and any others. */
function sampleShifts(item: SlackItem, seed: number): number[] {
  const [first, last] = [item.bands[0], item.bands.at(-1)];
  const edges = listThresholds(item).flatMap(({ atMicros }) => [
    atMicros - 1,
    atMicros,
    atMicros + 1,
  ]);
  const range = { min: first?.fromMicros ?? 0, max: last?.toMicros ?? 0 };
  const near = { min: Math.max(range.min, -1_000_000), max: Math.min(range.max, 1_000_000) };
  const picked = fc.sample(fc.oneof(fc.integer(range), fc.integer(near)), { numRuns: 6, seed });
  return [...new Set([range.min, range.max, 0, ...edges, ...picked])].filter(
    (shift) => shift >= range.min && shift <= range.max,
  );
}

describe.each(SPECS.map((spec) => [titleOf(spec), spec] as const))('%s', (_, spec) => {
  const { items } = measure(spec);

  it('says of every shift how the run ends', () => {
    expect(items.length).toBeGreaterThan(5);
    items.forEach((item, index) => {
      for (const shift of sampleShifts(item, index)) {
        const band = item.bands.find(
          ({ fromMicros, toMicros }) => fromMicros <= shift && shift <= toMicros,
        );
        const ends = readVerdict(runShifted(spec, item, shift));
        expect([item.label, shift, band?.verdict]).toEqual([item.label, shift, ends]);
      }
    });
  });

  it('leaves no gap, and neighbours differ', () => {
    for (const { bands } of items) {
      bands.slice(1).forEach((band, index) => {
        const before = bands[index] ?? band;
        expect(band.fromMicros).toBe(before.toMicros + 1);
        expect(isSameVerdict(before.verdict, band.verdict)).toBe(false);
      });
    }
  });
});

describe('on the wire', () => {
  const spec = createSpec('alt-1', { values: { wire: 'proposal' } });

  it.each(['pull-rsp#1', 'final-copy#1', 'n#1', 'deassociate-req#1', 'associate-rsp#1'])(
    'holds for %s too',
    (label) => {
      const item = measureOne(spec, label);
      for (const shift of sampleShifts(item, 1)) {
        const band = item.bands.find(
          ({ fromMicros, toMicros }) => fromMicros <= shift && shift <= toMicros,
        );
        expect([shift, band?.verdict]).toEqual([shift, readVerdict(runShifted(spec, item, shift))]);
      }
    },
  );
});

describe('alt 1', () => {
  it('backs out if PULL Rsp is later by what is left of n', () => {
    // PULL Completed comes at 8.5915 s; the final copy comes at 8.7005 s and n expires 2 s after it.
    const spec = createSpec('alt-1', { values: { wire: 'off', 'pull-rsp': '20ms' } });
    const item = measureOne(spec, 'pull-rsp#1');
    const trace = simulate(spec);
    const [threshold] = listThresholds(item);
    expect(trace.outcome).toBe('migrated-with-state');
    expect(threshold?.after.outcome).toBe('backed-out');
    const at = threshold?.atMicros ?? 0;
    const outcomes = [at - 1, at].map((by) =>
      simulate({ ...spec, edits: [`delay:pull-rsp#1:+${by}us`] }),
    );
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['migrated-with-state', 'backed-out']);
    expect(at).toBe(2_109_000);
  });

  it('is put right by PULL Rsp that is sooner, and by a timer that runs longer', () => {
    const spec = createSpec('alt-1', { values: { wire: 'off' } });
    expect(listThresholds(measureOne(spec, 'pull-rsp#1')).map(({ atMicros }) => atMicros)).toEqual([
      -291_001,
    ]);
    expect(getOwnBand(measureOne(spec, 'n#1'))?.toMicros).toBe(291_000);
    const edited = simulate({ ...spec, edits: ['shift:n#1:+291001us'] });
    expect(edited.outcome).toBe('migrated-with-state');
  });
});
