import { assertDefined } from '../../lib/assert';
import { ByteWriter } from '../../lib/byte-writer';
import { toHex } from '../../lib/hex';
import type { DraftEcpHeader } from '../draft/header';
import type { DraftTlv } from '../draft/index';
import type { EcpHeader } from '../ecp/header';
import { ETHERNET_HEADER, SMALLEST_FRAME } from '../ethernet/header';
import { encodeLayout } from '../fields/encode-layout';
import type { FieldValues } from '../fields/field';
import { textFrom } from '../fields/show';
import type { LldpTlv } from '../lldp/index';
import { encodeTlv } from '../tlv/encode-tlv';
import type { VdpTlv } from '../vdp/index';
import type { DecodedFrame } from './decode-bytes';
import type { Protocol } from './protocols';
import { PROTOCOLS } from './protocols';

interface FrameAddresses {
  readonly destination: string;
  readonly source: string;
  /** Everything behind the last TLV, as hex. Left out: an End TLV where the family has one, and zeros up to 60 octets. */
  readonly trailer?: string;
}

export interface EcpFrame extends FrameAddresses {
  readonly kind: 'ecp';
  readonly header: EcpHeader;
  readonly tlvs: readonly VdpTlv[];
}

export interface LldpFrame extends FrameAddresses {
  readonly kind: 'lldp';
  readonly header: Readonly<Record<string, never>>;
  readonly tlvs: readonly LldpTlv[];
}

export interface DraftEcpFrame extends FrameAddresses {
  readonly kind: 'draft-ecp';
  readonly header: DraftEcpHeader;
  readonly tlvs: readonly DraftTlv[];
}

type PayloadOf<F extends Frame> = Omit<F, keyof FrameAddresses>;
export type EcpPayload = PayloadOf<EcpFrame>;
export type LldpPayload = PayloadOf<LldpFrame>;
type Payload = EcpPayload | LldpPayload | PayloadOf<DraftEcpFrame>;

/** A whole frame as plain values: what the machines send and what a faultless frame decodes to. */
export type Frame = EcpFrame | LldpFrame | DraftEcpFrame;

/** The same memory for every frame: a sweep encodes millions. What was written is copied out at the end. */
const writer = new ByteWriter();

export function encodeFrame(frame: Frame): Uint8Array {
  const protocol = protocolOf(frame.kind);
  writer.clear();
  const { destination, source } = frame;
  encodeLayout(ETHERNET_HEADER, { destination, source, etherType: protocol.etherType }, writer);
  encodeLayout(protocol.header, frame.header, writer);
  for (const tlv of frame.tlvs) encodeTlv(protocol.family, tlv, writer);
  if (frame.trailer === undefined) finishFrame(protocol);
  else writer.appendHex(frame.trailer);
  return writer.toBytes();
}

function finishFrame(protocol: Protocol): void {
  if (protocol.family.hasEndTlv) writer.zeros(2);
  if (writer.length < SMALLEST_FRAME) writer.zeros(SMALLEST_FRAME - writer.length);
}

function protocolOf(kind: Frame['kind']): Protocol {
  return assertDefined(
    PROTOCOLS.find((one) => one.kind === kind),
    'protocol',
    kind,
  );
}

/**
 * The plain values of a decoded frame; `null` when it is cut, when a TLV in it could not be read to its end, or when it
 * is not one of ours. `encodeFrame` of the result gives the same bytes again.
 */
export function toFrame(decoded: DecodedFrame): Frame | null {
  const payload = toPayload(decoded);
  if (payload === null) return null;
  return {
    ...payload,
    destination: textFrom(decoded.ethernet, 'destination'),
    source: textFrom(decoded.ethernet, 'source'),
    trailer: toHex(decoded.bytes, { start: decoded.trailerOffset }),
  };
}

/** What a receiver acts upon; null as in `toFrame`. */
export function toPayload(decoded: DecodedFrame): Payload | null {
  if (!isWhole(decoded)) return null;
  const tlvs = decoded.tlvs.map((tlv) => ({ kind: tlv.kind, ...typeOf(tlv), ...tlv.values }));
  const payload: unknown = { kind: decoded.kind, header: decoded.header, tlvs };
  // The layouts that the values were read with are the ones that the types are made from.
  return payload as Payload;
}

function isWhole({ kind, header, tlvs }: DecodedFrame): boolean {
  if (kind === 'other') return false;
  const fields = protocolOf(kind).header;
  return fields.every((field) => field.key in header) && tlvs.every((tlv) => tlv.isComplete);
}

function typeOf(tlv: { readonly kind: string; readonly type: number }): FieldValues {
  return tlv.kind === 'unknown' ? { type: tlv.type } : {};
}
