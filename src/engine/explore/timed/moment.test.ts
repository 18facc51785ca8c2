import { expect, it } from 'vitest';
import { equals } from './linear';
import type { Moment } from './moment';
import { order } from './moment';
import { Slice } from './slice';
import { Space } from './space';

/** Unknowns a, b and c. */
const BOX = [0, 1, 2].map(() => ({ min: 0, max: 9 }));
const WHOLE = new Slice(new Space(BOX));
const START: Moment = { at: [0, 0, 0], parent: null, index: 0, unsure: null };

function create(at: readonly number[], parent: Moment, index = 0): Moment {
  return { at, parent, index, unsure: null };
}

const first = create([1, 0, 0], START, 0);
const second = create([0, 1, 0], START, 1);

it('times that may be in either order give a condition, equal times included', () => {
  expect(order(first, second, WHOLE)).toEqual({ kind: 'if', sum: [1, -1, 0] });
});

it('what leads to something comes before it, even at the same time', () => {
  const later = create([1, 0, 1], first);
  expect(order(first, later, WHOLE)).toEqual({ kind: 'known', isFirst: true });
  expect(order(later, first, WHOLE)).toEqual({ kind: 'known', isFirst: false });
});

it('where times are always equal, the one that was begun first comes first', () => {
  const equal = WHOLE.narrow(equals([1, -1, 0]));
  expect(order(first, second, equal)).toEqual({ kind: 'known', isFirst: true });
  // Their causes are at a and at b, begun in this order.
  const [x, y] = [create([1, 0, 1], first), create([0, 1, 1], second)];
  expect(order(y, x, equal)).toEqual({ kind: 'known', isFirst: false });
  // Both are at a + b, but begun at a and at b, which are in either order.
  const [v, w] = [create([1, 1, 0], first), create([1, 1, 0], second)];
  expect(order(v, w, WHOLE)).toEqual({ kind: 'if', sum: [1, -1, 0] });
});

it('asks whether a departure is a moment of its own only where that matters', () => {
  const departure = { ...create([1, 0, 1], first), unsure: [0, 0, 1] };
  const arrival = create([1, 1, 0], departure);
  const other = create([1, 1, 0], create([1, 0, 1], second));
  expect(order(arrival, second, WHOLE)).toMatchObject({ kind: 'if' });
  expect(order(arrival, other, WHOLE)).toEqual({ kind: 'split', sum: [0, 0, 1] });
});
