/** A sum of parameters: how often each counts, by the parameter's number. Times of steps are such sums. */
export type Sum = readonly number[];

export interface Interval {
  readonly min: number;
  readonly max: number;
}

/** `sum ≤ limit`, the sum being a difference of two times. */
export interface Inequality {
  readonly sum: Sum;
  readonly limit: number;
}

export function add(a: Sum, b: Sum): number[] {
  return a.map((count, index) => count + (b[index] ?? 0));
}

export function subtract(a: Sum, b: Sum): number[] {
  return a.map((count, index) => count - (b[index] ?? 0));
}

/** 0 − count: no minus zero, which JSON and equality would tell from zero. */
export function invert(sum: Sum): number[] {
  return sum.map((count) => 0 - count);
}

/** What holds for whole numbers when the inequality does not. */
export function negate({ sum, limit }: Inequality): Inequality {
  return { sum: invert(sum), limit: -limit - 1 };
}

/** `sum < 0`: times are whole microseconds. */
export function below(sum: Sum): Inequality {
  return { sum, limit: -1 };
}

/** `sum ≤ 0` */
export function atMost(sum: Sum): Inequality {
  return { sum, limit: 0 };
}

/** `sum = 0` */
export function equals(sum: Sum): Inequality[] {
  return [atMost(sum), atMost(invert(sum))];
}

/** The smallest and the largest value that a sum takes within the intervals of the parameters. */
export function bound(sum: Sum, box: readonly Interval[]): Interval {
  let min = 0;
  let max = 0;
  sum.forEach((count, index) => {
    const interval = box[index] ?? { min: 0, max: 0 };
    min += count * (count < 0 ? interval.max : interval.min);
    max += count * (count < 0 ? interval.min : interval.max);
  });
  return { min, max };
}
