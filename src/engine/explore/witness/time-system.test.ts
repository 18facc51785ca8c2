import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Range } from './choose-lengths';
import type { Bound } from './time-system';
import { TimeSystem } from './time-system';

const RANGES = new Map<string, Range>([
  ['a', { min: 1, max: 4 }],
  ['b', { min: 0, max: 4 }],
]);

const STEPS = 5;

/** Each step one unit after the one before it, and then whatever is asked. */
const ORDER = Array.from({ length: STEPS - 1 }, (_, from): Bound => {
  return { from, to: from + 1, micros: 1, length: null, times: 0 };
});

const interval = fc
  .record({
    from: fc.integer({ min: 0, max: STEPS - 2 }),
    more: fc.integer({ min: 1, max: STEPS - 1 }),
    id: fc.constantFrom('a', 'b', 'given'),
    isCut: fc.boolean(),
  })
  .map(({ from, more, id, isCut }): Bound[] => {
    const to = Math.min(from + more, STEPS - 1);
    return [
      ...(isCut ? [] : [{ from, to, micros: 0, length: id, times: 1 }]),
      { from: to, to: from, micros: isCut ? 1 : 0, length: id, times: -1 },
    ];
  });

function keeps(bounds: readonly Bound[], at: readonly number[], lengths: Map<string, number>) {
  return bounds.every(
    ({ from, to, micros, length, times }) =>
      (at[to] ?? 0) >= (at[from] ?? 0) + micros + times * (lengths.get(length ?? '') ?? 0),
  );
}

/** All lengths, with times far enough apart for all of them. */
function isPossible(bounds: readonly Bound[], given: number): boolean {
  for (let a = 1; a <= 4; a++)
    for (let b = 0; b <= 4; b++) {
      const lengths = new Map([
        ['a', a],
        ['b', b],
        ['given', given],
      ]);
      if (listTimes().some((at) => keeps(bounds, at, lengths))) return true;
    }
  return false;
}

/** Any times with up to 8 units between two steps. */
const listTimes = (() => {
  let all: number[][] | null = null;
  const extend = (times: number[][]): number[][] =>
    times.flatMap((at) =>
      Array.from({ length: 8 }, (_, gap) => [...at, (at.at(-1) ?? 0) + gap + 1]),
    );
  return () => (all ??= Array.from({ length: STEPS - 1 }).reduce<number[][]>(extend, [[0]]));
})();

it('finds times and lengths exactly when there are any', () => {
  fc.assert(
    fc.property(
      fc.array(interval, { minLength: 1, maxLength: 4 }),
      fc.integer({ min: 1, max: 6 }),
      (intervals, given) => {
        const bounds = [...ORDER, ...intervals.flat()];
        const fit = new TimeSystem(STEPS, bounds, RANGES).fit(new Map([['given', given]]));
        if (fit !== null) {
          expect(keeps(bounds, fit.at, new Map(fit.lengths))).toBe(true);
          for (const [id, { min, max }] of RANGES) {
            expect(fit.lengths.get(id)).toBeGreaterThanOrEqual(min);
            expect(fit.lengths.get(id)).toBeLessThanOrEqual(max);
          }
        }
        expect(fit !== null).toBe(isPossible(bounds, given));
      },
    ),
    { numRuns: 60, seed: 1 },
  );
});

it('what one try has shown to be impossible for all lengths is not tried again with others', () => {
  const back = { from: 3, to: 0, micros: 0, length: 'given', times: -1 };
  const system = new TimeSystem(STEPS, [...ORDER, back], RANGES);
  expect(system.fit(new Map([['given', 2]]))).toBeNull();
  expect(system.fit(new Map([['given', 3]]))?.at).toEqual([0, 1, 2, 3, 4]);
});
