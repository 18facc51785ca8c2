import type { Cell, ChartModel } from './chart-model';
import type { SweepFacts } from './facts';
import { groupByOutcome, groupByPlace } from './facts';
import type { Downtime } from '../../../../trace/sweep/statistics';
import { describeDowntime } from './format-amount';
import { SHARE_SCALE, createPlaceScale } from './scales';
import { stackOutcomes, tabulate } from './stack';

const MOST_BANDS = 60;
const MOST_FIELDS = 40;

/** How the runs ended, over the values of one quantity. */
export function createBands(facts: SweepFacts, place: number): ChartModel | null {
  const quantity = facts.varied[place];
  if (quantity === undefined || facts.table.rows.length === 0) return null;
  const bins = facts.bin(place, MOST_BANDS);
  const groups = groupByPlace(facts.table.rows, bins.count, (row) =>
    bins.placeOf(facts.valueOf(place, row)),
  );
  const columns = groups.map((rows, index) => ({
    key: `${quantity.id} ${bins.label(index)}`,
    x: [index, index + 1] as const,
    title: bins.describe(index),
    rows,
  }));
  return {
    id: `bands ${quantity.id}`,
    title: `Outcomes by ${quantity.title}`,
    xLabel: quantity.title,
    yLabel: 'Share of runs',
    x: createPlaceScale(bins),
    y: SHARE_SCALE,
    cells: columns.flatMap((column) => stackOutcomes(facts, column, 'share')),
    line: [],
    ...tabulate(facts, columns),
  };
}

export type HeatBy = 'outcome' | 'downtime';

/** Two quantities against each other: the most frequent outcome of each field, or its median downtime. */
export function createHeatMap(
  facts: SweepFacts,
  [across, up]: readonly [number, number],
  by: HeatBy,
): ChartModel | null {
  const [x, y] = [facts.varied[across], facts.varied[up]];
  if (x === undefined || y === undefined || facts.table.rows.length === 0) return null;
  const [columns, lines] = [facts.bin(across, MOST_FIELDS), facts.bin(up, MOST_FIELDS)];
  const groups = groupByPlace(
    facts.table.rows,
    columns.count * lines.count,
    (row) =>
      lines.placeOf(facts.valueOf(up, row)) * columns.count +
      columns.placeOf(facts.valueOf(across, row)),
  );
  const paint = by === 'outcome' ? paintByOutcome(facts) : paintByDowntime(facts, groups);
  const cells = groups.flatMap((rows, index): Cell[] => {
    const [left, bottom] = [index % columns.count, Math.floor(index / columns.count)];
    if (rows.length === 0) return [];
    const { look, words } = paint(rows);
    return [
      {
        key: `${left} ${bottom}`,
        x: [left, left + 1],
        y: [bottom, bottom + 1],
        look,
        title: `${columns.describe(left)}, ${lines.describe(bottom)}, ${words}`,
        rows,
      },
    ];
  });
  return {
    id: 'heat',
    title: by === 'outcome' ? 'Most frequent outcome' : 'Median downtime',
    xLabel: x.title,
    yLabel: y.title,
    x: createPlaceScale(columns),
    y: createPlaceScale(lines),
    cells,
    line: [],
    head: ['Field', 'Runs'],
    rows: cells.map((cell) => [cell.title, String(cell.rows.length)]),
  };
}

interface Paint {
  readonly look: Cell['look'];
  readonly words: string;
}

/** The purer the field, the stronger its colour. */
function paintByOutcome(facts: SweepFacts) {
  return (rows: readonly number[]): Paint => {
    const [most] = groupByOutcome(facts, rows).toSorted((a, b) => b.rows.length - a.rows.length);
    if (most === undefined) return { look: { kind: 'none' }, words: 'no run' };
    const strength = most.rows.length / rows.length;
    return {
      look: { kind: 'outcome', outcome: most.look, strength },
      words: `${most.look.title} in ${Math.round(strength * 100)} %`,
    };
  };
}

function paintByDowntime(facts: SweepFacts, groups: readonly (readonly number[])[]) {
  const medians = new Map(groups.map((rows) => [rows, computeMedian(facts, rows)]));
  const known = [...medians.values()].filter((median) => typeof median === 'number');
  const [low, high] = [Math.min(...known), Math.max(...known)];
  return (rows: readonly number[]): Paint => {
    const median = medians.get(rows) ?? 'none';
    if (typeof median !== 'number')
      return { look: { kind: 'none' }, words: `downtime: ${describeDowntime(median)}` };
    const strength = high > low ? (median - low) / (high - low) : 1;
    return {
      look: { kind: 'amount', strength },
      words: `median downtime ${describeDowntime(median)}`,
    };
  };
}

/** Of the runs that have a downtime: no end when most of these never end it. */
function computeMedian(facts: SweepFacts, rows: readonly number[]): Downtime {
  const had = rows.map((row) => facts.downtimeOf(row)).filter((downtime) => downtime !== 'none');
  const all = had.map((downtime) => (downtime === 'no end' ? Infinity : downtime));
  const sorted = all.toSorted((a, b) => a - b);
  const median = sorted[Math.ceil(sorted.length / 2) - 1];
  if (median === undefined) return 'none';
  return median === Infinity ? 'no end' : median;
}

/** One bar of all runs, split by outcome. */
export function createShares(facts: SweepFacts): ChartModel {
  const whole = Math.max(1, facts.table.rows.length);
  let from = 0;
  const cells = groupByOutcome(facts, facts.table.rows).map(({ look, rows }): Cell => {
    const start = from;
    from += rows.length / whole;
    const outcome = { kind: 'outcome', outcome: look, strength: 1 } as const;
    return { key: look.id, x: [start, from], y: [0, 1], look: outcome, title: look.title, rows };
  });
  return {
    id: 'outcomes',
    title: 'Outcomes',
    xLabel: '',
    yLabel: '',
    x: SHARE_SCALE,
    y: SHARE_SCALE,
    cells,
    line: [],
    head: [],
    rows: [],
  };
}
