import { ByteWriter } from '../../lib/byte-writer';

/** Builds capture files by hand, in either byte order: what our own writer never makes but others do. */
export class CaptureBuilder {
  readonly #writer = new ByteWriter();
  readonly #isLittle: boolean;

  constructor(isLittle: boolean) {
    this.#isLittle = isLittle;
  }

  half(...values: number[]): this {
    for (const value of values) this.#number(value, 2);
    return this;
  }

  word(...values: number[]): this {
    for (const value of values) this.#number(value, 4);
    return this;
  }

  /** Octets and zeros up to a multiple of four. */
  padded(bytes: Uint8Array): this {
    this.#writer.append(bytes);
    this.#writer.zeros((4 - (bytes.length % 4)) % 4);
    return this;
  }

  raw(bytes: Uint8Array): this {
    this.#writer.append(bytes);
    return this;
  }

  /** A pcapng block around what `fill` writes. */
  block(type: number, fill: (body: CaptureBuilder) => CaptureBuilder): this {
    const body = fill(new CaptureBuilder(this.#isLittle)).bytes();
    return this.word(type, body.length + 12)
      .padded(body)
      .word(body.length + 12);
  }

  option(code: number, value: Uint8Array): this {
    return this.half(code, value.length).padded(value);
  }

  bytes(): Uint8Array {
    return this.#writer.toBytes();
  }

  #number(value: number, octets: number): void {
    if (this.#isLittle) this.#writer.uintLittle(value, octets);
    else this.#writer.uint(value, octets * 8);
  }
}

/** Section header without options. */
export function section(builder: CaptureBuilder): CaptureBuilder {
  return builder.block(0x0a0d0d0a, (body) =>
    body.word(0x1a2b3c4d).half(1, 0).word(0xffffffff, 0xffffffff),
  );
}

/** One interface with these options. */
export function describeInterface(
  builder: CaptureBuilder,
  snapLength: number,
  options: readonly (readonly [code: number, value: Uint8Array])[] = [],
): CaptureBuilder {
  return builder.block(1, (body) => {
    body.half(1, 0).word(snapLength);
    for (const [code, value] of options) body.option(code, value);
    return options.length > 0 ? body.half(0, 0) : body;
  });
}

export interface PacketToBuild {
  readonly interfaceIndex: number;
  readonly high: number;
  readonly low: number;
  readonly bytes: Uint8Array;
}

export function enhancedPacket(builder: CaptureBuilder, packet: PacketToBuild): CaptureBuilder {
  const { interfaceIndex, high, low, bytes } = packet;
  return builder.block(6, (body) =>
    body.word(interfaceIndex, high, low, bytes.length, bytes.length).padded(bytes),
  );
}
