import { ECP_OPERATIONS } from '../../../wire/ecp/header';
import type { EcpHeader } from '../../../wire/ecp/header';
import type { DecodedFrame } from '../../../wire/frame/decode-bytes';
import { decodeBytes } from '../../../wire/frame/decode-bytes';
import type { Frame } from '../../../wire/frame/frame';
import { encodeFrame, toFrame } from '../../../wire/frame/frame';
import { EVB } from '../../../wire/lldp/evb';
import type { Telling } from '../../kernel/effects';
import type { NodePort } from '../../kernel/network';
import { COMPONENT } from './component';

/** Real octets: what a machine sends is encoded, and what arrives is decoded, whatever happened to it on the way. */
export const EVB_PORT: NodePort = {
  write: (frame) => encodeFrame(frame as Frame),
  read: (bytes) => readDecoded(decodeBytes(bytes)),
};

/** Whom a frame is for, or why it is for nobody. */
export function readDecoded(decoded: DecodedFrame): Telling[] | string {
  const [fault] = decoded.errors;
  // A TLV that could not be read to its end is skipped, like one that nobody knows.
  const frame = toFrame({ ...decoded, tlvs: decoded.tlvs.filter((tlv) => tlv.isComplete) });
  if (frame === null) return `not understood: ${fault?.reason ?? 'no frame of ECP or LLDP'}`;
  if (frame.kind === 'lldp') return readLldp(frame);
  if (frame.kind === 'draft-ecp') return 'a frame of draft 0.2';
  // A wrong header is not even acknowledged; what is wrong with the TLVs is for VDP to judge.
  const inHeader = decoded.errors.find(({ kind }) => kind === 'bad-value');
  return inHeader === undefined ? readEcp(frame.header, frame) : `ignored: ${inHeader.reason}`;
}

function readEcp(header: EcpHeader, { tlvs }: { readonly tlvs: readonly unknown[] }): Telling[] {
  if (header.operation === ECP_OPERATIONS.acknowledgement) {
    const ack = { type: 'ecp.ack', sequence: header.sequence };
    return [{ component: COMPONENT.transmit, event: ack }];
  }
  const pdu = { type: 'ecp.pdu', header, tlvs };
  return [{ component: COMPONENT.receive, event: pdu }];
}

function readLldp({ tlvs }: Extract<Frame, { readonly kind: 'lldp' }>): Telling[] | string {
  const tlv = tlvs.find(({ kind }) => kind === EVB.kind);
  if (tlv === undefined) return 'LLDP without an EVB TLV';
  const event = { type: 'evb.tlv', tlv };
  return [{ component: COMPONENT.evb, event }];
}
