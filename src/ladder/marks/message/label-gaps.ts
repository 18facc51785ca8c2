import type { Arrow } from './arrow';
import type { Frame } from '../../frame';

/** A stretch of x in which a label may stand. */
export interface Gap {
  readonly left: number;
  readonly right: number;
  /** Distance from the middle of the arrow, in gaps. */
  readonly offCentre: number;
}

/** Lane gaps that an arrow crosses, or all of them as one when the text may cross lifelines. */
export function listGaps(frame: Frame, arrow: Arrow, asOne: boolean): Gap[] {
  const [first, last] = arrow.places;
  if (asOne) {
    const gap = createGap(frame, first, last, 0);
    return last - first > 1 && gap !== null ? [gap] : [];
  }
  const gaps: Gap[] = [];
  for (let place = first; place < last; place++) {
    const offCentre = Math.abs(place + 0.5 - (first + last) / 2);
    const gap = createGap(frame, place, place + 1, offCentre);
    if (gap !== null) gaps.push(gap);
  }
  return gaps;
}

function createGap(frame: Frame, first: number, last: number, offCentre: number): Gap | null {
  const a = frame.lanes[first];
  const b = frame.lanes[last];
  if (a === undefined || b === undefined) return null;
  const left = a.x + frame.beside.getPad(a, 1);
  const right = b.x - frame.beside.getPad(b, -1);
  return right > left ? { left, right, offCentre } : null;
}

/** Places along a line, from the middle outwards. */
export const SHARES = [0.5, 0.44, 0.56, 0.36, 0.64, 0.28, 0.72, 0.2, 0.8];
