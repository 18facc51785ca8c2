import { expect, it } from 'vitest';
import { sortStates } from './states';

const spans = ['vsi-a', 'vsi-b', 'vsi-a', 'vsi-c', 'vsi-d'].map((region, record) => ({
  node: 1,
  fromMicros: record,
  toMicros: null,
  record,
  region,
  state: record === 1 ? 'pending' : 'associated',
}));

const tell = (isCapture: boolean) =>
  sortStates(spans, isCapture).strips.map(({ record, column }) => [record, column]);

it('the first region of a node is its strip in a run', () => {
  expect(tell(false)).toEqual([
    [0, 0],
    [2, 0],
  ]);
  expect(sortStates(spans, false).strips[0]?.isOneOfSeveral).toBe(false);
});

it('VSIs stand side by side in a capture, as many as there is room for', () => {
  expect(tell(true)).toEqual([
    [0, 0],
    [1, 1],
    [2, 0],
    [3, 2],
  ]);
  expect(sortStates(spans, true).strips[0]?.isOneOfSeveral).toBe(true);
});

it('what has no room is counted, and has room when another is hidden', () => {
  expect(sortStates(spans, true).stripCount).toEqual({ drawn: 3, all: 4 });
  const left = sortStates(
    spans.filter(({ region }) => region !== 'vsi-a'),
    true,
  );
  expect(left.stripCount).toEqual({ drawn: 3, all: 3 });
  expect(left.strips.map(({ region }) => region)).toEqual(['vsi-b', 'vsi-c', 'vsi-d']);
});

it('open requests are found in every region', () => {
  expect(sortStates(spans, false).pending.map(({ record }) => record)).toEqual([1]);
});
