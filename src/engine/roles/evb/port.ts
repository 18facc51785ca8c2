import { ECP_OPERATIONS } from '../../../wire/ecp/header';
import { NEAREST_BRIDGE, NEAREST_CUSTOMER_BRIDGE } from '../../../wire/ethernet/header';
import type { WireError } from '../../../wire/fields/wire-error';
import type { DecodedFrame } from '../../../wire/frame/decode-bytes';
import { decodeBytes } from '../../../wire/frame/decode-bytes';
import type { EcpPayload, Frame, LldpPayload } from '../../../wire/frame/frame';
import { encodeFrame, toPayload } from '../../../wire/frame/frame';
import { textFrom } from '../../../wire/fields/show';
import { EVB } from '../../../wire/lldp/evb';
import type { Telling } from '../../kernel/effects';
import type { NodePort } from '../../kernel/network';
import { COMPONENT } from './component';
import { ReadingMemory } from './reading-memory';

/** Real octets: what a machine sends is encoded, and what arrives is decoded, whatever happened to it on the way. */
export function createEvbPort(ownAddress: string): NodePort {
  const memory = new ReadingMemory((bytes) => {
    const decoded = decodeBytes(bytes);
    const destination = textFrom(decoded.ethernet, 'destination');
    return isForUs(destination, ownAddress)
      ? readDecoded(decoded)
      : `ignored: it is addressed to ${destination}`;
  });
  return { write: (frame) => encodeFrame(frame as Frame), read: (bytes) => memory.get(bytes) };
}

/** Group addresses of the next bridge, which every port listens to, and its own. */
function isForUs(destination: string, own: string): boolean {
  return [NEAREST_CUSTOMER_BRIDGE, NEAREST_BRIDGE, own].includes(destination);
}

/** Whom a frame is for, or why it is for nobody. */
export function readDecoded(decoded: DecodedFrame): Telling[] | string {
  // A TLV that could not be read to its end is skipped, like one that nobody knows.
  const frame = toPayload({ ...decoded, tlvs: decoded.tlvs.filter((tlv) => tlv.isComplete) });
  if (frame === null)
    return `not understood: ${decoded.errors[0]?.reason ?? 'no frame of ECP or LLDP'}`;
  if (frame.kind === 'lldp') return readLldp(frame);
  if (frame.kind === 'draft-ecp') return 'a frame of draft 0.2';
  // A wrong header is not even acknowledged; what is wrong with the TLVs is for VDP to judge.
  const inHeader = decoded.errors.find((error) => isInHeader(error, decoded));
  if (inHeader !== undefined) return `ignored: ${inHeader.reason}`;
  return readEcp(frame, describeProblem(decoded));
}

function isInHeader({ kind, offset }: WireError, { tlvs, trailerOffset }: DecodedFrame): boolean {
  return kind === 'bad-value' && offset < (tlvs[0]?.offset ?? trailerOffset);
}

/** What is wrong with the TLVs; nothing to say where all is well. */
function describeProblem({ errors }: DecodedFrame): string | null {
  const [first] = errors;
  return first === undefined ? null : `octet ${first.offset}: ${first.reason}`;
}

function readEcp({ header, tlvs }: EcpPayload, problem: string | null): Telling[] {
  if (header.operation === ECP_OPERATIONS.acknowledgement) {
    const ack = { type: 'ecp.ack', sequence: header.sequence };
    return [{ component: COMPONENT.transmit, event: ack }];
  }
  const pdu = { type: 'ecp.pdu', header, tlvs, problem };
  return [{ component: COMPONENT.receive, event: pdu }];
}

function readLldp({ tlvs }: LldpPayload): Telling[] | string {
  const tlv = tlvs.find(({ kind }) => kind === EVB.kind);
  if (tlv === undefined) return 'LLDP without an EVB TLV';
  const event = { type: 'evb.tlv', tlv };
  return [{ component: COMPONENT.evb, event }];
}
