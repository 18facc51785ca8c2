import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../engine/catalogue';
import { LIMITS } from '../../lib/limits';
import { createRandomStream } from '../../lib/random';
import { createRunSpec } from '../run-spec';
import { listAxisValues } from './axis-values';
import { checkSweep } from './check-sweep';
import { drawValue } from './draw-value';
import { prepareSweep } from './spec-of';
import type { Distribution, SweepPlan } from './sweep-spec';
import { EMPTY_PLAN } from './sweep-spec';

const BASE = createRunSpec('alt-1');
const check = (plan: Partial<SweepPlan>) => checkSweep({ ...EMPTY_PLAN, ...plan }, BASE, catalogue);
const axis = { kind: 'linear', quantity: 'n', from: 1000, to: 2000, steps: 11 } as const;

describe('an axis', () => {
  it('has its ends and even steps between them', () => {
    expect(listAxisValues({ ...axis, steps: 5 })).toEqual([1000, 1250, 1500, 1750, 2000]);
    const logarithmic = { ...axis, kind: 'logarithmic', from: 10, to: 1e7, steps: 7 } as const;
    expect(listAxisValues(logarithmic)).toEqual([10, 100, 1000, 10_000, 100_000, 1e6, 1e7]);
    expect(listAxisValues({ ...axis, from: 3, to: 1, steps: 3 })).toEqual([3, 2, 1]);
  });

  it('names no value twice, however fine it is', () => {
    expect(listAxisValues({ ...axis, from: 1, to: 4, steps: 100 })).toEqual([1, 2, 3, 4]);
    expect(listAxisValues({ ...axis, steps: 1 })).toEqual([1000]);
    expect(listAxisValues({ kind: 'list', quantity: 'n', values: [5, 3, 5] })).toEqual([5, 3]);
  });
});

describe('a draw', () => {
  const RANGE = { min: 0, max: 10_000_000 };
  const take = (distribution: Distribution, range = RANGE) => {
    const random = createRandomStream(1, 'test');
    return Array.from({ length: 20_000 }, () => drawValue(distribution, range, random));
  };
  const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;

  it('has the mean of its distribution', () => {
    const close = (values: readonly number[], expected: number) =>
      expect(Math.abs(mean(values) / expected - 1)).toBeLessThan(0.03);
    close(take({ kind: 'uniform', from: 1000, to: 3000 }), 2000);
    close(take({ kind: 'exponential', mean: 50_000 }), 50_000);
    const normal = take({ kind: 'normal', mean: 100_000, deviation: 10_000 });
    close(normal, 100_000);
    const spread = Math.sqrt(mean(normal.map((value) => (value - 100_000) ** 2)));
    expect(Math.abs(spread / 10_000 - 1)).toBeLessThan(0.03);
  });

  it('takes both ends of a uniform range as often as the rest', () => {
    const counts = [0, 0, 0];
    for (const value of take({ kind: 'uniform', from: 0, to: 2 }))
      counts[value] = (counts[value] ?? 0) + 1;
    for (const count of counts) expect(Math.abs(count - 6667)).toBeLessThan(300);
  });

  it('stays in the range, also when the distribution hardly meets it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e6 }), fc.integer(), (at, seed) => {
        const random = createRandomStream(seed, 'test');
        const range = { min: 10, max: 20 };
        const value = drawValue({ kind: 'normal', mean: at, deviation: 5 }, range, random);
        expect(Number.isInteger(value) && value >= 10 && value <= 20).toBe(true);
      }),
    );
  });
});

describe('the run of a number', () => {
  it('walks the grid again and again, the last axis fastest', () => {
    const checked = check({
      axes: [
        { kind: 'list', quantity: 'policy', values: ['wait', 'alt2'] },
        { kind: 'list', quantity: 'n', values: [1000, 2_000_000] },
      ],
      runs: 8,
      seed: 5,
    });
    if (!checked.ok) throw new Error('refused');
    const { specOf, points } = prepareSweep(checked.value, catalogue);
    const specs = Array.from({ length: 8 }, (_, index) => specOf(index));
    expect(points).toBe(4);
    const round = [
      { policy: 'wait', n: 1000 },
      { policy: 'wait' },
      { policy: 'alt2', n: 1000 },
      { policy: 'alt2' },
    ];
    expect(specs.map(({ values }) => values)).toEqual([...round, ...round]);
    expect(new Set(specs.map(({ seed }) => seed))).toEqual(new Set([5]));
  });

  it('has a seed of its own where chance has a say', () => {
    const lossy = { lossLinks: ['source-bridge-database'], lossPpm: 1000 };
    const drawn: Partial<SweepPlan> = {
      draws: [{ kind: 'exponential', quantity: 'n', mean: 1000 }],
    };
    for (const plan of [lossy, drawn]) {
      const checked = check({ ...plan, runs: 1000, seed: 5 });
      if (!checked.ok) throw new Error('refused');
      const { specOf } = prepareSweep(checked.value, catalogue);
      const seeds = Array.from({ length: 1000 }, (_, index) => specOf(index).seed);
      expect(seeds[0]).toBe(5);
      expect(new Set(seeds).size).toBe(1000);
    }
  });

  it('writes losses as faults, and none at 0 %', () => {
    const checked = check({
      axes: [{ kind: 'list', quantity: 'loss', values: [0, 25_000] }],
      lossLinks: ['source-host-destination-host'],
      runs: 2,
    });
    if (!checked.ok) throw new Error('refused');
    const { specOf } = prepareSweep(checked.value, catalogue);
    expect([specOf(0).edits, specOf(1).edits]).toEqual([
      [],
      ['loss:source-host-destination-host:2.5%'],
    ]);
  });

  it('draws one quantity the same whatever else is drawn', () => {
    const n = { kind: 'uniform', quantity: 'n', from: 1, to: 1_000_000 } as const;
    const poll = { ...n, quantity: 'pull-rsp' };
    const alone = check({ draws: [n] });
    const both = check({ draws: [poll, n] });
    if (!alone.ok || !both.ok) throw new Error('refused');
    const ofBoth = prepareSweep(both.value, catalogue);
    const ofOne = prepareSweep(alone.value, catalogue);
    for (let index = 0; index < 20; index++)
      expect(ofBoth.specOf(index).values['n']).toBe(ofOne.specOf(index).values['n']);
  });
});

