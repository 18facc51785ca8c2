import { formatDuration } from '../../lib/time';

/**
 * The list with this one delay of a message (`pull-rsp#1`): in the place of the old one, at the end when there was none,
 * gone when it is 0.
 */
export function withDelay(edits: readonly string[], message: string, byMicros: number): string[] {
  const start = `delay:${message}:`;
  const sign = byMicros >= 0 ? '+' : '';
  const wanted = byMicros === 0 ? [] : [`${start}${sign}${formatDuration(byMicros)}`];
  const place = edits.findIndex((edit) => edit.startsWith(start));
  const before = place < 0 ? edits : edits.slice(0, place);
  const after = place < 0 ? [] : edits.slice(place);
  return [...before, ...wanted, ...after.filter((edit) => !edit.startsWith(start))];
}
