import { expect, it } from 'vitest';
import { LIMITS } from '../../../lib/limits';
import { ReadingMemory } from './reading-memory';

function createCounted() {
  const seen: string[] = [];
  const memory = new ReadingMemory((bytes) => {
    seen.push(bytes.join(' '));
    return { sum: bytes.reduce((sum, byte) => sum + byte, 0) };
  });
  return { memory, seen };
}

it('reads the same bytes once, wherever they lie', () => {
  const { memory, seen } = createCounted();
  const first = memory.get(Uint8Array.of(1, 2, 3));
  expect(memory.get(Uint8Array.of(1, 2, 3))).toBe(first);
  expect(first).toEqual({ sum: 6 });
  expect(seen).toEqual(['1 2 3']);
});

it('reads other bytes for themselves, also when somebody has changed the array it was given', () => {
  const { memory, seen } = createCounted();
  const bytes = Uint8Array.of(1, 2, 3);
  memory.get(bytes);
  bytes[0] = 9;
  expect(memory.get(bytes)).toEqual({ sum: 14 });
  expect(memory.get(Uint8Array.of(1, 2, 3))).toEqual({ sum: 6 });
  expect(seen).toEqual(['1 2 3', '9 2 3']);
});

it('tells bytes with the same check sum apart', () => {
  const { memory } = createCounted();
  // CRC-32 of both is 0x4ddb0c25.
  const [one, other] = ['plumless', 'buckeroo'].map((text) => new TextEncoder().encode(text));
  const sumOf = (bytes = new Uint8Array()) => bytes.reduce((sum, byte) => sum + byte, 0);
  expect(memory.get(one ?? new Uint8Array())).toEqual({ sum: sumOf(one) });
  expect(memory.get(other ?? new Uint8Array())).toEqual({ sum: sumOf(other) });
});

it('forgets all at its limit and goes on', () => {
  const { memory, seen } = createCounted();
  const max = LIMITS.rememberedFrames.value;
  for (let index = 0; index <= max; index++) memory.get(Uint8Array.of(index >> 8, index & 255));
  expect(memory.get(Uint8Array.of(0, 0))).toEqual({ sum: 0 });
  expect(seen).toHaveLength(max + 2);
});
