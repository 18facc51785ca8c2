import { expect, it } from 'vitest';
import { listFrameBuffers, packFrames, unpackFrames } from './frame-columns';

const FRAMES = [
  { record: 3, number: 1, bytes: new Uint8Array([1, 2, 3]) },
  { record: 5, number: 4, bytes: new Uint8Array() },
  { record: 9, number: 7, bytes: new Uint8Array([4]) },
];

it('frames come out of their columns as they went in, also on another thread', () => {
  const columns = packFrames(FRAMES);
  expect(unpackFrames(columns)).toEqual(FRAMES);
  const moved = structuredClone(columns, { transfer: listFrameBuffers(columns) });
  expect(columns.bytes).toHaveLength(0);
  expect(unpackFrames(moved)).toEqual(FRAMES);
  expect(new Set(unpackFrames(moved).map(({ bytes }) => bytes.buffer)).size).toBe(1);
  expect(unpackFrames(packFrames([]))).toEqual([]);
});
