const PAGE_ROWS = 10;

/** The row that a key goes to, null for other keys. From no row at all, down goes to the first and up to the last. */
export function moveInRows(key: string, row: number, count: number): number | null {
  if (count === 0) return null;
  const last = count - 1;
  if (key === 'Home') return 0;
  if (key === 'End') return last;
  if (key === 'ArrowDown') return Math.min(last, row + 1);
  if (key === 'PageDown') return Math.min(last, row + PAGE_ROWS);
  if (key === 'ArrowUp') return row < 0 ? last : Math.max(0, row - 1);
  return key === 'PageUp' ? Math.max(0, row - PAGE_ROWS) : null;
}
