import type { DecodeTarget } from '../fields/decode-layout';
import { decodeLayout } from '../fields/decode-layout';
import type { Field, FieldValues } from '../fields/field';
import type { WireError } from '../fields/wire-error';
import { DRAFT_FAMILY } from '../draft/index';
import { DRAFT_ECP_HEADER, DRAFT_OUI, DRAFT_PID } from '../draft/header';
import { checkEcpHeader, ECP_HEADER, ECP_OPERATIONS, ECP_SUBTYPES } from '../ecp/header';
import { ETHER_TYPES } from '../ethernet/header';
import { LLDP_FAMILY } from '../lldp/index';
import type { DecodedTlv } from '../tlv/decode-tlvs';
import type { TlvFamily } from '../tlv/tlv-family';
import { checkVdpOrder, VDP_FAMILY } from '../vdp/index';

/** What an Ethernet frame may carry that we read: a header and a list of TLVs. */
export interface Protocol {
  readonly kind: 'ecp' | 'lldp' | 'draft-ecp';
  readonly name: string;
  readonly etherType: number;
  readonly header: readonly Field[];
  readonly family: TlvFamily;
  /** False for another protocol under the same EtherType. */
  readonly isOurs?: (header: FieldValues) => boolean;
  /** Whether TLVs follow this header. An acknowledgement has none. */
  readonly carriesTlvs?: (header: FieldValues) => boolean;
  readonly checkHeader?: (header: FieldValues, offset: number, errors: WireError[]) => void;
  readonly checkTlvs?: (tlvs: readonly DecodedTlv[], errors: WireError[]) => void;
}

const ECP_PROTOCOL: Protocol = {
  kind: 'ecp',
  name: 'ECP',
  etherType: ETHER_TYPES.ecp,
  header: ECP_HEADER,
  family: VDP_FAMILY,
  carriesTlvs: (header) =>
    header['operation'] === ECP_OPERATIONS.request && header['subtype'] === ECP_SUBTYPES.vdp,
  checkHeader: checkEcpHeader,
  checkTlvs: checkVdpOrder,
};

const LLDP_PROTOCOL: Protocol = {
  kind: 'lldp',
  name: 'LLDP',
  etherType: ETHER_TYPES.lldp,
  header: [],
  family: LLDP_FAMILY,
};

const DRAFT_PROTOCOL: Protocol = {
  kind: 'draft-ecp',
  name: 'ECP (draft 0.2)',
  etherType: ETHER_TYPES.ouiExtended,
  header: DRAFT_ECP_HEADER,
  family: DRAFT_FAMILY,
  isOurs: (header) => header['oui'] === DRAFT_OUI && header['protocolId'] === DRAFT_PID,
  carriesTlvs: (header) => header['mode'] === ECP_OPERATIONS.request,
};

export const PROTOCOLS: readonly Protocol[] = [ECP_PROTOCOL, LLDP_PROTOCOL, DRAFT_PROTOCOL];

export function findProtocol(etherType: number): Protocol | undefined {
  return PROTOCOLS.find((one) => one.etherType === etherType);
}

/** Reads the header of a protocol and reports what is wrong with its values. */
export function decodeHeader(protocol: Protocol, target: DecodeTarget): FieldValues {
  const offset = target.reader.offset;
  const { values } = decodeLayout(protocol.header, target);
  protocol.checkHeader?.(values, offset, target.errors);
  return values;
}
