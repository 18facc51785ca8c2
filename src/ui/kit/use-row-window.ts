import { useEffect, useState } from 'react';
import type { RefObject } from 'react';

/** Rows to draw of a long list with rows of one height, and the empty space that stands for all the others. */
export interface RowWindow {
  readonly first: number;
  /** One past the last. */
  readonly end: number;
  readonly beforePx: number;
  readonly afterPx: number;
}

/** Drawn beyond both edges, so that quick scrolling shows no gap. */
const OVERSCAN_ROWS = 12;

export function computeRowWindow(
  count: number,
  rowPx: number,
  scrollPx: number,
  heightPx: number,
): RowWindow {
  const first = Math.floor(scrollPx / rowPx) - OVERSCAN_ROWS;
  const end = Math.ceil((scrollPx + heightPx) / rowPx) + OVERSCAN_ROWS;
  const [from, to] = [first, end].map((row) => Math.min(count, Math.max(0, row)));
  return {
    first: from ?? 0,
    end: to ?? 0,
    beforePx: (from ?? 0) * rowPx,
    afterPx: (count - (to ?? 0)) * rowPx,
  };
}

/** Follows the scroll position and the size of a scrolling element. */
export function useRowWindow(
  scroller: RefObject<HTMLElement | null>,
  count: number,
  rowPx: number,
): RowWindow {
  const [view, setView] = useState({ scrollPx: 0, heightPx: 600 });
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const read = () => setView({ scrollPx: element.scrollTop, heightPx: element.clientHeight });
    const sizes = new ResizeObserver(read);
    sizes.observe(element);
    element.addEventListener('scroll', read, { passive: true });
    return () => {
      sizes.disconnect();
      element.removeEventListener('scroll', read);
    };
  }, [scroller]);
  return computeRowWindow(count, rowPx, view.scrollPx, view.heightPx);
}

/** Scrolls as little as needed to bring a row into full view, below a head of `headPx` that stays. */
export function revealRow(scroller: HTMLElement, row: number, rowPx: number, headPx: number): void {
  const { scrollTop, clientHeight } = scroller;
  const top = row * rowPx;
  const bottom = top + rowPx + headPx;
  if (top < scrollTop) scroller.scrollTo({ top });
  else if (bottom > scrollTop + clientHeight) scroller.scrollTo({ top: bottom - clientHeight });
}
