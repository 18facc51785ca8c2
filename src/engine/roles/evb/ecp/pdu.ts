import type { EcpHeader } from '../../../../wire/ecp/header';
import { ECP_OPERATIONS, ECP_SUBTYPES, ECP_VERSION } from '../../../../wire/ecp/header';
import { NEAREST_CUSTOMER_BRIDGE } from '../../../../wire/ethernet/header';
import type { EcpFrame } from '../../../../wire/frame/frame';
import type { VdpTlv } from '../../../../wire/vdp/index';

/** What VDP hands to ECP: TLVs, and what a reader shall see on the arrow. */
export interface Pdu {
  readonly message: string;
  /** Behind the name of the message: `M=1, VSI 11111111…`. */
  readonly verdict?: string;
  readonly tlvs: readonly VdpTlv[];
}

/** The end of a link that a station or bridge talks through. */
export interface Port {
  /** Node id of the other end. */
  readonly peer: string;
  /** MAC address of this end. */
  readonly address: string;
}

export function createRequest(port: Port, sequence: number, pdu: Pdu): EcpFrame {
  const { version, subtype } = HEADER;
  const header = { version, operation: ECP_OPERATIONS.request, subtype, sequence };
  return createFrame(port, header, pdu.tlvs);
}

/** Repeats version, subtype and sequence, and carries nothing. */
export function createAcknowledgement(port: Port, request: EcpHeader): EcpFrame {
  const { version, subtype, sequence } = request;
  const header = { version, operation: ECP_OPERATIONS.acknowledgement, subtype, sequence };
  return createFrame(port, header, []);
}

const HEADER = { version: ECP_VERSION, subtype: ECP_SUBTYPES.vdp } as const;

function createFrame(port: Port, header: EcpHeader, tlvs: readonly VdpTlv[]): EcpFrame {
  return {
    kind: 'ecp',
    destination: NEAREST_CUSTOMER_BRIDGE,
    source: port.address,
    header,
    tlvs,
  };
}
