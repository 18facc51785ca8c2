import type { Cut, Range } from './choose-lengths';
import { chooseLengths } from './choose-lengths';

/** `time[to] ≥ time[from] + micros + times × length`. */
export interface Bound {
  readonly from: number;
  readonly to: number;
  readonly micros: number;
  /** What `times` is about; null: nothing. */
  readonly length: string | null;
  readonly times: number;
}

/** Times of the steps, and the lengths with which they keep all bounds. */
export interface Fit {
  readonly at: readonly number[];
  readonly lengths: ReadonlyMap<string, number>;
}

/** Far more than any path here takes. */
const MOST_TRIES = 500;

/**
 * Finds earliest times that keep bounds between steps (longest paths, Bellman and Ford), when some lengths are unknown: a
 * round of bounds that cannot be kept tells which length has to grow. What such rounds demand holds for all lengths, so it is
 * kept and rules out most other lengths at once.
 */
export class TimeSystem {
  private readonly steps: number;
  private readonly bounds: readonly Bound[];
  private readonly ranges: ReadonlyMap<string, Range>;
  private readonly cuts: Cut[] = [];
  private tries = 0;

  constructor(steps: number, bounds: readonly Bound[], ranges: ReadonlyMap<string, Range>) {
    this.steps = steps;
    this.bounds = bounds;
    this.ranges = ranges;
  }

  /** With these lengths given; null when no others go with them. */
  fit(given: ReadonlyMap<string, number>): Fit | null {
    const ranges = new Map(this.ranges);
    for (const [id, micros] of given) ranges.set(id, { min: micros, max: micros });
    this.tries = 0;
    const least = new Map([...ranges].map(([id, { min }]) => [id, min]));
    return this.grow(least, ranges) ?? this.solve(ranges);
  }

  /** For what growing one length after the other does not find: lengths that keep all cuts at once, until there is no new one. */
  private solve(ranges: ReadonlyMap<string, Range>): Fit | null {
    for (let round = 0; round < MOST_TRIES; round++) {
      if (this.cuts.some((cut) => isHopeless(cut, ranges))) return null;
      const lengths = chooseLengths(this.cuts, ranges);
      if (lengths === null) return null;
      const placed = this.place(lengths);
      if (!('times' in placed)) return placed;
    }
    return null;
  }

  private grow(
    lengths: ReadonlyMap<string, number>,
    ranges: ReadonlyMap<string, Range>,
  ): Fit | null {
    if (this.tries++ > MOST_TRIES || this.cuts.some((cut) => isHopeless(cut, ranges))) return null;
    const cut = this.cuts.find((known) => measure(known, lengths) > 0) ?? this.place(lengths);
    if (!('times' in cut)) return cut;
    for (const [id, times] of cut.times) {
      const longer = (lengths.get(id) ?? 0) + Math.ceil(measure(cut, lengths) / -times);
      if (times >= 0 || longer > (ranges.get(id)?.max ?? 0)) continue;
      const found = this.grow(new Map([...lengths, [id, longer]]), ranges);
      if (found !== null) return found;
    }
    return null;
  }

  /** Earliest times with these lengths, or why there are none. */
  private place(lengths: ReadonlyMap<string, number>): Fit | Cut {
    const at = new Float64Array(this.steps);
    const last = new Map<number, Bound>();
    const weights = this.bounds.map(
      ({ micros, length, times }) => micros + times * (lengths.get(length ?? '') ?? 0),
    );
    let moved = -1;
    for (let round = 0; round <= this.steps; round++) {
      moved = -1;
      this.bounds.forEach((bound, index) => {
        const earliest = (at[bound.from] ?? 0) + (weights[index] ?? 0);
        if (earliest <= (at[bound.to] ?? 0)) return;
        at[bound.to] = earliest;
        last.set(bound.to, bound);
        moved = bound.to;
      });
      if (moved < 0) return { at: [...at], lengths };
    }
    const cut = sumRound(last, moved, this.steps);
    this.cuts.push(cut);
    return cut;
  }
}

/** Follows the bounds back until they go round, and sums up the round. */
function sumRound(last: ReadonlyMap<number, Bound>, start: number, steps: number): Cut {
  let step = start;
  for (let back = 0; back < steps; back++) step = last.get(step)?.from ?? step;
  const times = new Map<string, number>();
  let micros = 0;
  const first = step;
  do {
    const bound = last.get(step);
    if (bound === undefined) break;
    micros += bound.micros;
    if (bound.length !== null)
      times.set(bound.length, (times.get(bound.length) ?? 0) + bound.times);
    step = bound.from;
  } while (step !== first);
  return { micros, times };
}

function measure({ micros, times }: Cut, lengths: ReadonlyMap<string, number>): number {
  let sum = micros;
  for (const [id, count] of times) sum += count * (lengths.get(id) ?? 0);
  return sum;
}

/** Not even the best lengths keep it. */
function isHopeless({ micros, times }: Cut, ranges: ReadonlyMap<string, Range>): boolean {
  let least = micros;
  for (const [id, count] of times) {
    const { min, max } = ranges.get(id) ?? { min: 0, max: 0 };
    least += count * (count > 0 ? min : max);
  }
  return least > 0;
}
