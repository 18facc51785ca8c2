import { expect, it } from 'vitest';
import { simulate } from '../../engine/simulate';
import { createRunSpec } from '../run-spec';
import { listOfKinds } from '../records';
import { findStateBefore } from './state-before';

it('tells what each region of the node was just before', () => {
  const spec = { ...createRunSpec('alt-1'), values: { wire: 'off' } };
  const trace = simulate(spec);
  const [expired] = listOfKinds(trace.records, ['timer-expired']).slice(-1);
  expect(findStateBefore(trace, expired ?? 0)).toBe('phase waiting, PULL open');
  expect(findStateBefore(trace, 0)).toBe('');
});
