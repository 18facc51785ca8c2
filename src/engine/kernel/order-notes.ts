import type { Entry, Schedule, Timed } from './schedule';

/** Told that the run went on as it did because the first time is not after the second. */
export type OnOrder = (firstMicros: number, secondMicros: number) => void;

/**
 * Every comparison of times on which the course of a run depends, for those who ask when it would have gone otherwise.
 * What happens at two nodes is the same in either order as long as nothing goes from one to the other.
 */
export class OrderNotes {
  private readonly onOrder: OnOrder;
  /** When something was last taken, by node; with null what touches everything, with −1 anything. */
  private readonly lastMicros = new Map<number | null, number>();

  constructor(onOrder: OnOrder) {
    this.onOrder = onOrder;
  }

  noteTaken(taken: Timed, schedule: Schedule): void {
    const { entry, atMicros } = taken;
    for (const key of [entry.node ?? ANY, null])
      this.onOrder(this.lastMicros.get(key) ?? 0, atMicros);
    this.lastMicros.set(entry.node, atMicros).set(ANY, atMicros);
    const waiting = schedule.listWaiting();
    for (const other of waiting) {
      // Equal times go by when the two were added.
      if (other.atMicros === atMicros) this.onOrder(taken.addedMicros, other.addedMicros);
      if (canMeet(entry, other.entry)) this.onOrder(atMicros, other.atMicros);
    }
    if (!entry.keepsRunning) this.noteBackground(atMicros, waiting);
  }

  /** It is taken only because something is still under way that keeps the run going. */
  private noteBackground(atMicros: number, waiting: readonly Timed[]): void {
    const going = waiting.filter(({ entry }) => entry.keepsRunning);
    this.onOrder(atMicros, Math.max(...going.map((other) => other.atMicros)));
  }

  /** The run is over before what waits in the background. */
  noteQuiet(nowMicros: number, schedule: Schedule): void {
    for (const { atMicros } of schedule.listWaiting()) this.onOrder(nowMicros, atMicros);
  }

  /** The run depends on which side of each moment a time lies. */
  noteMoments(micros: number, moments: readonly number[] = []): void {
    for (const moment of moments) this.notePair(micros, moment);
  }

  /** One of two times was chosen because it is later. */
  notePair(a: number, b: number): void {
    this.onOrder(Math.min(a, b), Math.max(a, b));
  }
}

const ANY = -1;

function canMeet(a: Entry, b: Entry): boolean {
  return a.node === null || b.node === null || a.node === b.node;
}

/** The later of two times; which one it is decides how the run goes on. */
export function getLater(
  { order }: { readonly order: OrderNotes | null },
  a: number,
  b: number,
): number {
  order?.notePair(a, b);
  return Math.max(a, b);
}
