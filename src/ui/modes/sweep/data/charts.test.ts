import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../../engine/catalogue';
import { createRunSpec } from '../../../../trace/run-spec';
import type { SweepPlan } from '../../../../trace/sweep/sweep-spec';
import { EMPTY_PLAN } from '../../../../trace/sweep/sweep-spec';
import { createInProcessPool } from '../../../../worker/pool/in-process-pool';
import { runSweep } from '../../../../worker/pool/run-sweep';
import { createBins, findPlace } from './bins';
import type { ChartModel } from './chart-model';
import { createCurve, createHistogram } from './downtime-charts';
import { createFacts } from './facts';
import { createBands, createHeatMap, createShares } from './outcome-charts';
import { computeStep } from './scales';
import { moveFocus } from '../charts/move-focus';

async function sweep(plan: Partial<SweepPlan>) {
  const spec = { ...EMPTY_PLAN, ...plan, version: 1, base: createRunSpec('alt-1') } as const;
  const { table } = await runSweep(createInProcessPool(), spec);
  return createFacts(table, catalogue);
}

const facts = await sweep({
  axes: [
    { kind: 'linear', quantity: 'n', from: 100_000, to: 4_000_000, steps: 8 },
    { kind: 'list', quantity: 'policy', values: ['wait', 'alt1'] },
  ],
  draws: [{ kind: 'exponential', quantity: 'pull-rsp', mean: 1_000_000 }],
  lossLinks: ['source-host-destination-host'],
  lossPpm: 50_000,
  runs: 160,
});
const ALL = Array.from({ length: 160 }, (_, row) => row);
const sorted = (model: ChartModel | null) =>
  (model?.cells ?? []).flatMap(({ rows }) => rows).toSorted((a, b) => a - b);

describe('each run is in one bar or field', () => {
  it.each([
    ['the shares', createShares(facts)],
    ['the bands over an axis', createBands(facts, 0)],
    ['the bands over options', createBands(facts, 1)],
    ['the bands over what is drawn', createBands(facts, 2)],
    ['the fields by outcome', createHeatMap(facts, [0, 1], 'outcome')],
    ['the fields by downtime', createHeatMap(facts, [0, 2], 'downtime')],
  ])('of %s', (_, model) => {
    expect(sorted(model)).toEqual(ALL);
  });

  it('of the histogram, if its downtime ends', () => {
    const ended = ALL.filter((row) => typeof facts.downtimeOf(row) === 'number');
    const model = createHistogram(facts);
    expect(ended.length).toBeLessThan(160);
    expect(sorted(model)).toEqual(ended);
    for (const { x, rows } of model?.cells ?? [])
      for (const row of rows) {
        expect(facts.downtimeOf(row)).toBeGreaterThanOrEqual(x[0]);
        expect(facts.downtimeOf(row)).toBeLessThan(x[1]);
      }
  });
});

it('bars of one column stand on each other, and shares fill it', () => {
  const cells = createBands(facts, 0)?.cells ?? [];
  const tops = new Map<number, number>();
  for (const { x, y } of cells) {
    expect(y[0]).toBeCloseTo(tops.get(x[0]) ?? 0);
    tops.set(x[0], y[1]);
  }
  expect(tops.size).toBe(8);
  for (const top of tops.values()) expect(top).toBeCloseTo(1);
});

it('the curve rises to the share of runs with a downtime that ends', () => {
  const { line = [] } = createCurve(facts) ?? {};
  const ended = ALL.filter((row) => typeof facts.downtimeOf(row) === 'number').length;
  const had = ALL.filter((row) => facts.downtimeOf(row) !== 'none').length;
  expect(had).toBeLessThan(160);
  const shares = line.map(([, share]) => share);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  expect(shares.at(-1)).toBe(ended / had);
});

it('the table beside a chart counts the same runs', () => {
  const { rows = [] } = createBands(facts, 1) ?? {};
  expect(rows).toHaveLength(2);
  for (const [, runs, ...outcomes] of rows)
    expect(outcomes.reduce((sum, count) => sum + Number(count), 0)).toBe(Number(runs));
});

it('without anything that varies there are no bands and no field', async () => {
  const alone = await sweep({ runs: 1 });
  expect(createBands(alone, 0)).toBeNull();
  expect(createHeatMap(alone, [0, 1], 'outcome')).toBeNull();
  expect(createHistogram(alone)?.cells).toHaveLength(1);
});

describe('places on an axis', () => {
  const n = { id: 'n', title: 'n', unit: 'micros', min: 0, max: 1e9, options: [] } as const;
  const bin = (values: readonly number[], isLogarithmic = false) =>
    createBins(n, values, { most: 4, isLogarithmic });

  it('are the values while there are few', () => {
    const bins = bin([30, 10, 20, 10]);
    expect([bins.count, bins.placeOf(10), bins.placeOf(30)]).toEqual([3, 0, 2]);
    expect(bins.describe(1)).toBe('n 20 µs');
  });

  it('are stretches when there are many, and hold both ends', () => {
    const bins = bin([0, 1, 2, 3, 4, 5, 6, 8]);
    expect([0, 1, 2, 7, 8].map((value) => bins.placeOf(value))).toEqual([0, 0, 1, 3, 3]);
    expect(bins.describe(0)).toBe('n 0 to 2 µs');
    const wide = bin([1, 10, 50, 100, 1000, 10_000], true);
    expect([1, 9, 10, 99, 10_000].map((value) => wide.placeOf(value))).toEqual([0, 0, 1, 1, 3]);
  });
});

it('steps are 1, 2 or 5 times a power of ten', () => {
  expect([1, 9, 30, 44, 1e6].map((to) => computeStep(to, 10))).toEqual([1, 1, 5, 5, 100_000]);
  expect([-1, 0, 5, 10, 99].map((value) => findPlace([0, 10, 20], value))).toEqual([0, 0, 0, 1, 2]);
});

it('arrow keys go to the nearest bar', () => {
  const cells = createHeatMap(facts, [0, 1], 'outcome')?.cells ?? [];
  const at = (x: number, y: number) => cells.findIndex((c) => c.x[0] === x && c.y[0] === y);
  expect(moveFocus(cells, at(0, 0), 'ArrowRight')).toBe(at(1, 0));
  expect(moveFocus(cells, at(3, 0), 'ArrowUp')).toBe(at(3, 1));
  expect(moveFocus(cells, at(3, 1), 'ArrowUp')).toBeNull();
  expect(moveFocus(cells, at(0, 1), 'ArrowLeft')).toBeNull();
  expect(moveFocus(cells, at(0, 1), 'End')).toBe(cells.length - 1);
  expect(moveFocus(cells, at(0, 1), 'x')).toBeNull();
});
