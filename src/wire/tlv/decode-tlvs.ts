import type { ByteReader } from '../../lib/byte-reader';
import { toHex } from '../../lib/hex';
import type { DecodeTarget } from '../fields/decode-layout';
import { decodeLayout, endOf } from '../fields/decode-layout';
import type { FieldText, FieldValues } from '../fields/field';
import type { FieldNode } from '../fields/field-node';
import { createNode } from '../fields/field-node';
import { numberFrom } from '../fields/show';
import { octetsText } from '../fields/wire-error';
import type { TlvDefinition } from './tlv-definition';
import { OUI, SUBTYPE, TLV_HEADER } from './tlv-definition';
import type { TlvFamily } from './tlv-family';
import { findDefinition } from './tlv-family';

/** One TLV as it was read. `values` holds what could be understood; all of it when `isComplete`. */
export interface DecodedTlv {
  readonly kind: string;
  readonly type: number;
  readonly name: string;
  /** As claimed by the header. */
  readonly length: number;
  /** Octets from the start of the frame. */
  readonly offset: number;
  readonly oui?: string;
  readonly subtype?: number;
  readonly values: FieldValues;
  readonly isComplete: boolean;
}

export const LEFTOVER: FieldText = {
  name: 'Not understood',
  source: 'ours',
  meaning: 'Octets that no field accounts for.',
};

/** Reads TLVs up to the first of type 0 or the end of the bytes; the reader then stands there. */
export function decodeTlvs(family: TlvFamily, target: DecodeTarget): DecodedTlv[] {
  const tlvs: DecodedTlv[] = [];
  const { reader } = target;
  // Every round takes at least the two octets of a header.
  while (reader.remaining >= 2 && peekType(reader) !== 0) tlvs.push(decodeTlv(family, target));
  return tlvs;
}

function peekType(reader: ByteReader): number {
  return (reader.bytes[reader.offset] ?? 0) >>> 1;
}

function decodeTlv(family: TlvFamily, target: DecodeTarget): DecodedTlv {
  const { reader, errors } = target;
  const offset = reader.offset;
  const nodes: FieldNode[] | null = target.nodes === null ? null : [];
  const header = decodeLayout(TLV_HEADER, { reader, errors, nodes }).values;
  const type = numberFrom(header, 'type');
  const length = numberFrom(header, 'length');
  const isCut = length > reader.remaining;
  if (isCut) {
    const reason = `the TLV claims ${octetsText(length)}, ${reader.remaining} left`;
    errors.push({ kind: 'bad-length', offset, reason });
  }
  const body = reader.within(length);
  const definition = findDefinition(family, type, body);
  // A TLV that is cut is reported once, by its length; what its fields miss follows from that.
  const inner = { reader: body, errors: isCut ? [] : errors, nodes };
  const { values, complete } = decodeBody(definition, inner);
  const tlv = describe({ family, definition, values }, { type, length, offset });
  if (definition === family.unknown && !isCut)
    errors.push({ kind: 'unknown-tlv', offset, reason: `TLV type ${type} is not known; skipped` });
  if (nodes !== null) target.nodes?.push(nodeOf(definition, tlv, nodes));
  return { ...tlv, isComplete: complete && !isCut };
}

function decodeBody(definition: TlvDefinition, target: DecodeTarget) {
  if (definition.oui !== undefined) {
    const prefix = definition.subtype === undefined ? [OUI] : [OUI, SUBTYPE];
    decodeLayout(prefix, target);
  }
  const decoded = decodeLayout(definition.layout, target);
  const isWhole = takeLeftover(decoded.complete, target);
  return { values: decoded.values, complete: decoded.complete && isWhole };
}

/** What the layout did not use. Behind a complete layout that is a wrong length, otherwise the fault is known already. */
function takeLeftover(isComplete: boolean, { reader, errors, nodes }: DecodeTarget): boolean {
  const startBit = reader.bitOffset;
  const left = reader.remaining;
  const endBit = (Math.ceil(startBit / 8) + left) * 8;
  if (endBit === startBit) return true;
  const bytes = reader.bytes.subarray(Math.ceil(startBit / 8), endBit / 8);
  const place = { key: 'leftover', startBit, endBit };
  nodes?.push(createNode(LEFTOVER, place, { value: toHex(bytes), shown: toHex(bytes) }));
  if (isComplete) {
    const reason = `${octetsText(left)} too many behind the last field of the TLV`;
    errors.push({ kind: 'bad-length', offset: reader.offset, reason });
  }
  return false;
}

interface Found {
  readonly family: TlvFamily;
  readonly definition: TlvDefinition;
  readonly values: FieldValues;
}

type Header = Pick<DecodedTlv, 'type' | 'length' | 'offset'>;

function describe({ family, definition, values }: Found, header: Header): DecodedTlv {
  const isGeneric = definition === family.organizational;
  const better = isGeneric ? family.nameOrganizational?.(values) : undefined;
  const oui = definition.oui ?? textFrom(values['oui']);
  const subtype = definition.subtype ?? numberOf(values['subtype']);
  return {
    kind: definition.kind,
    name: better ?? definition.name,
    ...header,
    ...(oui === undefined ? {} : { oui }),
    ...(subtype === undefined || oui === undefined ? {} : { subtype }),
    values,
    isComplete: false,
  };
}

const textFrom = (value: unknown) => (typeof value === 'string' ? value : undefined);
const numberOf = (value: unknown) => (typeof value === 'number' ? value : undefined);

function nodeOf(definition: TlvDefinition, tlv: DecodedTlv, children: readonly FieldNode[]) {
  const place = { key: definition.kind, startBit: tlv.offset * 8, endBit: endOf(children) };
  const { source, meaning, ourReading } = definition;
  const text = {
    name: tlv.name,
    source,
    meaning,
    ...(ourReading === undefined ? {} : { ourReading }),
  };
  return createNode(text, place, {
    shown: definition.summarize?.(tlv.values) ?? tlv.name,
    children,
  });
}
