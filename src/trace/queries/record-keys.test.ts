import { expect, it } from 'vitest';
import { simulate } from '../../engine/simulate';
import { createRunSpec } from '../run-spec';
import { findRecordByKey, getRecordKey } from './record-keys';

// A copy, retries and repeated notes: what has the same name again.
const TRACES = [
  simulate({ ...createRunSpec('alt-1'), edits: ['duplicate:push-req#1', 'crash:database@9s:1s'] }),
  simulate(createRunSpec('vdp-keepalive-lost')),
];

it('every record has a key of its own that leads back to it', () => {
  for (const trace of TRACES) {
    const keys = Array.from({ length: trace.records.count }, (_, index) =>
      getRecordKey(trace, index),
    );
    expect(new Set(keys).size).toBe(keys.length);
    for (const [index, key] of keys.entries()) expect(findRecordByKey(trace, key)).toBe(index);
  }
});

it('a key finds the same message in another run, and nothing where the run has none', () => {
  const [first] = TRACES;
  const other = simulate({ ...createRunSpec('alt-1'), edits: ['delay:push-req#1:+5ms'] });
  expect(first && findRecordByKey(first, 'sent:database:pull-rsp#1')).not.toBeNull();
  expect(findRecordByKey(other, 'sent:database:pull-rsp#1')).not.toBeNull();
  expect(findRecordByKey(other, 'sent:database:pull-rsp#2')).toBeNull();
});
