import type { Capture, CapturedPacket } from '../../../wire/capture/capture';
import { decodePacket } from '../../../wire/capture/decode-capture';
import { checkEcpHeader, ECP_OPERATIONS } from '../../../wire/ecp/header';
import type { FieldValues } from '../../../wire/fields/field';
import { numberFrom, textFrom } from '../../../wire/fields/show';
import type { WireError } from '../../../wire/fields/wire-error';
import type { DecodedFrame } from '../../../wire/frame/decode-bytes';
import { summarizeFrame } from '../../../wire/frame/summary';
import type { Command } from './command';
import { toCommand } from './command';
import type { Side } from './side';
import { findSide } from './side';

/** What is kept of a decoded frame of EVB: enough to pair it with others and to say what it says. */
export interface SeenFrame {
  /** As Wireshark counts. */
  readonly number: number;
  readonly atMicros: number;
  readonly interfaceIndex: number;
  readonly source: string;
  readonly destination: string;
  readonly kind: 'ecp' | 'draft-ecp' | 'lldp';
  /** Null for LLDP, and when ECP itself drops the frame: a header that is cut, or that is not defined. */
  readonly ecp: EcpPart | null;
  readonly commands: readonly Command[];
  /** The ratified EVB TLV of an LLDP frame. */
  readonly evb: FieldValues | null;
  /** Which end of the link sends such a frame; null when it does not tell. */
  readonly side: Side | null;
  /** The frame in the words of its TLVs. */
  readonly words: string;
  readonly errors: readonly WireError[];
  /** The capture holds less of it than was on the wire. */
  readonly isCut: boolean;
  readonly bytes: Uint8Array;
}

interface EcpPart {
  readonly operation: 'request' | 'acknowledgement';
  readonly sequence: number;
}

/** `null` when it is no frame of EVB: neither ECP nor an LLDP frame with an EVB TLV. */
export function readFrame(
  capture: Capture,
  packet: CapturedPacket,
  startMicros: number,
): SeenFrame | null {
  const decoded = decodePacket(capture, packet);
  const { kind, ethernet, tlvs, errors } = decoded;
  if (kind === 'other' || (kind === 'lldp' && !tlvs.some(isEvb))) return null;
  const commands = tlvs.flatMap((tlv) => toCommand(tlv) ?? []);
  return {
    number: packet.number,
    atMicros: packet.timeMicros - startMicros,
    interfaceIndex: packet.interfaceIndex,
    source: textFrom(ethernet, 'source'),
    destination: textFrom(ethernet, 'destination'),
    kind,
    ecp: readEcp(decoded),
    commands,
    evb: tlvs.find((tlv) => tlv.kind === 'evb')?.values ?? null,
    side: findSide(tlvs, commands),
    words: summarizeFrame(decoded),
    errors,
    isCut: packet.bytes.length < packet.originalLength,
    bytes: packet.bytes,
  };
}

function isEvb({ kind }: { readonly kind: string }): boolean {
  return kind === 'evb' || kind === 'evb-draft';
}

function readEcp({ kind, header }: DecodedFrame): EcpPart | null {
  const faults: WireError[] = [];
  if (kind === 'ecp') checkEcpHeader(header, 0, faults);
  const sequence = numberFrom(header, 'sequence');
  const operation = OPERATIONS[numberFrom(header, kind === 'ecp' ? 'operation' : 'mode')];
  if (kind === 'lldp' || faults.length > 0 || sequence === -1 || operation === undefined)
    return null;
  return { operation, sequence };
}

const OPERATIONS: Readonly<Record<number, EcpPart['operation']>> = {
  [ECP_OPERATIONS.request]: 'request',
  [ECP_OPERATIONS.acknowledgement]: 'acknowledgement',
};
