import { expect, it } from 'vitest';
import { simulate } from '../../engine/simulate';
import { computeMessages } from '../../trace/queries/messages';
import { createRunSpec } from '../../trace/run-spec';
import { findStacked } from './stacks';

it('piles up messages of the same lanes and times, and only those', () => {
  const edits = ['duplicate:vm-stopped#1'];
  const values = { wire: 'off' };
  const messages = computeMessages(
    simulate({ ...createRunSpec('pull-after-copy'), values, edits }),
  );
  const stacked = findStacked(messages);
  const names = messages
    .filter((message) => stacked.has(message.instance))
    .map((message) => `${message.label}${message.isCopy ? ' copy' : ''}`);
  // The bridge hears twice that the VM stopped, so it pushes twice, at the same moment.
  expect(names).toContain('vm-stopped#1 copy');
  expect(names).toContain('push-req#2');
  expect(names).not.toContain('push-req#1');
  expect(names).not.toContain('instantiate#1');
});
