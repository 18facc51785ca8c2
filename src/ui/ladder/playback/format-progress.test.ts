import { expect, it } from 'vitest';
import { formatProgress } from './format-progress';

it.each([
  [0, 11, ['0.000000', '0.000011']],
  [998, 999, ['0.000998', '0.000999']],
  [0, 1000, ['0.000', '0.001']],
  [2_400_000, 10_485_760, ['2.400', '10.486']],
  [0, 0, ['0.000', '0.000']],
])('%i of %i µs', (cursorMicros, totalMicros, texts) => {
  expect(formatProgress(cursorMicros, totalMicros)).toEqual(texts);
});
