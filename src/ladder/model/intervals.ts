/** Something with a start and an end; `toMicros` null means to the end of the run. */
interface Range {
  readonly fromMicros: number;
  readonly toMicros: number | null;
}

/**
 * Items sorted by their start that can say which of them touch a stretch of time without looking at all of them: the
 * running maximum of the ends never decreases, so both ends of the answer are found by binary search.
 */
export class IntervalIndex<T> {
  readonly count: number;
  private readonly items: readonly T[];
  private readonly starts: Float64Array;
  private readonly ends: Float64Array;
  private readonly latestEnds: Float64Array;

  constructor(items: readonly T[], getRange: (item: T) => Range) {
    this.items = items.toSorted((a, b) => getRange(a).fromMicros - getRange(b).fromMicros);
    this.count = items.length;
    this.starts = new Float64Array(this.count);
    this.ends = new Float64Array(this.count);
    this.latestEnds = new Float64Array(this.count);
    let latest = -Infinity;
    for (const [index, item] of this.items.entries()) {
      const { fromMicros, toMicros } = getRange(item);
      latest = Math.max(latest, toMicros ?? Infinity);
      this.starts[index] = fromMicros;
      this.ends[index] = toMicros ?? Infinity;
      this.latestEnds[index] = latest;
    }
  }

  /** Items that touch [from, to], in order of their start. */
  between(fromMicros: number, toMicros: number): T[] {
    const found: T[] = [];
    const [first, last] = this.bounds(fromMicros, toMicros);
    for (let index = first; index < last; index++) {
      const item = this.items[index];
      if (item !== undefined && (this.ends[index] ?? 0) >= fromMicros) found.push(item);
    }
    return found;
  }

  /** As `between`, but null when there may be more than `limit`: too many to look at one by one. */
  betweenUpTo(limit: number, fromMicros: number, toMicros: number): T[] | null {
    const [first, last] = this.bounds(fromMicros, toMicros);
    // One very long item widens the bounds, so look at some more than the limit before giving up.
    if (last - first > limit * 20) return null;
    const found = this.between(fromMicros, toMicros);
    return found.length > limit ? null : found;
  }

  /** Up to `limit` items that start in [from, to), the first ones. */
  startingIn(fromMicros: number, toMicros: number, limit: number): T[] {
    const first = lowerBound(this.starts, fromMicros);
    const last = lowerBound(this.starts, toMicros);
    return this.items.slice(first, Math.min(last, first + limit));
  }

  all(): readonly T[] {
    return this.items;
  }

  private bounds(fromMicros: number, toMicros: number): [number, number] {
    return [lowerBound(this.latestEnds, fromMicros), upperBound(this.starts, toMicros)];
  }
}

/** Index of the first value that is not below `limit`. */
export function lowerBound(values: ArrayLike<number>, limit: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] ?? Infinity) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Index of the first value above `limit`. */
export function upperBound(values: ArrayLike<number>, limit: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] ?? Infinity) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
