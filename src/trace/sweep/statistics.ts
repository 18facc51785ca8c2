import type { Catalogue } from '../catalogue';
import { NO_OUTCOME } from './sweep-columns';
import type { SweepTable } from './sweep-table';

/** What a sweep, or some of its rows, comes to. */
export interface SweepStatistics {
  readonly runs: number;
  /** In the order of the catalogue, only those that happened. */
  readonly outcomes: readonly { readonly id: string; readonly runs: number }[];
  /** Runs that a limit stopped: they have no outcome. */
  readonly unfinished: number;
  /** Runs that broke a property. */
  readonly broken: number;
  readonly downtime: DowntimeStatistics;
}

interface DowntimeStatistics {
  /** Runs whose downtime has an end; mean and quantiles are of these alone. */
  readonly ended: number;
  /** Runs in which the source VM stopped and no VM ever ran again. */
  readonly endless: number;
  /** Runs without a downtime: the source VM never stopped, or there is none. */
  readonly none: number;
  readonly meanMicros: number | null;
  /** Nearest rank, so that each is the downtime of a run; empty when no downtime ended. */
  readonly quantiles: readonly { readonly percent: number; readonly micros: number }[];
}

const PERCENTS = [0, 5, 25, 50, 75, 95, 99, 100];

export function computeStatistics(
  { columns, rows }: Pick<SweepTable, 'columns' | 'rows'>,
  catalogue: Pick<Catalogue, 'outcomes'>,
): SweepStatistics {
  const counts = new Uint32Array(NO_OUTCOME + 1);
  let broken = 0;
  for (const row of rows) {
    const outcome = columns.outcome[row] ?? NO_OUTCOME;
    counts[outcome] = (counts[outcome] ?? 0) + 1;
    if ((columns.broken[row] ?? 0) > 0) broken++;
  }
  const outcomes = catalogue.outcomes.map(({ id }, index) => ({ id, runs: counts[index] ?? 0 }));
  return {
    runs: rows.length,
    outcomes: outcomes.filter(({ runs }) => runs > 0),
    unfinished: counts[NO_OUTCOME] ?? 0,
    broken,
    downtime: describeDowntime({ columns, rows }),
  };
}

/** The downtime of a run, if it has one: the source VM stopped. */
export type Downtime = number | 'none' | 'no end';

export function readDowntime(
  { hasStopped, downtimeMicros }: SweepTable['columns'],
  row: number,
): Downtime {
  if (hasStopped[row] !== 1) return 'none';
  const micros = downtimeMicros[row] ?? Number.NaN;
  return Number.isNaN(micros) ? 'no end' : micros;
}

/** Ascending, only those that ended. */
export function listDowntimes({
  columns,
  rows,
}: Pick<SweepTable, 'columns' | 'rows'>): Float64Array {
  const all = Float64Array.from(rows, (row) => Number(readDowntime(columns, row)));
  return all.filter((micros) => !Number.isNaN(micros)).toSorted();
}

/** Runs that had no downtime, as ever short ones are something else. */
export function countWithoutDowntime({
  columns,
  rows,
}: Pick<SweepTable, 'columns' | 'rows'>): number {
  return rows.reduce((sum, row) => sum + (columns.hasStopped[row] === 1 ? 0 : 1), 0);
}

function describeDowntime(table: Pick<SweepTable, 'columns' | 'rows'>): DowntimeStatistics {
  const sorted = listDowntimes(table);
  const ended = sorted.length;
  const none = countWithoutDowntime(table);
  const sum = sorted.reduce((total, micros) => total + micros, 0);
  return {
    ended,
    endless: table.rows.length - ended - none,
    none,
    meanMicros: ended === 0 ? null : Math.round(sum / ended),
    quantiles:
      ended === 0
        ? []
        : PERCENTS.map((percent) => ({ percent, micros: getQuantile(sorted, percent) })),
  };
}

/** The smallest value that so many percent of the values do not exceed. */
export function getQuantile(sorted: Float64Array, percent: number): number {
  const rank = Math.max(1, Math.ceil((percent * sorted.length) / 100));
  return sorted[rank - 1] ?? Number.NaN;
}
