import type { FieldValues } from '../fields/field';
import { textFrom } from '../fields/show';
import type { WireError } from '../fields/wire-error';
import type { DecodedTlv } from '../tlv/decode-tlvs';
import type { DecodedFrame, FrameKind } from './decode-bytes';
import { decodeBytes } from './decode-bytes';

/** One TLV in plain JSON: its header, its name, and every field that could be read under the field's own key. */
export interface TlvJson {
  readonly type: number;
  readonly typeName: string;
  readonly length: number;
  readonly [field: string]: FieldValues[string] | FieldValues;
}

/** One decoded frame in plain JSON. Numbers are numbers, identifiers lower-case hex, MAC addresses have colons. */
export interface FrameJson {
  readonly number: number;
  readonly timeMicros: number;
  /** Empty when the frame ends before it. */
  readonly source: string;
  readonly destination: string;
  readonly kind: FrameKind;
  readonly ecp?: FieldValues;
  readonly tlvs?: readonly TlvJson[];
  /** The fields of the EVB TLV in an LLDP frame. */
  readonly evb?: FieldValues;
  /** What is from the pre-standard draft 0.2. */
  readonly draft?: DraftJson;
  readonly errors: readonly WireError[];
}

interface DraftJson {
  readonly ecp?: FieldValues;
  readonly vdp?: readonly FieldValues[];
  readonly evb?: FieldValues;
}

/** Decodes an Ethernet frame into plain JSON. Never throws: what is wrong is in `errors`, with its byte offset. */
export function decodeFrame(bytes: Uint8Array, number: number, timeMicros: number): FrameJson {
  return toFrameJson(decodeBytes(bytes), number, timeMicros);
}

export function toFrameJson(frame: DecodedFrame, number: number, timeMicros: number): FrameJson {
  const { kind, ethernet, tlvs } = frame;
  const evb = tlvs.find((tlv) => tlv.kind === 'evb');
  const draft = toDraftJson(frame);
  return {
    number,
    timeMicros,
    source: textFrom(ethernet, 'source'),
    destination: textFrom(ethernet, 'destination'),
    kind,
    ...(kind === 'ecp' ? { ecp: frame.header } : {}),
    ...(kind === 'other' ? {} : { tlvs: tlvs.map(toTlvJson) }),
    ...(evb === undefined ? {} : { evb: evb.values }),
    ...(draft === null ? {} : { draft }),
    errors: frame.errors,
  };
}

/** What an organization defines stays apart, in `fields`: its keys may be those of the standard. */
function toTlvJson(tlv: DecodedTlv): TlvJson {
  const { type, name, length, oui, subtype, values } = tlv;
  const isTheirs = oui !== undefined && values['oui'] === undefined;
  return {
    type,
    typeName: name,
    length,
    ...(oui === undefined ? {} : { oui }),
    ...(subtype === undefined ? {} : { subtype }),
    ...(isTheirs ? { fields: values } : values),
  };
}

function toDraftJson({ kind, header, tlvs }: DecodedFrame): DraftJson | null {
  const evb = tlvs.find((tlv) => tlv.kind === 'evb-draft');
  const vdp = tlvs.filter((tlv) => tlv.kind === 'draft-vdp').map((tlv) => tlv.values);
  if (kind !== 'draft-ecp' && evb === undefined) return null;
  return {
    ...(kind === 'draft-ecp' ? { ecp: header, vdp } : {}),
    ...(evb === undefined ? {} : { evb: evb.values }),
  };
}
