import type { Frame } from './frame';

/** Folds eat this much above and below their middle. */
const FOLD_HALF_PX = 9;

/** The longest visible part of [top, bottom] that no fold cuts, for text inside bars. */
export function longestStretch(frame: Frame, top: number, bottom: number): [number, number] {
  return listStretches(frame, top, bottom)[0] ?? [0, 0];
}

/** Visible parts of [top, bottom] between folds, longest first. */
export function listStretches(frame: Frame, top: number, bottom: number): [number, number][] {
  const low = Math.max(top, 0);
  const high = Math.min(bottom, frame.view.heightPx);
  const half = frame.px(FOLD_HALF_PX);
  const parts: [number, number][] = [];
  let start = low;
  for (const { y: middle } of frame.folds) {
    if (middle <= low || middle >= high) continue;
    parts.push([start, middle - half]);
    start = middle + half;
  }
  parts.push([start, high]);
  return parts.filter(([a, b]) => b > a).toSorted((a, b) => b[1] - b[0] - (a[1] - a[0]));
}
