import type { TreeRow } from './scenario-tree';

/** What a key does in the tree: to another row, or open or close a group (WAI-ARIA tree pattern). */
export type TreeTarget =
  | { readonly kind: 'row'; readonly id: string }
  | { readonly kind: 'toggle'; readonly isOpen: boolean };

export function findTreeTarget(
  rows: readonly TreeRow[],
  row: TreeRow,
  key: string,
): TreeTarget | null {
  const index = rows.findIndex((r) => r.id === row.id);
  if (key === 'ArrowDown') return toRow(rows[index + 1]);
  if (key === 'ArrowUp') return toRow(rows[index - 1]);
  if (key === 'Home') return toRow(rows[0]);
  if (key === 'End') return toRow(rows.at(-1));
  if (key === 'ArrowRight') return goInto(rows, row, index);
  if (key === 'ArrowLeft') return goOut(rows, row, index);
  return null;
}

function goInto(rows: readonly TreeRow[], row: TreeRow, index: number): TreeTarget | null {
  if (row.kind === 'group' && !row.isOpen) return { kind: 'toggle', isOpen: true };
  const next = rows[index + 1];
  return next && next.level > row.level ? toRow(next) : null;
}

function goOut(rows: readonly TreeRow[], row: TreeRow, index: number): TreeTarget | null {
  if (row.kind === 'group') return row.isOpen ? { kind: 'toggle', isOpen: false } : null;
  return toRow(rows.slice(0, index).findLast((r) => r.level < row.level));
}

function toRow(row: TreeRow | undefined): TreeTarget | null {
  return row ? { kind: 'row', id: row.id } : null;
}
