/**
 * States as bytes, each once: an arena that holds them end to end and a hash table of our own over it. A map of strings
 * or objects needs ten times the memory and is several times slower.
 */
export class StateTable {
  count = 0;
  private arena = new Uint8Array(4096);
  /** `ends[id]` is where state `id` ends and the next begins; one more than there are states. */
  private ends = new Uint32Array(512);
  /** Open addressing, linear probing: id + 1, or 0 for a free slot. */
  private slots = new Uint32Array(1024);

  /** The id of this state; a new one is the old `count`. */
  intern(bytes: Uint8Array, length: number): number {
    const mask = this.slots.length - 1;
    let slot = hash(bytes, 0, length) & mask;
    for (;;) {
      const found = this.slots[slot] ?? 0;
      if (found === 0) break;
      if (this.isSame(found - 1, bytes, length)) return found - 1;
      slot = (slot + 1) & mask;
    }
    this.slots[slot] = this.count + 1;
    return this.append(bytes, length);
  }

  /** Copies a state into `target`; returns its length. */
  read(id: number, target: Uint8Array): number {
    const start = this.ends[id] ?? 0;
    const end = this.ends[id + 1] ?? 0;
    for (let from = start; from < end; from++) target[from - start] = this.arena[from] ?? 0;
    return end - start;
  }

  get bytes(): number {
    return this.arena.byteLength + this.ends.byteLength + this.slots.byteLength;
  }

  private isSame(id: number, bytes: Uint8Array, length: number): boolean {
    const start = this.ends[id] ?? 0;
    if ((this.ends[id + 1] ?? 0) - start !== length) return false;
    for (let index = 0; index < length; index++)
      if (this.arena[start + index] !== bytes[index]) return false;
    return true;
  }

  private append(bytes: Uint8Array, length: number): number {
    const id = this.count++;
    const start = this.ends[id] ?? 0;
    const end = start + length;
    if (end > this.arena.length) this.arena = widen(this.arena, new Uint8Array(end * 2));
    if (id + 2 > this.ends.length) this.ends = widen(this.ends, new Uint32Array((id + 2) * 2));
    for (let index = 0; index < length; index++) this.arena[start + index] = bytes[index] ?? 0;
    this.ends[id + 1] = end;
    // At most three quarters full, so that a probe stays short.
    if (this.count * 4 > this.slots.length * 3) this.rehash();
    return id;
  }

  private rehash(): void {
    const slots = new Uint32Array(this.slots.length * 2);
    const mask = slots.length - 1;
    for (let id = 0; id < this.count; id++) {
      let slot = hash(this.arena, this.ends[id] ?? 0, this.ends[id + 1] ?? 0) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = id + 1;
    }
    this.slots = slots;
  }
}

/** FNV-1a, its high bits mixed down because the table takes the low ones. */
function hash(bytes: Uint8Array, start: number, end: number): number {
  let value = 0x811c9dc5;
  for (let index = start; index < end; index++)
    value = Math.imul(value ^ (bytes[index] ?? 0), 0x01000193);
  value ^= value >>> 15;
  return Math.imul(value, 0x2c1b3c6d) >>> 8;
}

function widen<T extends Uint8Array | Uint32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
