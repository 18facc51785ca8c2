/**
 * A binary min-heap of numbered items ordered by `(at, seq)`, where `seq` counts the pushes: items with equal times leave
 * in the order in which they came. Keys live in parallel typed arrays, so a push or a pop allocates nothing.
 */
export class Heap {
  size = 0;
  private pushes = 0;
  private at = new Float64Array(64);
  private seq = new Float64Array(64);
  private item = new Int32Array(64);

  push(at: number, item: number): void {
    if (this.size === this.at.length) this.grow();
    this.siftUp(this.size++, at, this.pushes++, item);
  }

  /** Time of the next item, Infinity when there is none. */
  peekAt(): number {
    return this.size === 0 ? Infinity : (this.at[0] ?? Infinity);
  }

  /** The next item without taking it; −1 when there is none. */
  peekItem(): number {
    return this.size === 0 ? -1 : (this.item[0] ?? -1);
  }

  /** Takes the next item out; −1 when there is none. */
  pop(): number {
    if (this.size === 0) return -1;
    const first = this.item[0] ?? -1;
    const last = --this.size;
    this.siftDown(this.at[last] ?? 0, this.seq[last] ?? 0, this.item[last] ?? 0);
    return first;
  }

  /** All items, in no order. */
  forEach(visit: (at: number, item: number) => void): void {
    for (let index = 0; index < this.size; index++)
      visit(this.at[index] ?? 0, this.item[index] ?? 0);
  }

  private siftUp(start: number, at: number, seq: number, item: number): void {
    let hole = start;
    while (hole > 0) {
      const parent = (hole - 1) >> 1;
      if (!this.isAfter(parent, at, seq)) break;
      this.move(parent, hole);
      hole = parent;
    }
    this.put(hole, at, seq, item);
  }

  /** Fills the hole at the root with a key that came from the end. */
  private siftDown(at: number, seq: number, item: number): void {
    let hole = 0;
    for (;;) {
      let child = 2 * hole + 1;
      if (child >= this.size) break;
      const right = child + 1;
      if (right < this.size && this.isAfter(child, this.at[right] ?? 0, this.seq[right] ?? 0))
        child = right;
      if (this.isAfter(child, at, seq)) break;
      this.move(child, hole);
      hole = child;
    }
    this.put(hole, at, seq, item);
  }

  private isAfter(index: number, at: number, seq: number): boolean {
    const other = this.at[index] ?? 0;
    return other > at || (other === at && (this.seq[index] ?? 0) > seq);
  }

  private move(from: number, to: number): void {
    this.put(to, this.at[from] ?? 0, this.seq[from] ?? 0, this.item[from] ?? 0);
  }

  private put(index: number, at: number, seq: number, item: number): void {
    this.at[index] = at;
    this.seq[index] = seq;
    this.item[index] = item;
  }

  private grow(): void {
    const length = this.at.length * 2;
    this.at = resize(this.at, new Float64Array(length));
    this.seq = resize(this.seq, new Float64Array(length));
    this.item = resize(this.item, new Int32Array(length));
  }
}

function resize<T extends Float64Array | Int32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
