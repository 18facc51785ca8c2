import type { Message } from './messages';

/** Which sending of its message this one is, from 1, as `#1.2` counts; copies that a fault made have no number of their own. */
export function getTransmission(messages: readonly Message[], message: Message): number {
  const isBefore = (other: Message) =>
    other.label === message.label && !other.isCopy && other.sentRecord < message.sentRecord;
  return messages.filter(isBefore).length + (message.isCopy ? 0 : 1);
}
