import { expect, it } from 'vitest';
import { simulate } from '../../../../engine/simulate';
import { createRunSpec } from '../../../../trace/run-spec';
import { countMessagesBefore, findCommonStart } from './common-start';

const times = Float64Array.from(
  [0, 1, 2, 3, 4, 5, 6, 500, 501, 502, 503, 900, 901].map((millis) => millis * 1000),
);

it('begins with the last group that leaves enough before the runs part', () => {
  expect(findCommonStart(times, 900_000)).toBe(500_000);
  // Only three moments of the last group come before.
  expect(findCommonStart(times, 503_000)).toBeNull();
  expect(findCommonStart(times, 4000)).toBeNull();
});

it('folds nothing of runs that are the same', () => {
  expect(findCommonStart(times, null)).toBeNull();
});

it('counts the messages that are folded away', () => {
  const trace = simulate({ ...createRunSpec('alt-1'), values: { wire: 'off' } });
  expect(countMessagesBefore(trace, 500_000)).toBe(1);
  expect(countMessagesBefore(trace, 1e9)).toBe(trace.metrics.sentMessages);
});
