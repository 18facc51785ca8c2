import type { ByteReader } from '../../lib/byte-reader';
import { decodeUtf8 } from '../../lib/utf8';
import type { CaptureDraft } from './capture';
import type { TimeScale } from './capture-time';
import { MICROSECOND_SCALE, readResolution, scaleTime } from './capture-time';
import { readWord, readWords } from './endian';
import { checkPacketLength } from './packet-length';
import type { PcapngOption } from './pcapng-options';
import { OPTION, readComments, readOptions } from './pcapng-options';

export const BLOCK = {
  sectionHeader: 0x0a0d0d0a,
  interfaceDescription: 1,
  /** Obsolete, still met in old files. */
  packet: 2,
  simplePacket: 3,
  enhancedPacket: 6,
} as const;

export interface Block {
  readonly type: number;
  readonly isLittle: boolean;
  readonly offset: number;
  /** The octets between the two lengths. */
  readonly body: ByteReader;
}

/** Byte order and interfaces of one section; interface numbers start over in each. */
export interface Section {
  readonly isLittle: boolean;
  readonly firstInterface: number;
  readonly scales: TimeScale[];
  readonly snapLengths: number[];
}

export function readSectionHeader(block: Block, draft: CaptureDraft): Section | null {
  const { body, isLittle, offset } = block;
  body.take(4);
  const major = readWord(body, 2, isLittle);
  const rest = body.take(10);
  if (major !== 1 || rest === null) {
    const reason = `pcapng version ${major ?? 'missing'} is not 1`;
    draft.errors.push({ kind: 'unsupported', offset, reason });
    return null;
  }
  draft.comments.push(...readComments(readOptions(body, isLittle, draft.errors)));
  return { isLittle, firstInterface: draft.interfaces.length, scales: [], snapLengths: [] };
}

/** Blocks of other types are skipped. */
export function readBlock(block: Block, section: Section, draft: CaptureDraft): void {
  if (block.type === BLOCK.interfaceDescription) readInterface(block, section, draft);
  if (block.type === BLOCK.enhancedPacket) readEnhancedPacket(block, section, draft);
  if (block.type === BLOCK.packet) readEnhancedPacket(block, section, draft);
  if (block.type === BLOCK.simplePacket) readSimplePacket(block, section, draft);
}

function readInterface(block: Block, section: Section, draft: CaptureDraft): void {
  const { body, isLittle } = block;
  const linkType = readWord(body, 2, isLittle);
  body.take(2);
  const snapLength = readWord(body, 4, isLittle);
  if (linkType === null || snapLength === null) return reportShort(block, draft);
  const options = readOptions(body, isLittle, draft.errors);
  const name = options.find((one) => one.code === OPTION.name);
  draft.interfaces.push({
    linkType,
    ...(name === undefined ? {} : { name: decodeUtf8(name.value) }),
  });
  section.snapLengths.push(snapLength);
  section.scales.push(readScale(options, isLittle));
}

function readScale(options: readonly PcapngOption[], isLittle: boolean): TimeScale {
  const resolution = options.find((one) => one.code === OPTION.timeResolution)?.value[0] ?? 6;
  const offset = options.find((one) => one.code === OPTION.timeOffset)?.value;
  const offsetSeconds = offset?.length === 8 ? readSigned(offset, isLittle) : 0n;
  if (resolution === 6 && offsetSeconds === 0n) return MICROSECOND_SCALE;
  return { ticksPerSecond: readResolution(resolution), offsetSeconds };
}

function readSigned(bytes: Uint8Array, isLittle: boolean): bigint {
  const ordered = isLittle ? bytes.toReversed() : bytes;
  let value = 0n;
  for (const octet of ordered) value = (value << 8n) | BigInt(octet);
  return BigInt.asIntN(64, value);
}

/** The obsolete packet block differs in its first word: 16 bits of interface, 16 bits of dropped packets. */
function readEnhancedPacket(block: Block, section: Section, draft: CaptureDraft): void {
  const { body, isLittle } = block;
  const isOld = block.type === BLOCK.packet;
  const index = readWord(body, isOld ? 2 : 4, isLittle);
  if (isOld) body.take(2);
  const words = readWords(body, 4, isLittle);
  if (index === null || words === null) return reportShort(block, draft);
  const [high = 0, low = 0, captured = 0, original = 0] = words;
  const errors = draft.errors;
  const bytes = checkPacketLength(body, captured, { offset: block.offset, errors });
  if (bytes === null) return;
  body.within((4 - (captured % 4)) % 4);
  const comments = readComments(readOptions(body, isLittle, errors));
  addPacket({ index, high, low, original, bytes, comments }, { block, section, draft });
}

/** Has no time and belongs to the first interface; its length is what the snap length left of the original. */
function readSimplePacket(block: Block, section: Section, draft: CaptureDraft): void {
  const { body, isLittle } = block;
  const original = readWord(body, 4, isLittle);
  if (original === null) return reportShort(block, draft);
  const snapLength = section.snapLengths[0] ?? 0;
  const captured = snapLength === 0 ? original : Math.min(original, snapLength);
  const bytes = checkPacketLength(body, captured, { offset: block.offset, errors: draft.errors });
  if (bytes === null) return;
  const at = { index: 0, high: null, low: 0, original, bytes, comments: [] };
  addPacket(at, { block, section, draft });
}

interface FoundPacket {
  readonly index: number;
  /** `null` when the block has no time: the packet then takes that of the one in front. */
  readonly high: number | null;
  readonly low: number;
  readonly original: number;
  readonly bytes: Uint8Array;
  readonly comments: readonly string[];
}

interface Surroundings {
  readonly block: Block;
  readonly section: Section;
  readonly draft: CaptureDraft;
}

function addPacket(found: FoundPacket, { block, section, draft }: Surroundings): void {
  const scale = section.scales[found.index];
  const { offset } = block;
  if (scale === undefined) {
    const reason = `a packet names interface ${found.index}, which is not described`;
    draft.errors.push({ kind: 'bad-value', offset, reason });
    return;
  }
  const last = draft.packets.at(-1) ?? { timeMicros: 0, nanos: 0 };
  const time = found.high === null ? last : scaleTime(found.high, found.low, scale);
  if (time === null)
    draft.errors.push({
      kind: 'bad-value',
      offset,
      reason: 'the time of a packet is out of range',
    });
  draft.packets.push({
    number: draft.packets.length + 1,
    timeMicros: (time ?? last).timeMicros,
    nanos: (time ?? last).nanos,
    interfaceIndex: section.firstInterface + found.index,
    originalLength: found.original,
    bytes: found.bytes,
    comments: found.comments,
  });
}

function reportShort(block: Block, draft: CaptureDraft): void {
  const reason = `a block of type ${block.type} is too short`;
  draft.errors.push({ kind: 'bad-length', offset: block.offset, reason });
}
