import type { Cell } from '../data/chart-model';

const DIRECTIONS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

/** The nearest cell in the direction of an arrow key; null when the key means nothing or nothing lies there. */
export function moveFocus(cells: readonly Cell[], from: number, key: string): number | null {
  if (key === 'Home') return 0;
  if (key === 'End') return cells.length - 1;
  const direction = DIRECTIONS[key];
  const start = cells[from];
  if (direction === undefined || start === undefined) return null;
  const [x, y] = centerOf(start);
  let best: number | null = null;
  let least = Infinity;
  cells.forEach((cell, index) => {
    const [cellX, cellY] = centerOf(cell);
    // Along the key first; within one column or line the nearest.
    const ahead = (cellX - x) * direction[0] + (cellY - y) * direction[1];
    const aside = Math.abs((cellX - x) * direction[1]) + Math.abs((cellY - y) * direction[0]);
    const isUpright = direction[0] === 0;
    if (ahead <= 0 || (isUpright && aside > 0)) return;
    const distance = isUpright ? ahead : ahead * 1e6 + aside;
    if (distance < least) [best, least] = [index, distance];
  });
  return best;
}

function centerOf({ x, y }: Cell): readonly [number, number] {
  return [(x[0] + x[1]) / 2, (y[0] + y[1]) / 2];
}
