import { ECP_OPERATIONS } from '../ecp/header';
import { ETHERNET_HEADER } from '../ethernet/header';
import { numberFrom, showUint } from '../fields/show';
import { octetsText } from '../fields/wire-error';
import type { DecodedTlv } from '../tlv/decode-tlvs';
import type { TlvFamily } from '../tlv/tlv-family';
import { getDefinition } from '../tlv/tlv-family';
import { MANAGER_ID } from '../vdp/manager-id';
import type { DecodedFrame } from './decode-bytes';
import { findProtocol } from './protocols';

/** What to write on the arrow of a frame: `Associate M=1, VSI 11111111…`, `ECP ack 5`, `EVB station, R 3, …`. */
export function summarizeFrame(frame: DecodedFrame): string {
  const protocol = findProtocol(numberFrom(frame.ethernet, 'etherType'));
  if (frame.kind === 'other' || protocol === undefined) return summarizeOther(frame);
  const words = frame.tlvs
    .filter((tlv) => tlv.kind !== MANAGER_ID.kind)
    .map((tlv) => summarizeTlv(protocol.family, tlv))
    .filter((text) => text !== '');
  if (words.length > 0) return words.join(' + ');
  return frame.kind === 'lldp' ? 'LLDP' : summarizeEcp(frame);
}

/** A TLV without words of its own says nothing unless it is one that nobody knows. */
function summarizeTlv(family: TlvFamily, tlv: DecodedTlv): string {
  const definition = getDefinition(family, tlv.kind);
  if (definition === family.unknown) return `TLV type ${tlv.type}`;
  return definition?.summarize?.(tlv.values) ?? '';
}

function summarizeEcp({ kind, header }: DecodedFrame): string {
  const operation = numberFrom(header, kind === 'ecp' ? 'operation' : 'mode');
  const word = operation === ECP_OPERATIONS.acknowledgement ? 'ack' : 'request';
  const sequence = numberFrom(header, 'sequence');
  const number = sequence === -1 ? '' : ` ${sequence}`;
  return `ECP ${word}${number}${kind === 'ecp' ? '' : ' (draft)'}`;
}

function summarizeOther({ ethernet, bytes }: DecodedFrame): string {
  const [, , etherType] = ETHERNET_HEADER;
  const value = numberFrom(ethernet, 'etherType');
  return value === -1 ? octetsText(bytes.length) : `Ethernet ${showUint(etherType, value)}`;
}