describe('a sweep that cannot be run says why', () => {
  const problemsOf = (plan: unknown) => {
    const checked = checkSweep(plan, BASE, catalogue);
    const problems = checked.ok ? [] : checked.problems;
    return problems.map(({ at, message }) => `${at}: ${message}`).join('\n');
  };
  const list = { kind: 'list', quantity: 'n', values: [1000] } as const;
  it.each<[Partial<SweepPlan>, RegExp]>([
    [{ runs: 0 }, /runs: the number of runs must be a whole number from 1 to 100,000, not 0$/],
    [
      { axes: [{ ...axis, steps: 0 }] },
      /^n: steps must be a whole number from 1 to 100,000, not 0$/,
    ],
    [{ axes: [{ ...axis, from: 0.5 }] }, /^n: the first value must be a whole number, not 0.5$/],
    [{ axes: [{ ...list, values: [] }] }, /^n: give one value or more$/],
    [{ axes: [{ ...list, values: [1.5] }] }, /^n: a value must be [^]*, not 1.5$/],
    [
      { draws: [{ kind: 'normal', quantity: 'n', mean: 9, deviation: -1 }] },
      /^n: the deviation must be /,
    ],
    [{ seed: -1 }, /^seed: the seed must be a whole number from 0 to 4,294,967,295, not -1$/],
    [{ runs: LIMITS.sweepRuns.value + 1 }, /100,000 runs in a sweep \(sweepRuns\)/],
    [{ axes: [{ ...axis, steps: 100_001 }] }, /sweepRuns/],
    [{ axes: [axis], runs: 10 }, /the grid has 11 points/],
    [
      {
        axes: [
          { ...axis, steps: 1000 },
          { ...axis, quantity: 'pull-rsp', steps: 1000 },
        ],
      },
      /sweepRuns/,
    ],
    [{ axes: [list, list, list] }, /one or two/],
    [{ axes: [{ ...axis, quantity: 'moon' }] }, /moon: .*no such parameter; use .*, pull-rsp, /],
    [{ axes: [{ ...axis, to: 61_000_000 }] }, /n: 61s is out of range; use 1us to 60s/],
    [
      { axes: [{ ...axis, quantity: 'pull-rsp', from: 0, kind: 'logarithmic' }] },
      /start or end at 0/,
    ],
    [{ axes: [{ ...axis, quantity: 'policy' }] }, /list the options that you want, of .*alt1/],
    [{ axes: [{ ...list, quantity: 'policy', values: ['never'] }] }, /"never" is no value of it/],
    [
      { axes: [axis], draws: [{ kind: 'exponential', quantity: 'n', mean: 5 }] },
      /varied or drawn twice/,
    ],
    [{ draws: [{ kind: 'exponential', quantity: 'policy', mean: 1 }] }, /only times and counts/],
    [{ draws: [{ kind: 'uniform', quantity: 'n', from: 9, to: 8 }] }, /lower bound comes first/],
    [{ lossPpm: 10_000 }, /choose the links/],
    [{ lossLinks: ['moon'], lossPpm: 1 }, /"moon" is not a link/],
    [
      { lossPpm: 1_000_001 },
      /^loss: the loss rate in parts per million must be .* to 1,000,000, not 1000001$/,
    ],
  ])('%j', (plan, message) => {
    expect(problemsOf({ ...EMPTY_PLAN, ...plan })).toMatch(message);
  });

  it('also when it is no plan at all', () => {
    expect(problemsOf(null)).toBe(': a sweep must be an object');
    expect(problemsOf({ ...EMPTY_PLAN, axes: 5 })).toBe('axes: axes must be a list, not 5');
    expect(problemsOf({ ...EMPTY_PLAN, seed: undefined })).toMatch(/^seed: /);
    expect(problemsOf({ ...EMPTY_PLAN, axes: [{ kind: 'square' }] })).toMatch(
      /^axes: an axis must be linear/,
    );
    expect(problemsOf({ ...EMPTY_PLAN, axes: [{ kind: 'linear', quantity: 'n' }] })).toBe(
      'n: an axis needs "from"',
    );
    expect(checkSweep(EMPTY_PLAN, createRunSpec('moon'), catalogue)).toMatchObject({ ok: false });
    expect(checkSweep(EMPTY_PLAN, BASE, catalogue)).toMatchObject({ ok: true });
  });
});
