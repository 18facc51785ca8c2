import { expect, it } from 'vitest';
import { simulate } from '../../../engine/simulate';
import { createRunSpec } from '../../run-spec';
import { describeRecord } from '../describe-record';
import { compareTraces } from './compare-traces';
import { mergeTraces } from './merge-traces';

const [a, b] = [simulate(createRunSpec('alt-1')), simulate(createRunSpec('alt-2'))] as const;
const { differences } = compareTraces(a, b);
const merged = mergeTraces(a, b, { commonCount: 0, lastCommonMicros: null, differences });

it('plays what both runs share once, and what differs for each', () => {
  const ofB = differences.filter((each) => each.b !== null).length;
  expect(merged.records.count).toBe(a.records.count + ofB);
  expect([...merged.records.at]).toEqual([...merged.records.at].toSorted((x, y) => x - y));
  expect(merged.metrics.totalMicros).toBe(b.metrics.totalMicros);
});

it('a record of either run says what it says in its own run', () => {
  const say = (trace: typeof a) =>
    Array.from({ length: trace.records.count }, (_, index) =>
      JSON.stringify(describeRecord(trace, index)),
    );
  expect(new Set(say(merged))).toEqual(new Set([...say(a), ...say(b)]));
});
