import { expect, it } from 'vitest';
import { moveLane, shiftLane } from './lane-order';

const order = ['a', 'b', 'c', 'd'];
const xs = [100, 200, 300, 400];

it('a lane that is let go between two others stands there', () => {
  expect(moveLane(order, xs, 0, 250)).toEqual(['b', 'a', 'c', 'd']);
  expect(moveLane(order, xs, 3, 50)).toEqual(['d', 'a', 'b', 'c']);
  expect(moveLane(order, xs, 1, 999)).toEqual(['a', 'c', 'd', 'b']);
});

it('a lane that is let go where it was stays', () => {
  expect(moveLane(order, xs, 2, 310)).toEqual(order);
});

it('one step by keyboard stops at the edges', () => {
  expect(shiftLane(order, 1, 1)).toEqual(['a', 'c', 'b', 'd']);
  expect(shiftLane(order, 0, -1)).toEqual(order);
  expect(shiftLane(order, 3, 1)).toEqual(order);
});
