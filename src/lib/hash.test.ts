import { expect, it } from 'vitest';
import { crc32, digest } from './hash';

const ascii = (text: string) => Uint8Array.from(text, (c) => c.charCodeAt(0));

it('crc32 gives the check value of the standard', () => {
  expect(crc32(ascii('123456789'))).toBe(0xcbf43926);
});

it('digest tells apart what differs in one bit and is stable', () => {
  expect(digest(ascii('ladder'))).toBe(digest(ascii('ladder')));
  expect(digest(ascii('ladder'))).not.toBe(digest(ascii('laddes')));
  expect(digest(new Uint8Array(0))).toMatch(/^[0-9a-f]{14}$/);
});
