import { Heap } from '../../lib/heap';

/** What waits for its time. */
export interface Entry {
  /** Whether the run goes on until this has happened; a fault that waits for its time does not keep a run going. */
  readonly keepsRunning: boolean;
  run(): void;
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
  private running = 0;

  add(atMicros: number, entry: Entry): Ticket {
    const slot = this.freeSlots.pop() ?? this.entries.length;
    this.entries[slot] = entry;
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

  pop(): Entry | null {
    this.skipWithdrawn();
    const slot = this.heap.pop();
    const entry = this.entries[slot] ?? null;
    if (entry === null) return null;
    this.entries[slot] = null;
    this.freeSlots.push(slot);
    if (entry.keepsRunning) this.running--;
    return entry;
  }

  private skipWithdrawn(): void {
    while (this.heap.size > 0 && this.entries[this.heap.peekItem()] === null)
      this.freeSlots.push(this.heap.pop());
  }
}
