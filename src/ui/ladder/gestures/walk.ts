import type { Message } from '../../../trace/queries/messages';

/**
 * The message before or after another one among those that start or end in one lane; in the order of sending. Without a
 * message to start from: the first or the last.
 */
export function findMessageInLane(
  messages: readonly Message[],
  lane: number | null,
  current: Message | null,
  direction: 1 | -1,
): Message | null {
  const inLane = messages.filter((m) => lane === null || m.from === lane || m.to === lane);
  if (current === null) return inLane.at(direction > 0 ? 0 : -1) ?? null;
  const index = inLane.findIndex((m) => m.instance === current.instance);
  if (index < 0) return inLane.at(direction > 0 ? 0 : -1) ?? null;
  return inLane[index + direction] ?? null;
}

/** Where following a cause or effect leads: a message stands as a whole, by its sending. */
export function toSelectable(messages: readonly Message[], record: number): number {
  const message = messages.find((m) => m.sentRecord === record || m.endRecord === record);
  return message?.sentRecord ?? record;
}
