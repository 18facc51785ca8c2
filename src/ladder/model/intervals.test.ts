import fc from 'fast-check';
import { expect, it } from 'vitest';
import { IntervalIndex, lowerBound, upperBound } from './intervals';

const time = fc.integer({ min: 0, max: 100 });
const range = fc
  .tuple(time, fc.option(fc.integer({ min: 0, max: 30 })))
  .map(([fromMicros, length]) => ({
    fromMicros,
    toMicros: length === null ? null : fromMicros + length,
  }));

it('finds exactly the items that touch a stretch of time', () => {
  fc.assert(
    fc.property(fc.array(range), time, time, (items, a, b) => {
      const [from, to] = [Math.min(a, b), Math.max(a, b)];
      const index = new IntervalIndex(items, (item) => item);
      const expected = items
        .filter((item) => item.fromMicros <= to && (item.toMicros ?? Infinity) >= from)
        .toSorted((left, right) => left.fromMicros - right.fromMicros);
      expect(index.between(from, to)).toEqual(expected);
      expect(index.betweenUpTo(3, from, to)).toEqual(expected.length > 3 ? null : expected);
    }),
  );
});

it('lists the first items that start in a stretch', () => {
  const items = [5, 1, 3, 3, 9].map((fromMicros) => ({ fromMicros, toMicros: null }));
  const index = new IntervalIndex(items, (item) => item);
  const starts = (limit: number) => index.startingIn(3, 9, limit).map((item) => item.fromMicros);
  expect(starts(10)).toEqual([3, 3, 5]);
  expect(starts(2)).toEqual([3, 3]);
});

it('bounds are the first place not below and above a value', () => {
  fc.assert(
    fc.property(fc.array(time), time, (values, limit) => {
      const sorted = values.toSorted((a, b) => a - b);
      expect(lowerBound(sorted, limit)).toBe(sorted.filter((value) => value < limit).length);
      expect(upperBound(sorted, limit)).toBe(sorted.filter((value) => value <= limit).length);
    }),
  );
});
