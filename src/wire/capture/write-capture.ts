import { assert } from '../../lib/assert';
import { ByteWriter } from '../../lib/byte-writer';
import { encodeUtf8 } from '../../lib/utf8';
import { LINK_TYPE_ETHERNET } from './capture';
import { BLOCK } from './pcapng-blocks';
import { LONGEST_OPTION, OPTION } from './pcapng-options';

/** An Ethernet frame to write, at a moment of simulated time. */
export interface OutgoingPacket {
  readonly timeMicros: number;
  readonly bytes: Uint8Array;
  /** pcapng only: index into `interfaceNames`; 0 when left out. */
  readonly interfaceIndex?: number;
  /** pcapng only. */
  readonly comment?: string;
}

export interface PcapngOptions {
  /** Any text, of any length; `readCapture` gives it back in `comments`. */
  readonly comment?: string;
  /** One interface for each, in this order; one without a name when left out. */
  readonly interfaceNames?: readonly string[];
}

const SNAP_LENGTH = 262_144;

/** The classic format, little-endian, microseconds. */
export function writePcap(packets: readonly OutgoingPacket[]): Uint8Array {
  const writer = new ByteWriter();
  writeWords(writer, [0xa1b2c3d4]);
  writer.uintLittle(2, 2);
  writer.uintLittle(4, 2);
  writeWords(writer, [0, 0, SNAP_LENGTH, LINK_TYPE_ETHERNET]);
  for (const { timeMicros, bytes } of packets) {
    const seconds = Math.floor(timeMicros / 1_000_000);
    writeWords(writer, [seconds, timeMicros - seconds * 1_000_000, bytes.length, bytes.length]);
    writer.append(bytes);
  }
  return writer.toBytes();
}

/** One section, little-endian, microseconds, one enhanced packet block for each frame. */
export function writePcapng(
  packets: readonly OutgoingPacket[],
  options: PcapngOptions = {},
): Uint8Array {
  const writer = new ByteWriter();
  writeBlock(writer, BLOCK.sectionHeader, (body) => writeSection(body, options.comment));
  for (const name of options.interfaceNames ?? [null])
    writeBlock(writer, BLOCK.interfaceDescription, (body) => writeInterface(body, name));
  const interfaceCount = options.interfaceNames?.length ?? 1;
  for (const packet of packets) {
    const index = packet.interfaceIndex ?? 0;
    assert(index < interfaceCount, `interface ${index} is not named`);
    writeBlock(writer, BLOCK.enhancedPacket, (body) => writePacket(body, packet));
  }
  return writer.toBytes();
}

function writeBlock(writer: ByteWriter, type: number, fill: (body: ByteWriter) => void): void {
  const body = new ByteWriter();
  fill(body);
  writePadding(body);
  const length = body.length + 12;
  writeWords(writer, [type, length]);
  writer.append(body.toBytes());
  writeWords(writer, [length]);
}

function writeSection(body: ByteWriter, comment: string | undefined): void {
  writeWords(body, [0x1a2b3c4d]);
  body.uintLittle(1, 2);
  body.uintLittle(0, 2);
  // Section length -1: not given.
  writeWords(body, [0xffffffff, 0xffffffff]);
  writeOptions(body, comment === undefined ? [] : splitComment(comment));
}

function writeInterface(body: ByteWriter, name: string | null): void {
  body.uintLittle(LINK_TYPE_ETHERNET, 2);
  body.uintLittle(0, 2);
  writeWords(body, [SNAP_LENGTH]);
  writeOptions(body, name === null ? [] : [[OPTION.name, encodeUtf8(name)]]);
}

function writePacket(body: ByteWriter, packet: OutgoingPacket): void {
  const { bytes, timeMicros } = packet;
  const high = Math.floor(timeMicros / 0x1_0000_0000);
  const low = timeMicros % 0x1_0000_0000;
  writeWords(body, [packet.interfaceIndex ?? 0, high, low, bytes.length, bytes.length]);
  body.append(bytes);
  writePadding(body);
  writeOptions(body, packet.comment === undefined ? [] : splitComment(packet.comment));
}

type OutgoingOption = readonly [code: number, value: Uint8Array];

/** A comment longer than an option can be goes into several; a reader that knows us joins them again. */
function splitComment(comment: string): OutgoingOption[] {
  const bytes = encodeUtf8(comment);
  const options: OutgoingOption[] = [];
  for (let start = 0; start <= bytes.length; start += LONGEST_OPTION)
    options.push([OPTION.comment, bytes.subarray(start, start + LONGEST_OPTION)]);
  return options;
}

function writeOptions(body: ByteWriter, options: readonly OutgoingOption[]): void {
  if (options.length === 0) return;
  for (const [code, value] of options) {
    body.uintLittle(code, 2);
    body.uintLittle(value.length, 2);
    body.append(value);
    writePadding(body);
  }
  writeWords(body, [OPTION.end]);
}

function writePadding(body: ByteWriter): void {
  body.zeros((4 - (body.length % 4)) % 4);
}

function writeWords(writer: ByteWriter, words: readonly number[]): void {
  for (const word of words) writer.uintLittle(word, 4);
}
