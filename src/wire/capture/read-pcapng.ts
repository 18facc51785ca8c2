import { ByteReader } from '../../lib/byte-reader';
import { LIMITS, limitMessage } from '../../lib/limits';
import { octetsText } from '../fields/wire-error';
import type { CaptureDraft } from './capture';
import { readWord } from './endian';
import type { Block, Section } from './pcapng-blocks';
import { BLOCK, readBlock, readSectionHeader } from './pcapng-blocks';

const SMALLEST_BLOCK = 12;

/** Walks the blocks. Each is type, length, body, length again; the length is what leads to the next. */
export function readPcapng(reader: ByteReader, draft: CaptureDraft): void {
  let section: Section | null = null;
  while (reader.remaining > 0) {
    const block = readFrame(reader, section, draft);
    if (block === null) return;
    if (block.type !== BLOCK.sectionHeader) {
      if (section !== null) readBlock(block, section, draft);
      continue;
    }
    section = readSectionHeader(block, draft);
    if (section === null) return;
  }
}

/** The next block, or `null` with the reason noted: behind a wrong length nothing can be found. */
function readFrame(reader: ByteReader, section: Section | null, draft: CaptureDraft): Block | null {
  const offset = reader.offset;
  const limit = limitReached(draft);
  if (limit !== null) {
    draft.errors.push({ kind: 'limit', offset, reason: limit });
    return null;
  }
  const start = new ByteReader(reader.bytes, offset, offset + SMALLEST_BLOCK);
  const order = peekOrder(start, section);
  if (order === null) return stop(draft, offset, 'this is no pcapng section header');
  const type = readWord(start, 4, order.isLittle);
  const length = readWord(start, 4, order.isLittle);
  if (type === null || length === null || reader.remaining < SMALLEST_BLOCK)
    return stop(draft, offset, `a block needs ${SMALLEST_BLOCK} octets, ${reader.remaining} left`);
  if (length < SMALLEST_BLOCK || length % 4 !== 0 || length > reader.remaining)
    return stop(draft, offset, `a block claims ${octetsText(length)}, ${reader.remaining} left`);
  const block = reader.within(length);
  block.take(8);
  const body = block.within(length - SMALLEST_BLOCK);
  const again = readWord(block, 4, order.isLittle);
  if (again !== length)
    return stop(draft, offset, `a block says ${length} octets in front and ${again} behind`);
  return { type, isLittle: order.isLittle, offset, body };
}

function limitReached(draft: CaptureDraft): string | null {
  if (draft.packets.length >= LIMITS.captureFrames.value) return limitMessage(LIMITS.captureFrames);
  if (draft.errors.length >= LIMITS.captureErrors.value) return limitMessage(LIMITS.captureErrors);
  return null;
}

/** A section header brings its own byte order, in the third word; every other block has that of its section. */
function peekOrder(start: ByteReader, section: Section | null): { isLittle: boolean } | null {
  const { bytes, offset } = start;
  const type = new ByteReader(bytes, offset, offset + 4).uint(32);
  if (type !== BLOCK.sectionHeader) return section;
  const magic = new ByteReader(bytes, offset + 8, offset + 12).uint(32);
  if (magic === 0x1a2b3c4d) return { isLittle: false };
  return magic === 0x4d3c2b1a ? { isLittle: true } : null;
}

function stop(draft: CaptureDraft, offset: number, reason: string): null {
  draft.errors.push({ kind: 'bad-length', offset, reason });
  return null;
}
