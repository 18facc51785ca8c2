import { exp, ln } from '../../../../lib/math';
import type { Quantity } from '../../../../trace/sweep/quantities';
import { formatAmount } from './format-amount';

/** Places on an axis, each for one value or for a stretch of values. */
export interface Bins {
  readonly count: number;
  placeOf(value: number): number;
  /** The value, or `from` of a stretch. */
  label(place: number): string;
  /** Whole words: "n 1.2 s" or "n 1.2 s to 1.4 s". */
  describe(place: number): string;
}

/** One place for each value while there are few, else stretches of even width. */
export function createBins(
  quantity: Quantity,
  values: Iterable<number>,
  { most, isLogarithmic }: { readonly most: number; readonly isLogarithmic: boolean },
): Bins {
  const distinct = new Set<number>();
  let min = Infinity;
  let max = -Infinity;
  for (const value of values) {
    if (distinct.size <= most) distinct.add(value);
    min = Math.min(min, value);
    max = Math.max(max, value);
  }
  if (distinct.size <= most) return createValueBins(quantity, [...distinct]);
  return createStretchBins(quantity, listEdges(min, max, most, isLogarithmic && min > 0));
}

function createValueBins(quantity: Quantity, distinct: readonly number[]): Bins {
  const values = distinct.toSorted((a, b) => a - b);
  const places = new Map(values.map((value, place) => [value, place]));
  const label = (place: number) => formatAmount(quantity, values[place] ?? 0);
  return {
    count: values.length,
    placeOf: (value) => places.get(value) ?? 0,
    label,
    describe: (place) => `${quantity.title} ${label(place)}`,
  };
}

function createStretchBins(quantity: Quantity, edges: readonly number[]): Bins {
  const last = edges.length - 2;
  const label = (place: number) => formatAmount(quantity, edges[place] ?? 0);
  return {
    count: edges.length - 1,
    placeOf: (value) => Math.min(last, Math.max(0, findPlace(edges, value))),
    label,
    describe: (place) => `${quantity.title} ${label(place)} to ${label(place + 1)}`,
  };
}

function listEdges(min: number, max: number, count: number, isLogarithmic: boolean): number[] {
  return Array.from({ length: count + 1 }, (_, index) => {
    const share = index / count;
    const edge = isLogarithmic ? min * exp(share * ln(max / min)) : min + (max - min) * share;
    return index === count ? max : Math.round(edge);
  });
}

/** The last edge at or below the value, by bisection. */
export function findPlace(edges: readonly number[], value: number): number {
  let low = 0;
  let high = edges.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((edges[middle] ?? Infinity) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
