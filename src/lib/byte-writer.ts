import { assert, AssertionError } from './assert';
import { putHex } from './hex';

/** Writes bits and bytes, most significant first unless said otherwise. Values that do not fit are mistakes of ours. */
export class ByteWriter {
  #bytes = new Uint8Array(64);
  #bit = 0;

  /** Starts anew with the same memory. */
  clear(): void {
    this.#bytes.fill(0, 0, this.length);
    this.#bit = 0;
  }

  /** Octets written so far; a half-written octet counts. */
  get length(): number {
    return (this.#bit + 7) >>> 3;
  }

  uint(value: number, bits: number): void {
    const fits = Number.isInteger(value) && value >= 0 && value < 2 ** bits;
    if (bits < 1 || bits > 32 || !fits)
      throw new AssertionError(`${value} does not fit in ${bits} bits`);
    this.#reserve(Math.ceil(bits / 8) + 1);
    if (bits % 8 === 0 && this.#bit % 8 === 0) this.#octets(value, bits);
    else this.#bits(value, bits);
  }

  #octets(value: number, bits: number): void {
    const end = this.#bit / 8;
    for (let shift = bits - 8, index = end; shift >= 0; shift -= 8, index++)
      this.#bytes[index] = value >>> shift;
    this.#bit += bits;
  }

  #bits(value: number, bits: number): void {
    for (let left = bits; left > 0;) {
      const free = 8 - (this.#bit % 8);
      const taken = Math.min(left, free);
      const part = (value >>> (left - taken)) & ((1 << taken) - 1);
      const index = this.#bit >>> 3;
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

  /** Writes whole octets again, at a place where there already are some. */
  overwrite(offset: number, value: number, octets: number): void {
    assert(offset + octets <= this.length, 'only what was written is written again');
    const end = this.#bit;
    this.#bit = offset * 8;
    this.uint(value, octets * 8);
    this.#bit = end;
  }

  append(bytes: Uint8Array): void {
    assert(this.#bit % 8 === 0, 'bytes start at an octet boundary');
    this.#reserve(bytes.length);
    this.#bytes.set(bytes, this.#bit / 8);
    this.#bit += bytes.length * 8;
  }

  /** Octets as `fromHex` reads them; answers how many they were. */
  appendHex(text: string): number {
    assert(this.#bit % 8 === 0, 'bytes start at an octet boundary');
    this.#reserve(text.length >>> 1);
    const octets = putHex(text, this.#bytes, this.#bit / 8);
    this.#bit += octets * 8;
    return octets;
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
