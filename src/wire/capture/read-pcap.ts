import type { ByteReader } from '../../lib/byte-reader';
import { LIMITS, limitMessage } from '../../lib/limits';
import type { CaptureDraft } from './capture';
import { readWord, readWords } from './endian';
import { checkPacketLength } from './packet-length';

/** The classic format: a file header of 24 octets, then records of 16 octets and the packet. */
export interface PcapOrder {
  readonly isLittle: boolean;
  readonly isNanos: boolean;
}

/** The four magic numbers: byte order and unit of the fraction of a second. */
export function readPcapMagic(bytes: Uint8Array): PcapOrder | null {
  const magic = [...bytes.subarray(0, 4)].join(' ');
  if (magic === '161 178 195 212') return { isLittle: false, isNanos: false };
  if (magic === '212 195 178 161') return { isLittle: true, isNanos: false };
  if (magic === '161 178 60 77') return { isLittle: false, isNanos: true };
  if (magic === '77 60 178 161') return { isLittle: true, isNanos: true };
  return null;
}

export function readPcap(reader: ByteReader, order: PcapOrder, draft: CaptureDraft): void {
  const header = reader.within(24);
  header.take(4);
  const version = readWord(header, 2, order.isLittle);
  header.take(14);
  const network = readWord(header, 4, order.isLittle);
  if (version === null || network === null) {
    draft.errors.push({ kind: 'truncated', offset: 0, reason: 'the file header needs 24 octets' });
    return;
  }
  if (version !== 2) {
    const reason = `pcap version ${version} is not 2`;
    draft.errors.push({ kind: 'unsupported', offset: 4, reason });
    return;
  }
  // The upper half of the word says how long a frame check sequence is; the link type is the lower half.
  draft.interfaces.push({ linkType: network % 0x1_0000 });
  while (reader.remaining > 0 && readRecord(reader, order, draft));
}

/** False at the first record that cannot be right: what follows it could not be found. */
function readRecord(reader: ByteReader, order: PcapOrder, draft: CaptureDraft): boolean {
  const offset = reader.offset;
  if (draft.packets.length >= LIMITS.captureFrames.value) {
    draft.errors.push({ kind: 'limit', offset, reason: limitMessage(LIMITS.captureFrames) });
    return false;
  }
  const words = readWords(reader, 4, order.isLittle);
  if (words === null) {
    const reason = 'the header of a packet needs 16 octets';
    draft.errors.push({ kind: 'truncated', offset, reason });
    return false;
  }
  const [seconds = 0, fraction = 0, captured = 0, original = 0] = words;
  const bytes = checkPacketLength(reader, captured, { offset: offset + 8, errors: draft.errors });
  if (bytes === null) return false;
  const nanos = order.isNanos ? fraction : fraction * 1000;
  draft.packets.push({
    number: draft.packets.length + 1,
    timeMicros: seconds * 1_000_000 + Math.floor(nanos / 1000),
    nanos: nanos % 1000,
    interfaceIndex: 0,
    originalLength: original,
    bytes,
    comments: [],
  });
  return true;
}
