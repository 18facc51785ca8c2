import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkRunSpec } from '../../trace/check-run-spec';
import { createRunSpec } from '../../trace/run-spec';
import { summarize } from '../../trace/run-summary';
import { prepareSweep } from '../../trace/sweep/spec-of';
import type { SweepColumns } from '../../trace/sweep/sweep-columns';
import type { SweepPlan, SweepSpec } from '../../trace/sweep/sweep-spec';
import { EMPTY_PLAN } from '../../trace/sweep/sweep-spec';
import { SweepTableBuilder } from '../../trace/sweep/sweep-table';
import { catalogue } from '../catalogue';
import { simulate } from '../simulate';
import { SweepSlice } from './sweep-slice';

function createSweep(plan: Partial<SweepPlan>, scenario = 'alt-1'): SweepSpec {
  return { ...EMPTY_PLAN, ...plan, version: 1, base: createRunSpec(scenario) };
}

/** Two axes, two draws and losses: everything that can differ from run to run. */
const FULL = createSweep({
  axes: [
    { kind: 'logarithmic', quantity: 'pull-rsp', from: 10_000, to: 4_000_000, steps: 4 },
    { kind: 'list', quantity: 'policy', values: ['wait', 'alt1'] },
  ],
  draws: [
    { kind: 'exponential', quantity: 'push-req', mean: 50_000 },
    { kind: 'normal', quantity: 'n', mean: 2_000_000, deviation: 500_000 },
  ],
  lossLinks: ['source-host-destination-host', 'database-destination-bridge'],
  lossPpm: 30_000,
  runs: 40,
  seed: 7,
});

function runSlice(sweep: SweepSpec, from: number, to: number): SweepColumns {
  const slice = new SweepSlice(sweep, from, to);
  while (!slice.advance(1000));
  return slice.columns;
}

describe('a sweep', () => {
  const whole = runSlice(FULL, 0, FULL.runs);

  it('gives the same table however it is cut', () => {
    const cuts = fc.uniqueArray(fc.integer({ min: 1, max: FULL.runs - 1 }), { maxLength: 6 });
    fc.assert(
      fc.property(cuts, fc.boolean(), (inner, backwards) => {
        const bounds = [0, ...inner.toSorted((a, b) => a - b), FULL.runs];
        const parts = bounds.slice(1).map((to, index) => ({ from: bounds[index] ?? 0, to }));
        const builder = new SweepTableBuilder(FULL);
        for (const { from, to } of backwards ? parts.toReversed() : parts)
          builder.add(runSlice(FULL, from, to), from);
        expect(builder.build().columns).toEqual(whole);
        expect([...builder.build().rows]).toEqual(Array.from({ length: FULL.runs }, (_, i) => i));
      }),
      { numRuns: 10 },
    );
  });

  it('has in each row what the run of that row comes to, when it is opened by itself', () => {
    const { specOf, numbersOf } = prepareSweep(FULL, catalogue);
    for (let index = 0; index < FULL.runs; index++) {
      const spec = specOf(index);
      expect(checkRunSpec(spec, catalogue)).toEqual({ ok: true, value: spec, warnings: [] });
      const { outcome, metrics, broken } = summarize(simulate(spec));
      expect({
        outcome: catalogue.outcomes[whole.outcome[index] ?? 0]?.id,
        hasStopped: whole.hasStopped[index],
        downtime: whole.downtimeMicros[index],
        total: whole.totalMicros[index],
        sent: whole.sentMessages[index],
        lost: whole.lostMessages[index],
        window: whole.backOutWindowMicros[index],
        transferred: whole.stateTransferred[index],
        broken: whole.broken[index],
        seed: whole.seed[index],
        values: whole.values.map((column) => column[index]),
      }).toEqual({
        outcome,
        hasStopped: metrics.stoppedAtMicros === null ? 0 : 1,
        downtime: metrics.downtimeMicros ?? Number.NaN,
        total: metrics.totalMicros,
        sent: metrics.sentMessages,
        lost: metrics.lostMessages,
        window: metrics.backOutWindowMicros ?? Number.NaN,
        transferred: metrics.stateTransferred ? 1 : 0,
        broken: broken.length,
        seed: spec.seed,
        values: numbersOf(index),
      });
    }
  });

  it('differs with its seed', () => {
    const other = runSlice({ ...FULL, seed: 8 }, 0, FULL.runs);
    expect(other.values[2]).not.toEqual(whole.values[2]);
    expect(other.values[0]).toEqual(whole.values[0]);
  });

  it('finds where alt 1 backs out', () => {
    const sweep = createSweep({
      axes: [{ kind: 'linear', quantity: 'n', from: 1, to: 4_000_000, steps: 9 }],
      runs: 9,
    });
    const { outcome } = runSlice(sweep, 0, 9);
    const ids = [...outcome].map((index) => catalogue.outcomes[index]?.id);
    expect(new Set(ids)).toEqual(new Set(['backed-out', 'migrated-with-state']));
    expect(ids.filter((id, index) => index > 0 && id !== ids[index - 1])).toHaveLength(1);
  });
});
