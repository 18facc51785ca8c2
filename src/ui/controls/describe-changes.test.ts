import { expect, it } from 'vitest';
import { createRunSpec } from '../../trace/run-spec';
import { describeChanges } from './describe-changes';

it('counts what was changed', () => {
  const spec = createRunSpec('alt-1');
  expect(describeChanges(spec)).toBe('');
  expect(describeChanges({ ...spec, values: { n: 1 } })).toBe('1 value');
  expect(
    describeChanges({ ...spec, values: { n: 1, apply: 2 }, edits: ['drop:vm-running#1'] }),
  ).toBe('2 values, 1 fault');
});
