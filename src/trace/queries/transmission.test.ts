import { expect, it } from 'vitest';
import type { Message } from './messages';
import { getTransmission } from './transmission';

const message = (label: string, sentRecord: number, isCopy = false) =>
  ({ label, sentRecord, isCopy }) as Message;

it('counts the sendings of one message; a copy has the number of what it copies', () => {
  const list = [
    message('a#1', 1),
    message('a#1', 2, true),
    message('b#1', 3),
    message('a#1', 5),
    message('a#2', 8),
    message('a#1', 9),
  ];
  expect(list.map((one) => getTransmission(list, one))).toEqual([1, 1, 1, 2, 1, 3]);
});
