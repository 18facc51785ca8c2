import type { Frame } from '../../frame';

const BEYOND_VIEW_PX = 20;

/** The part of a bar that may be in view, its outline included: no drawing can take a bar of hours. */
export function clipBar({ view }: Frame, top: number, bottom: number) {
  const y = Math.max(top, -BEYOND_VIEW_PX);
  const end = Math.min(bottom, view.heightPx + BEYOND_VIEW_PX);
  return { y, heightPx: Math.max(0, end - y) };
}
