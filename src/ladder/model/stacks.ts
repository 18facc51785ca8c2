import type { Message } from '../../trace/queries/messages';

/**
 * Messages of the same lanes and the same times would lie on one line: the second is drawn a little below the first, and
 * so on. Returns the place in the pile by instance; those on their own are left out.
 */
export function findStacked(messages: readonly Message[]): ReadonlyMap<number, number> {
  const stacked = new Map<number, number>();
  let piles = new Map<string, number>();
  for (const [place, { instance, from, to, sentAtMicros, endAtMicros }] of messages.entries()) {
    const isFirst = messages[place - 1]?.sentAtMicros !== sentAtMicros;
    if (isFirst && messages[place + 1]?.sentAtMicros !== sentAtMicros) continue;
    if (isFirst) piles = new Map();
    const line = `${from} ${to} ${endAtMicros}`;
    const below = piles.get(line) ?? 0;
    piles.set(line, below + 1);
    if (below > 0) stacked.set(instance, below);
  }
  return stacked;
}
