import { formatDuration } from '../../../lib/time';
import { catalogue } from '../../catalogue';
import { FRAME_MICROS } from '../../models/migration';
import type { Sent } from '../search/describe-path';
import type { FoundTimes } from './find-times';
import type { Flight } from './list-intervals';

/**
 * One latency per kind of message: the one that most of them have, so that the fewest need a delay of their own. Copying is
 * a timer of the source as well, of the same length. What only a wire has, as acknowledgements, has no parameter.
 */
export function chooseLatencies({ at, flights, lengths }: FoundTimes): Map<string, number> {
  const chosen = new Map<string, number>();
  for (const id of new Set(flights.map(({ sent }) => sent.message))) {
    const parameter = catalogue.parameters.find((other) => other.id === id);
    if (parameter?.kind !== 'duration') continue;
    const latencies = flights
      .filter(({ sent }) => sent.message === id)
      .map((flight) => Math.min(measure(flight, at), parameter.maxMicros));
    chosen.set(id, lengths.get(id) ?? findCommonest(latencies));
  }
  return chosen;
}

/** What is still under way after the last step arrives later. */
function measure({ from, to }: Flight, at: readonly number[]): number {
  const sentMicros = at[from] ?? 0;
  return to === null ? (at.at(-1) ?? 0) + FRAME_MICROS - sentMicros : (at[to] ?? 0) - sentMicros;
}

/** Of equally common ones the smallest. */
function findCommonest(numbers: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  const [commonest] = [...counts].toSorted((a, b) => b[1] - a[1] || a[0] - b[0]);
  return commonest?.[0] ?? 0;
}

/** The messages that need another latency than their kind has. */
export function listDelays(
  { at, flights }: FoundTimes,
  latencies: ReadonlyMap<string, number>,
): string[] {
  return flights.flatMap((flight) => {
    const own = latencies.get(flight.sent.message) ?? FRAME_MICROS;
    const micros = measure(flight, at) - own;
    if (micros === 0 || (flight.to === null && micros < 0)) return [];
    return [`${nameDelay(flight.sent, flights)}:${micros > 0 ? '+' : ''}${formatDuration(micros)}`];
  });
}

/** By its number, and by which sending it is where there are several. */
function nameDelay(sent: Sent, flights: readonly Flight[]): string {
  const { message, ordinal, sending, acknowledges } = sent;
  if (acknowledges !== '') return `delay-ack:${acknowledges}`;
  const isRepeated = flights.some(
    (other) =>
      other.sent.message === message &&
      other.sent.ordinal === ordinal &&
      other.sent.sending !== sending,
  );
  return `delay:${message}#${ordinal}${isRepeated ? `.${sending}` : ''}`;
}
