import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Inequality, Interval } from './linear';
import { Space } from './space';

const isFeasible = (inequalities: readonly Inequality[], box: readonly Interval[]): boolean =>
  new Space(box).holds(inequalities);

const BOX = [0, 1, 2].map(() => ({ min: 0, max: 4 }));

/** Whether some whole point within the box satisfies all. */
function hasPoint(inequalities: readonly { sum: readonly number[]; limit: number }[]): boolean {
  const values = [0, 1, 2, 3, 4];
  return values.some((x) =>
    values.some((y) =>
      values.some((z) =>
        inequalities.every(
          ({ sum: [a = 0, b = 0, c = 0], limit }) => a * x + b * y + c * z <= limit,
        ),
      ),
    ),
  );
}

/** Differences of two unknowns, or one alone: there a solution exists if and only if a whole one does. */
const DIFFERENCE = fc.record({
  sum: fc.constantFrom(
    [1, -1, 0], [-1, 1, 0], [0, 1, -1], [0, -1, 1], [1, 0, -1], [-1, 0, 1], [1, 0, 0], [-1, 0, 0], [0, 0, -1],
  ), // prettier-ignore
  limit: fc.integer({ min: -5, max: 5 }),
});

it('agrees with trying every point', () => {
  fc.assert(
    fc.property(fc.array(DIFFERENCE, { maxLength: 8 }), (inequalities) => {
      expect(isFeasible(inequalities, BOX)).toBe(hasPoint(inequalities));
    }),
    { numRuns: 2000, seed: 4 },
  );
});

/** Larger counts: a whole point proves that there is a solution. */
const ANY = fc.record({
  sum: fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 3, maxLength: 3 }),
  limit: fc.integer({ min: -9, max: 9 }),
});

it('never denies what a point proves', () => {
  fc.assert(
    fc.property(fc.array(ANY, { maxLength: 6 }), (inequalities) => {
      if (hasPoint(inequalities)) expect(isFeasible(inequalities, BOX)).toBe(true);
    }),
    { numRuns: 2000, seed: 4 },
  );
});

it('sees contradictions of several sums, and counts from a minimum', () => {
  const box = [{ min: 5, max: 9 }, { min: 0, max: 3 }]; // prettier-ignore
  expect(isFeasible([{ sum: [1, -1], limit: 1 }], box)).toBe(false);
  expect(isFeasible([{ sum: [1, -1], limit: 2 }], box)).toBe(true);
  expect(isFeasible([], box)).toBe(true);
});
