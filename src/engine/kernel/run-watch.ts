import type { Entry, Schedule, Timed } from './schedule';

/** Told about a run while it goes on, by those who ask when it would have gone otherwise. */
export interface RunWatch {
  /** The run went on as it did because the first time is not after the second. */
  onOrder?(firstMicros: number, secondMicros: number): void;
}

interface Watched {
  readonly watch: RunWatch | null;
}

interface WatchedSchedule extends Watched {
  readonly schedule: Schedule;
}

/**
 * What is taken now comes before all that waits and that it could meet: what happens at another node is the same in either
 * order. Equal times go by when the two were added.
 */
export function noteTaken({ watch, schedule }: WatchedSchedule, taken: Timed): void {
  if (watch?.onOrder === undefined) return;
  const waiting = schedule.listWaiting();
  for (const other of waiting) {
    if (other.atMicros === taken.atMicros) watch.onOrder(taken.addedMicros, other.addedMicros);
    if (canMeet(taken.entry, other.entry)) watch.onOrder(taken.atMicros, other.atMicros);
  }
  if (taken.entry.keepsRunning) return;
  // It is taken only because something is still under way that keeps the run going.
  const under = waiting.filter(({ entry }) => entry.keepsRunning);
  watch.onOrder(taken.atMicros, Math.max(...under.map(({ atMicros }) => atMicros)));
}

/** The run is over before what waits in the background. */
export function noteQuiet({
  watch,
  schedule,
  now,
}: WatchedSchedule & { readonly now: number }): void {
  if (watch?.onOrder === undefined) return;
  for (const { atMicros } of schedule.listWaiting()) watch.onOrder(now, atMicros);
}

function canMeet(a: Entry, b: Entry): boolean {
  return a.node === null || b.node === null || a.node === b.node;
}

/** The later of two times; which one it is, is a decision of the run. */
export function getLater({ watch }: Watched, a: number, b: number): number {
  if (watch?.onOrder !== undefined) watch.onOrder(Math.min(a, b), Math.max(a, b));
  return Math.max(a, b);
}

/** Tells that the run depends on which side of each moment a time lies. */
export function noteMoments(
  { watch }: Watched,
  micros: number,
  moments: readonly number[] = [],
): void {
  if (watch?.onOrder === undefined) return;
  for (const moment of moments) watch.onOrder(Math.min(micros, moment), Math.max(micros, moment));
}
