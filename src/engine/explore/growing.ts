/** A list of 32-bit numbers in a typed array that doubles when it is full. */
export class NumberList {
  length = 0;
  private items = new Uint32Array(256);

  push(item: number): void {
    if (this.length === this.items.length) {
      const wider = new Uint32Array(this.length * 2);
      wider.set(this.items);
      this.items = wider;
    }
    this.items[this.length++] = item;
  }

  /** 0 beyond the end: callers stay within `length`. */
  get(index: number): number {
    return this.items[index] ?? 0;
  }

  get bytes(): number {
    return this.items.byteLength;
  }
}
