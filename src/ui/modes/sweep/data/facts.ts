import { assertDefined } from '../../../../lib/assert';
import type { Catalogue } from '../../../../trace/catalogue';
import type { Quantity } from '../../../../trace/sweep/quantities';
import type { Downtime } from '../../../../trace/sweep/statistics';
import { readDowntime } from '../../../../trace/sweep/statistics';
import { prepareSweep } from '../../../../trace/sweep/spec-of';
import type { SweepTable } from '../../../../trace/sweep/sweep-table';
import type { Bins } from './bins';
import { createBins } from './bins';
import type { LooksByCode, OutcomeLook } from './outcome-looks';
import { createLooksByCode } from './outcome-looks';

/** A table as charts read it. */
export interface SweepFacts {
  readonly table: SweepTable;
  readonly varied: readonly Quantity[];
  readonly looks: LooksByCode;
  /** Codes of the outcomes that happened, in the order of the catalogue. */
  readonly codes: readonly number[];
  outcomeOf(row: number): number;
  downtimeOf(row: number): Downtime;
  /** Places for the values of a varied quantity, by its number in `varied`. */
  bin(place: number, most: number): Bins;
  valueOf(place: number, row: number): number;
}

export function createFacts(table: SweepTable, catalogue: Catalogue): SweepFacts {
  const { columns, rows, sweep } = table;
  const { varied } = prepareSweep(sweep, catalogue);
  const codes = [...new Set(Array.from(rows, (row) => columns.outcome[row] ?? 0))];
  const sorted = codes.toSorted((a, b) => a - b);
  const valueOf = (place: number, row: number) => columns.values[place]?.[row] ?? 0;
  return {
    table,
    varied,
    looks: createLooksByCode(catalogue, sorted),
    codes: sorted,
    outcomeOf: (row) => columns.outcome[row] ?? 0,
    downtimeOf: (row) => readDowntime(columns, row),
    valueOf,
    bin: (place, most) => {
      const isLogarithmic = sweep.axes[place]?.kind === 'logarithmic';
      const values = Array.from(rows, (row) => valueOf(place, row));
      const quantity = assertDefined(varied[place], `varied quantity ${place}`);
      return createBins(quantity, values, { most, isLogarithmic });
    },
  };
}

/** Rows by their outcome, in the order of the catalogue. */
export function groupByOutcome(
  facts: Pick<SweepFacts, 'codes' | 'looks' | 'outcomeOf'>,
  rows: Iterable<number>,
): readonly { readonly look: OutcomeLook; readonly rows: readonly number[] }[] {
  const groups = new Map<number, number[]>(facts.codes.map((code) => [code, []]));
  for (const row of rows) groups.get(facts.outcomeOf(row))?.push(row);
  return [...groups]
    .filter(([, members]) => members.length > 0)
    .map(([code, members]) => ({ look: facts.looks(code), rows: members }));
}

/** Rows by a place. */
export function groupByPlace(
  rows: Iterable<number>,
  count: number,
  placeOf: (row: number) => number,
): readonly (readonly number[])[] {
  const groups: number[][] = Array.from({ length: count }, () => []);
  for (const row of rows) groups[placeOf(row)]?.push(row);
  return groups;
}
