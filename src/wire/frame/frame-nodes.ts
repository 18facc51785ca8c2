import { toHex } from '../../lib/hex';
import type { DecodeTarget } from '../fields/decode-layout';
import { endOf } from '../fields/decode-layout';
import type { FieldText } from '../fields/field';
import type { FieldNode } from '../fields/field-node';
import { createNode } from '../fields/field-node';
import { octetsText } from '../fields/wire-error';
import { LEFTOVER } from '../tlv/decode-tlvs';
import type { Protocol } from './protocols';

/** The nodes of a frame that are no fields: groups of fields, and what lies behind the last TLV. */
export interface Group extends FieldText {
  readonly key: string;
}

export const ETHERNET_GROUP: Group = {
  key: 'ethernet',
  name: 'Ethernet header',
  source: '802.3 3.2',
  meaning: 'Addresses and the kind of the payload.',
};

export function headerGroup(protocol: Protocol): Group {
  return {
    key: protocol.kind,
    name: `${protocol.name} header`,
    source: protocol.header[0]?.source ?? '',
    meaning: 'Says what follows and numbers it.',
  };
}

export function addGroup(
  group: Group,
  children: readonly FieldNode[] | null,
  nodes: FieldNode[] | null,
): void {
  const first = children?.[0];
  if (children === null || first === undefined) return;
  const place = { key: group.key, startBit: first.startBit, endBit: endOf(children) };
  const shown = children.map((child) => child.shown).join(' · ');
  nodes?.push(createNode(group, place, { shown, children }));
}

const END_TLV: FieldText = {
  name: 'End TLV',
  source: '802.1AB 8.5.1',
  meaning: 'Closes the list of TLVs.',
};

const PADDING: FieldText = {
  name: 'Padding',
  source: '802.3 3.2',
  meaning: 'Fills the frame to its smallest size. Ignored.',
};

const PAYLOAD: FieldText = {
  name: 'Payload',
  source: 'ours',
  meaning: 'A protocol that is not read here.',
};

interface Before {
  readonly protocol: Protocol | null;
  readonly hasTlvs: boolean;
}

/** Accounts for every bit behind the last TLV and reports what should not be there. */
export function addTrailer({ protocol, hasTlvs }: Before, target: DecodeTarget): void {
  const { reader } = target;
  if (hasTlvs && protocol?.family.hasEndTlv === true && reader.remaining >= 2) {
    checkEndTlv(target);
    const end = reader.within(2);
    addOctets(END_TLV, { startBit: end.bitOffset, endBit: reader.bitOffset }, target);
  }
  const place = { startBit: reader.bitOffset, endBit: reader.bytes.length * 8 };
  if (place.startBit === place.endBit) return;
  const isZero = isAllZero(reader.bytes, reader.offset);
  if (hasTlvs && reader.remaining === 1 && !isZero) reportStray(target);
  if (target.nodes === null) return;
  if (protocol === null) addOctets(PAYLOAD, place, target);
  else addOctets(isZero ? PADDING : LEFTOVER, place, target);
}

/** Only an End TLV of length 0 ends an LLDPDU (802.1AB 8.5.1). */
function checkEndTlv({ reader, errors }: DecodeTarget): void {
  const { bytes, offset } = reader;
  if (bytes[offset] === 0 && bytes[offset + 1] === 0) return;
  const reason = 'the End TLV claims a length; it has none';
  errors.push({ kind: 'bad-length', offset, reason });
}

function reportStray({ reader, errors }: DecodeTarget): void {
  const reason = 'one octet is left, too short for the header of a TLV';
  errors.push({ kind: 'truncated', offset: reader.offset, reason });
}

function isAllZero(bytes: Uint8Array, start: number): boolean {
  for (let index = start; index < bytes.length; index++) if (bytes[index] !== 0) return false;
  return true;
}

interface BitRange {
  readonly startBit: number;
  readonly endBit: number;
}

function addOctets(text: FieldText, range: BitRange, { reader, nodes }: DecodeTarget): void {
  const key = text.name.toLowerCase().replaceAll(' ', '-');
  const start = Math.floor(range.startBit / 8);
  const value = toHex(reader.bytes, { start, end: range.endBit / 8 });
  const shown = text === PADDING ? `${octetsText(value.length / 2)} of zeros` : value;
  nodes?.push(createNode(text, { key, ...range }, { value, shown }));
}
