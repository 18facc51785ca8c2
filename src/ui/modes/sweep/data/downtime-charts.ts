import {
  countWithoutDowntime,
  getQuantile,
  listDowntimes,
} from '../../../../trace/sweep/statistics';
import { findPlace } from './bins';
import type { ChartModel, Scale } from './chart-model';
import type { SweepFacts } from './facts';
import { groupByPlace } from './facts';
import { formatShortSpan } from './format-amount';
import { SHARE_SCALE, computeStep, createCountScale, createTimeScale } from './scales';
import { stackOutcomes, tabulate } from './stack';

const MOST_BARS = 36;
const CURVE_POINTS = 200;
const CURVE_ROWS = [1, 5, 10, 25, 50, 75, 90, 95, 99, 100];

/** How long no VM ran, as bars of even width split by outcome; runs without one, or without an end to it, are not in it. */
export function createHistogram(facts: SweepFacts): ChartModel | null {
  const sorted = listDowntimes(facts.table);
  if (sorted.length === 0) return null;
  const edges = listEdges(sorted[0] ?? 0, sorted.at(-1) ?? 0);
  const ended = facts.table.rows.filter((row) => typeof facts.downtimeOf(row) === 'number');
  const groups = groupByPlace(ended, edges.length - 1, (row) =>
    Math.min(edges.length - 2, findPlace(edges, Number(facts.downtimeOf(row)))),
  );
  const columns = groups.map((rows, place) => {
    const from = edges[place] ?? 0;
    const to = edges[place + 1] ?? 0;
    const title = `Downtime ${formatShortSpan(from)} to ${formatShortSpan(to)}`;
    return { key: String(from), x: [from, to] as const, title, rows };
  });
  const filled = columns.filter(({ rows }) => rows.length > 0);
  return {
    id: 'downtime',
    title: 'Downtime',
    xLabel: 'Downtime',
    yLabel: 'Runs',
    x: scaleOf(edges),
    y: createCountScale(Math.max(...groups.map((rows) => rows.length))),
    cells: filled.flatMap((column) => stackOutcomes(facts, column, 'count')),
    line: [],
    ...tabulate(facts, filled),
  };
}

/** Which share of the runs with a downtime has so long a downtime or a shorter one. Runs without an end keep the curve below 100 %. */
export function createCurve(facts: SweepFacts): ChartModel | null {
  const sorted = listDowntimes(facts.table);
  const whole = facts.table.rows.length - countWithoutDowntime(facts.table);
  if (sorted.length === 0) return null;
  const edges = listEdges(sorted[0] ?? 0, sorted.at(-1) ?? 0);
  const points = Math.min(CURVE_POINTS, sorted.length);
  const line = Array.from({ length: points }, (_, index) => {
    const rank = Math.ceil(((index + 1) * sorted.length) / points);
    return [sorted[rank - 1] ?? 0, rank / whole] as const;
  });
  const start = sorted[0] ?? 0;
  const end = edges.at(-1) ?? 0;
  const share = sorted.length / whole;
  return {
    id: 'curve',
    title: 'Share of the runs with a downtime that have this or less',
    xLabel: 'Downtime',
    yLabel: 'Share of runs',
    x: scaleOf(edges),
    y: SHARE_SCALE,
    cells: [],
    line: [[start, 0], ...line, [end, share]],
    head: ['Share of the runs that end', 'Downtime at most'],
    rows: CURVE_ROWS.map((percent) => [
      `${percent} %`,
      formatShortSpan(getQuantile(sorted, percent)),
    ]),
  };
}

/** Round edges from below the first value to beyond the last. */
function listEdges(min: number, max: number): number[] {
  const step = Math.max(1, computeStep(Math.max(1, max - min), MOST_BARS));
  const first = Math.floor(min / step);
  const count = Math.floor(max / step) - first + 1;
  return Array.from({ length: count + 1 }, (_, index) => (first + index) * step);
}

function scaleOf(edges: readonly number[]): Scale {
  return createTimeScale(edges[0] ?? 0, edges.at(-1) ?? 1);
}
