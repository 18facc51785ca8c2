import type { WireError } from '../fields/wire-error';

/** 802.1Q 9.3 to 9.6: four octets in front of the EtherType, with priority and VID. */
const TAG_TYPES: readonly number[] = [0x8100, 0x88a8];
const TAG_OFFSET = 12;
const TAG_LENGTH = 4;

interface Tagged {
  readonly vid: number;
  readonly priority: number;
  /** The EtherType behind all tags. */
  readonly etherType: number;
}

/** The outermost tag and what stands behind all of them; null without one, or when the frame ends before. */
export function readTag(bytes: Uint8Array): Tagged | null {
  let offset = TAG_OFFSET;
  while (TAG_TYPES.includes(readPair(bytes, offset))) offset += TAG_LENGTH;
  if (offset === TAG_OFFSET || offset + 2 > bytes.length) return null;
  const control = readPair(bytes, TAG_OFFSET + 2);
  return { vid: control & 0x0fff, priority: control >> 13, etherType: readPair(bytes, offset) };
}

const readPair = (bytes: Uint8Array, offset: number): number =>
  ((bytes[offset] ?? 0) << 8) | (bytes[offset + 1] ?? 0);

/** Ports that speak to each other over one link send no tag, so what stands behind one is named and left alone. */
export function explainTag({ vid, priority }: Tagged, protocol: string): WireError {
  const tag = vid === 0 ? `priority ${priority}` : `VLAN ${vid}, priority ${priority}`;
  const reason = `tagged frame: ${protocol} behind a tag (${tag}) is not read, only without a tag`;
  return { kind: 'unsupported', offset: TAG_OFFSET, reason };
}
