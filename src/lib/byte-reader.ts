/**
 * The one bounds-checked reader of bytes. It never throws and never allocates more than it was given: a read that
 * would leave the range returns `null` and moves nothing, so the caller can say what was missing and where.
 * Numbers without "Little" in the name are most significant bit first (network order) and may start inside an octet.
 */
export class ByteReader {
  readonly bytes: Uint8Array;
  readonly #endBit: number;
  #bit: number;

  constructor(bytes: Uint8Array, start = 0, end: number = bytes.length) {
    this.bytes = bytes;
    this.#endBit = Math.max(0, Math.min(end, bytes.length)) * 8;
    this.#bit = Math.max(0, Math.min(start * 8, this.#endBit));
  }

  /** Octets before the current place, counted from the start of `bytes`, not of the range. */
  get offset(): number {
    return Math.floor(this.#bit / 8);
  }

  get bitOffset(): number {
    return this.#bit;
  }

  /** Whole octets left in the range. */
  get remaining(): number {
    return Math.floor((this.#endBit - this.#bit) / 8);
  }

  /** 1 to 32 bits as an unsigned number. */
  uint(bits: number): number | null {
    if (bits < 1 || bits > 32 || bits > this.#endBit - this.#bit) return null;
    let value = 0;
    for (let left = bits; left > 0;) {
      const inOctet = 8 - (this.#bit % 8);
      const taken = Math.min(left, inOctet);
      const octet = this.bytes[Math.floor(this.#bit / 8)] ?? 0;
      value = value * (1 << taken) + ((octet >>> (inOctet - taken)) & ((1 << taken) - 1));
      this.#bit += taken;
      left -= taken;
    }
    return value;
  }

  /** 1 to 4 octets, least significant first. */
  uintLittle(octets: number): number | null {
    const start = octets >= 1 && octets <= 4 ? this.skip(octets) : null;
    if (start === null) return null;
    let value = 0;
    for (let index = start + octets - 1; index >= start; index--)
      value = value * 256 + (this.bytes[index] ?? 0);
    return value;
  }

  /** A view (no copy) of the next octets. Only at an octet boundary. */
  take(octets: number): Uint8Array | null {
    const start = this.skip(octets);
    return start === null ? null : this.bytes.subarray(start, start + octets);
  }

  /** Moves behind the next octets and returns where they begin. Only at an octet boundary. */
  skip(octets: number): number | null {
    if (!Number.isInteger(octets) || octets < 0 || this.#bit % 8 !== 0) return null;
    if (octets > this.remaining) return null;
    const start = this.offset;
    this.#bit += octets * 8;
    return start;
  }

  /** A reader for the next octets alone, at most as many as are left; this one moves behind them. */
  within(octets: number): ByteReader {
    const start = this.offset;
    const size = Math.max(0, Math.min(octets, this.remaining));
    this.#bit += size * 8;
    return new ByteReader(this.bytes, start, start + size);
  }
}
