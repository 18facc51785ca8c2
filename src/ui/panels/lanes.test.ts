import { expect, it } from 'vitest';
import { getShownLanes, toggleLane } from './lanes';

const NODES = ['a', 'b', 'c'].map((id) => ({
  id,
  role: id,
  title: id,
  shortTitle: id,
  subtitle: '',
}));

it('shows what was chosen, and all when nothing else is said', () => {
  expect(getShownLanes(NODES, ['c', 'a'], null)).toEqual(['c', 'a']);
  expect(getShownLanes(NODES, null, null)).toEqual(['a', 'b', 'c']);
  expect(getShownLanes(NODES, ['gone'], null)).toEqual(['a', 'b', 'c']);
});

it('puts a lane back where it belongs, and keeps the order of the others', () => {
  expect(toggleLane(NODES, ['a', 'c'], 'b')).toEqual(['a', 'b', 'c']);
  expect(toggleLane(NODES, ['a', 'b'], 'c')).toEqual(['a', 'b', 'c']);
  expect(toggleLane(NODES, ['c', 'a'], 'a')).toEqual(['c']);
});
