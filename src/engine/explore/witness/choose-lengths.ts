import { Space } from '../timed/space';

export interface Range {
  readonly min: number;
  readonly max: number;
}

/** What any lengths must keep: `micros + Σ times × length ≤ 0`. A round of bounds that leads back to its step says so. */
export interface Cut {
  readonly micros: number;
  readonly times: ReadonlyMap<string, number>;
}

/** Whole lengths within their ranges that keep all cuts: the first as small as can be, then the second, and so on. */
export function chooseLengths(
  cuts: readonly Cut[],
  ranges: ReadonlyMap<string, Range>,
): ReadonlyMap<string, number> | null {
  const ids = [...ranges.keys()];
  const inequalities = cuts.map(({ micros, times }) => ({
    sum: ids.map((id) => times.get(id) ?? 0),
    limit: -micros,
  }));
  let box = [...ranges.values()];
  const isPossible = (place: number, range: Range): boolean =>
    new Space(box.map((own, index) => (index === place ? range : own))).holds(inequalities);
  if (!new Space(box).holds(inequalities)) return null;
  for (const [place, { min, max }] of box.entries()) {
    const length = findLeast(min, max, (most) => isPossible(place, { min, max: most }));
    const only = { min: length, max: length };
    if (!isPossible(place, only)) return null;
    box = box.map((own, index) => (index === place ? only : own));
  }
  return new Map(ids.map((id, place) => [id, box[place]?.min ?? 0]));
}

/** The smallest number that is large enough; `max` is. */
function findLeast(min: number, max: number, suffices: (most: number) => boolean): number {
  let low = min;
  let high = max;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (suffices(middle)) high = middle;
    else low = middle + 1;
  }
  return high;
}
