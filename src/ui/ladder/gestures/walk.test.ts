import { expect, it } from 'vitest';
import type { Message } from '../../../trace/queries/messages';
import { findMessageInLane, toSelectable } from './walk';

function message(instance: number, from: number, to: number): Message {
  return {
    instance,
    type: {
      id: 'm',
      title: '',
      shortTitle: '',
      plane: 'vdp',
      form: 'request',
      summary: '',
      source: '',
    },
    label: `m#${instance}`,
    ordinal: instance,
    from,
    to,
    sentAtMicros: instance,
    endAtMicros: instance + 1,
    fate: 'delivered',
    reason: '',
    isCopy: false,
    sentRecord: instance * 10,
    endRecord: instance * 10 + 5,
    faultRecords: [],
  };
}

const first = message(1, 0, 1);
const second = message(2, 1, 2);
const third = message(3, 2, 0);
const all = [first, second, third];

it('walks along one lane, over messages that start or end there', () => {
  expect(findMessageInLane(all, 0, first, 1)).toBe(third);
  expect(findMessageInLane(all, 1, second, -1)).toBe(first);
  expect(findMessageInLane(all, 0, third, 1)).toBeNull();
});

it('begins at the first or the last when nothing is selected', () => {
  expect(findMessageInLane(all, null, null, 1)).toBe(first);
  expect(findMessageInLane(all, null, null, -1)).toBe(third);
});

it('a record of a message stands for its sending, another for itself', () => {
  expect(toSelectable(all, 25)).toBe(20);
  expect(toSelectable(all, 26)).toBe(26);
});
