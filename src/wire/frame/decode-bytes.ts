import { ByteReader } from '../../lib/byte-reader';
import { ETHERNET_HEADER } from '../ethernet/header';
import { explainTag, readTag } from '../ethernet/tag';
import type { DecodeTarget } from '../fields/decode-layout';
import { decodeLayout } from '../fields/decode-layout';
import type { FieldValues } from '../fields/field';
import type { FieldNode } from '../fields/field-node';
import { numberFrom } from '../fields/show';
import type { WireError } from '../fields/wire-error';
import type { DecodedTlv } from '../tlv/decode-tlvs';
import { decodeTlvs } from '../tlv/decode-tlvs';
import type { Protocol } from './protocols';
import { decodeHeader, findProtocol } from './protocols';
import { addGroup, addTrailer, ETHERNET_GROUP, headerGroup } from './frame-nodes';

export type FrameKind = Protocol['kind'] | 'other';

/** Everything that was understood of one frame. Values may be missing where the bytes end early or make no sense. */
export interface DecodedFrame {
  readonly kind: FrameKind;
  readonly bytes: Uint8Array;
  readonly ethernet: FieldValues;
  /** The header of ECP or draft ECP; empty for LLDP and for what we do not read. */
  readonly header: FieldValues;
  readonly tlvs: readonly DecodedTlv[];
  /** Where End TLV, padding or a payload that we do not read begins. */
  readonly trailerOffset: number;
  readonly errors: readonly WireError[];
  /** Filled only when asked for. */
  readonly nodes: readonly FieldNode[];
}

/** Decodes one Ethernet frame (without frame check sequence). Never throws. */
export function decodeBytes(bytes: Uint8Array, withNodes = false): DecodedFrame {
  const errors: WireError[] = [];
  const nodes: FieldNode[] | null = withNodes ? [] : null;
  const reader = new ByteReader(bytes);
  const inner: FieldNode[] | null = withNodes ? [] : null;
  const ethernet = decodeLayout(ETHERNET_HEADER, { reader, errors, nodes: inner }).values;
  addGroup(ETHERNET_GROUP, inner, nodes);
  const protocol = findProtocol(numberFrom(ethernet, 'etherType'));
  if (protocol === undefined) errors.push(...findTagged(bytes));
  const payload = protocol ? decodeProtocol(protocol, { reader, errors, nodes }) : NOTHING;
  const trailerOffset = reader.offset;
  addTrailer(payload, { reader, errors, nodes });
  return {
    kind: payload.protocol?.kind ?? 'other',
    bytes,
    ethernet,
    header: payload.header,
    tlvs: payload.tlvs,
    trailerOffset,
    errors,
    nodes: nodes ?? [],
  };
}

/** Says so where we would read the frame if no tag stood in front of it. */
export function findTagged(bytes: Uint8Array): WireError[] {
  const tag = readTag(bytes);
  const hidden = tag === null ? undefined : findProtocol(tag.etherType);
  return tag === null || hidden === undefined ? [] : [explainTag(tag, hidden.name)];
}

interface Payload {
  readonly protocol: Protocol | null;
  readonly header: FieldValues;
  readonly hasTlvs: boolean;
  readonly tlvs: readonly DecodedTlv[];
}

const NOTHING: Payload = { protocol: null, header: {}, hasTlvs: false, tlvs: [] };

function decodeProtocol(protocol: Protocol, target: DecodeTarget): Payload {
  const inner: FieldNode[] | null = target.nodes === null ? null : [];
  const header = decodeHeader(protocol, { ...target, nodes: inner });
  addGroup(headerGroup(protocol), inner, target.nodes);
  if (protocol.isOurs?.(header) === false) return NOTHING;
  const hasTlvs = protocol.carriesTlvs?.(header) ?? true;
  const tlvs = hasTlvs ? decodeTlvs(protocol.family, target) : [];
  protocol.checkTlvs?.(tlvs, target.errors);
  return { protocol, header, hasTlvs, tlvs };
}
