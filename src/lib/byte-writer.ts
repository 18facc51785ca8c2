import { assert } from './assert';

/** Writes bits and bytes, most significant first unless said otherwise. Values that do not fit are mistakes of ours. */
export class ByteWriter {
  #bytes = new Uint8Array(64);
  #bit = 0;

  /** Octets written so far; a half-written octet counts. */
  get length(): number {
    return Math.ceil(this.#bit / 8);
  }

  uint(value: number, bits: number): void {
    const fits = Number.isInteger(value) && value >= 0 && value < 2 ** bits;
    assert(bits >= 1 && bits <= 32 && fits, `${value} does not fit in ${bits} bits`);
    this.#reserve(Math.ceil(bits / 8) + 1);
    for (let left = bits; left > 0;) {
      const free = 8 - (this.#bit % 8);
      const taken = Math.min(left, free);
      const part = Math.floor(value / 2 ** (left - taken)) % (1 << taken);
      const index = Math.floor(this.#bit / 8);
      this.#bytes[index] = (this.#bytes[index] ?? 0) | (part << (free - taken));
      this.#bit += taken;
      left -= taken;
    }
  }

  uintLittle(value: number, octets: number): void {
    const fits = Number.isInteger(value) && value >= 0 && value < 2 ** (octets * 8);
    assert(fits, `${value} does not fit in ${octets} octets`);
    for (let index = 0; index < octets; index++)
      this.uint(Math.floor(value / 2 ** (index * 8)) % 256, 8);
  }

  append(bytes: Uint8Array): void {
    assert(this.#bit % 8 === 0, 'bytes start at an octet boundary');
    this.#reserve(bytes.length);
    this.#bytes.set(bytes, this.#bit / 8);
    this.#bit += bytes.length * 8;
  }

  zeros(octets: number): void {
    assert(this.#bit % 8 === 0, 'bytes start at an octet boundary');
    this.#reserve(octets);
    this.#bit += octets * 8;
  }

  toBytes(): Uint8Array {
    return this.#bytes.slice(0, this.length);
  }

  #reserve(octets: number): void {
    const needed = this.length + octets;
    if (needed <= this.#bytes.length) return;
    const grown = new Uint8Array(Math.max(needed, this.#bytes.length * 2));
    grown.set(this.#bytes);
    this.#bytes = grown;
  }
}
