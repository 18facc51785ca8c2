import { expect, it } from 'vitest';
import { createExampleTrace } from '../../../trace/testing/example-trace';
import { formatProgress } from './format-progress';

const trace = createExampleTrace();

/** The example with one event at one time. */
function endAt(totalMicros: number) {
  const records = { ...trace.records, at: Float64Array.of(0, totalMicros), count: 2 };
  return { ...trace, records, metrics: { ...trace.metrics, totalMicros } };
}

it.each([
  [0, 11, ['0.000000', '0.000011']],
  [998, 999, ['0.000998', '0.000999']],
  [0, 1000, ['0.000', '0.001']],
  [2_400_000, 10_485_760, ['2.400000', '10.485760']],
  [8_500_500, 10_732_500, ['8.5005', '10.7325']],
  [0, 0, ['0.000', '0.000']],
])('%i of %i µs', (cursorMicros, totalMicros, texts) => {
  expect(formatProgress(cursorMicros, endAt(totalMicros))).toEqual(texts);
});

it('without a run there is nothing to go through', () => {
  expect(formatProgress(0, null)).toEqual(['0.000', '0.000']);
});
