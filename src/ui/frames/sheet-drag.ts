import type { SheetHeight } from '../ui-state';

const ORDER: readonly SheetHeight[] = ['peek', 'half', 'full'];

/** The height one step up or down, the same at the ends. */
export function stepSheet(height: SheetHeight, by: 1 | -1): SheetHeight {
  return ORDER[ORDER.indexOf(height) + by] ?? height;
}

/** Where the sheet comes to rest when it is let go: the nearest of its heights. */
export function snapSheet(
  heightPx: number,
  heights: Readonly<Record<SheetHeight, number>>,
): SheetHeight {
  const distance = (height: SheetHeight) => Math.abs(heights[height] - heightPx);
  return ORDER.reduce((best, height) => (distance(height) < distance(best) ? height : best));
}
