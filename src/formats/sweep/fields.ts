import { assertDefined } from '../../lib/assert';
import type { Catalogue } from '../../trace/catalogue';
import type { Quantity } from '../../trace/sweep/quantities';
import { prepareSweep } from '../../trace/sweep/spec-of';
import { readDowntime } from '../../trace/sweep/statistics';
import { NO_OUTCOME } from '../../trace/sweep/sweep-columns';
import type { SweepTable } from '../../trace/sweep/sweep-table';

export type Cell = string | number | null;

/** One column of the written table. */
export interface Field {
  /** Units last: `pull-rsp_us`. */
  readonly name: string;
  read(row: number): Cell;
}

/** Every figure of a run; the same in each format. */
export function listFields({ sweep, columns }: SweepTable, catalogue: Catalogue): Field[] {
  const { varied } = prepareSweep(sweep, catalogue);
  const micros = (column: Float64Array) => (row: number) => {
    const value = column[row] ?? Number.NaN;
    return Number.isNaN(value) ? null : value;
  };
  const number = (column: ArrayLike<number>) => (row: number) => column[row] ?? null;
  return [
    { name: 'run', read: (row) => row },
    ...varied.map((quantity, place) => {
      const column = assertDefined(columns.values[place], `values of ${quantity.id}`);
      return { name: nameOf(quantity), read: (row: number) => readValue(quantity, column[row]) };
    }),
    { name: 'seed', read: number(columns.seed) },
    { name: 'outcome', read: (row) => readOutcome(columns.outcome[row], catalogue) },
    // Empty for both: no downtime, and one without an end. The column before tells them apart.
    { name: 'stopped', read: number(columns.hasStopped) },
    { name: 'downtime_us', read: readEnded(columns) },
    { name: 'total_us', read: micros(columns.totalMicros) },
    { name: 'back_out_window_us', read: micros(columns.backOutWindowMicros) },
    { name: 'sent_messages', read: number(columns.sentMessages) },
    { name: 'lost_messages', read: number(columns.lostMessages) },
    { name: 'state_transferred', read: number(columns.stateTransferred) },
    { name: 'broken_properties', read: number(columns.broken) },
  ];
}

function readEnded(columns: SweepTable['columns']) {
  return (row: number) => {
    const downtime = readDowntime(columns, row);
    return typeof downtime === 'number' ? downtime : null;
  };
}

function nameOf({ id, unit }: Quantity): string {
  if (unit === 'micros') return `${id}_us`;
  return unit === 'ppm' ? `${id}_ppm` : id;
}

function readValue({ unit, options }: Quantity, value: number | undefined): Cell {
  return unit === 'option' ? (options[value ?? -1]?.id ?? null) : (value ?? null);
}

/** Null: a limit stopped the run. */
function readOutcome(index: number | undefined, { outcomes }: Catalogue): Cell {
  return index === undefined || index === NO_OUTCOME ? null : (outcomes[index]?.id ?? null);
}
