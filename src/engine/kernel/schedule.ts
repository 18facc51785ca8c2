import { Heap } from '../../lib/heap';

/** What waits for its time. */
export interface Entry {
  /** Whether the run goes on until this has happened; a fault that waits for its time does not keep a run going. */
  readonly keepsRunning: boolean;
  /** The node whose doing or receiving it is; null: it may touch everything. */
  readonly node: number | null;
  run(): void;
}

/** An entry with its time, and the time at which it was added: of equal times the one that was added first is taken. */
export interface Timed {
  readonly entry: Entry;
  readonly atMicros: number;
  readonly addedMicros: number;
}

/** A claim on an entry that can be given back. */
export interface Ticket {
  readonly slot: number;
  readonly entry: Entry;
}

/** The event queue: entries by time, first come first served at equal times, each can be withdrawn. */
export class Schedule {
  private readonly heap = new Heap();
  private readonly entries: (Entry | null)[] = [];
  private readonly freeSlots: number[] = [];
  private readonly addedMicros: number[] = [];
  private nowMicros = 0;
  private running = 0;

  add(atMicros: number, entry: Entry): Ticket {
    const slot = this.freeSlots.pop() ?? this.entries.length;
    this.entries[slot] = entry;
    this.addedMicros[slot] = this.nowMicros;
    if (entry.keepsRunning) this.running++;
    this.heap.push(atMicros, slot);
    return { slot, entry };
  }

  withdraw({ slot, entry }: Ticket): void {
    if (this.entries[slot] !== entry) return;
    // The slot is free again only when the heap lets go of it.
    this.entries[slot] = null;
    if (entry.keepsRunning) this.running--;
  }

  /** Nothing is in flight, in preparation or armed. */
  isQuiet(): boolean {
    return this.running === 0;
  }

  /** Time of the next entry, Infinity when there is none. */
  peekAt(): number {
    this.skipWithdrawn();
    return this.heap.peekAt();
  }

  pop(): Timed | null {
    const atMicros = this.peekAt();
    const slot = this.heap.pop();
    const entry = this.entries[slot] ?? null;
    if (entry === null) return null;
    this.entries[slot] = null;
    this.freeSlots.push(slot);
    if (entry.keepsRunning) this.running--;
    this.nowMicros = atMicros;
    return { entry, atMicros, addedMicros: this.addedMicros[slot] ?? 0 };
  }

  /** All that waits, in no order. */
  listWaiting(): Timed[] {
    const waiting: Timed[] = [];
    this.heap.forEach((atMicros, slot) => {
      const entry = this.entries[slot] ?? null;
      if (entry !== null)
        waiting.push({ entry, atMicros, addedMicros: this.addedMicros[slot] ?? 0 });
    });
    return waiting;
  }

  private skipWithdrawn(): void {
    while (this.heap.size > 0 && this.entries[this.heap.peekItem()] === null)
      this.freeSlots.push(this.heap.pop());
  }
}
