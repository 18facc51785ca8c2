import type { Cell } from './chart-model';
import type { SweepFacts } from './facts';
import { groupByOutcome } from './facts';

interface Column {
  readonly key: string;
  readonly x: readonly [number, number];
  readonly title: string;
  readonly rows: readonly number[];
}

/** A bar of runs, split by outcome from the bottom up. `share`: every bar has the height 1. */
export function stackOutcomes(
  facts: SweepFacts,
  column: Column,
  height: 'count' | 'share',
): Cell[] {
  const unit = height === 'share' ? 1 / Math.max(1, column.rows.length) : 1;
  let base = 0;
  return groupByOutcome(facts, column.rows).map(({ look, rows }) => {
    const from = base;
    base += rows.length * unit;
    return {
      key: `${column.key} ${look.id}`,
      x: column.x,
      y: [from, base],
      look: { kind: 'outcome', outcome: look, strength: 1 },
      title: `${column.title}, ${look.title}`,
      rows,
    };
  });
}

/** One line of a table for each column: how many runs of each outcome. */
export function tabulate(
  facts: SweepFacts,
  columns: readonly Column[],
): { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] } {
  const looks = facts.codes.map(facts.looks);
  const count = (column: Column, id: string) =>
    groupByOutcome(facts, column.rows).find(({ look }) => look.id === id)?.rows.length ?? 0;
  return {
    head: ['', 'Runs', ...looks.map(({ title }) => title)],
    rows: columns.map((column) => [
      column.title,
      String(column.rows.length),
      ...looks.map(({ id }) => String(count(column, id))),
    ]),
  };
}
