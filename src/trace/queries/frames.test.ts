import { expect, it } from 'vitest';
import { findFrame, listFrameBuffers } from './frames';

const buffer = new Uint8Array([1, 2, 3, 4, 5]);
const frames = [
  { record: 1, number: 1, bytes: buffer.subarray(0, 2) },
  { record: 4, number: 2, bytes: buffer.subarray(2, 5) },
  { record: 9, number: 7, bytes: new Uint8Array([6]) },
];

it('finds the frame of a sent record and of no other', () => {
  expect([0, 1, 2, 4, 9, 10].map((record) => findFrame({ frames }, record)?.number)).toEqual([
    undefined,
    1,
    undefined,
    2,
    7,
    undefined,
  ]);
  expect(findFrame({}, 1)).toBeNull();
});

it('lists each buffer once, so that all can be handed over', () => {
  expect(listFrameBuffers({ frames })).toHaveLength(2);
  expect(listFrameBuffers({})).toEqual([]);
});
