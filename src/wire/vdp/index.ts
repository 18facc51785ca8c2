import type { DecodedTlv } from '../tlv/decode-tlvs';
import type { TlvValue } from '../tlv/tlv-definition';
import type { TlvFamily } from '../tlv/tlv-family';
import type { UnknownTlv } from '../tlv/unknown';
import { UNKNOWN } from '../tlv/unknown';
import type { WireError } from '../fields/wire-error';
import { ASSOCIATE } from './associate';
import { DE_ASSOCIATE } from './de-associate';
import { MANAGER_ID } from './manager-id';
import { ORGANIZATIONAL } from './organizational';
import { CISCO_VM_ADDRESS, CISCO_VM_NAME } from './organizations/cisco';
import { PROPOSAL_NOTIFICATION, PROPOSAL_PULL_STATUS } from './organizations/proposal';
import { PRE_ASSOCIATE } from './pre-associate';
import { PRE_ASSOCIATE_RR } from './pre-associate-rr';

/** Every TLV of ratified VDP. A new one is a file of its own and a line here. */
const VDP_TLVS = [
  PRE_ASSOCIATE,
  PRE_ASSOCIATE_RR,
  ASSOCIATE,
  DE_ASSOCIATE,
  MANAGER_ID,
  CISCO_VM_NAME,
  CISCO_VM_ADDRESS,
  PROPOSAL_NOTIFICATION,
  PROPOSAL_PULL_STATUS,
] as const;

export const VDP_FAMILY: TlvFamily = {
  name: 'VDP (802.1Q clause 41)',
  definitions: VDP_TLVS,
  organizational: ORGANIZATIONAL,
  unknown: UNKNOWN,
  hasEndTlv: false,
};

export type VdpTlv =
  TlvValue<(typeof VDP_TLVS)[number]> | TlvValue<typeof ORGANIZATIONAL> | UnknownTlv;

export type AssociationTlv = TlvValue<
  typeof PRE_ASSOCIATE | typeof PRE_ASSOCIATE_RR | typeof ASSOCIATE | typeof DE_ASSOCIATE
>;

export function isAssociation(tlv: VdpTlv): tlv is AssociationTlv {
  return 'filterFormat' in tlv;
}

/** The manager ID comes first and exactly once (802.1Qcy clause 41); receivers drop the whole payload otherwise. */
export function checkVdpOrder(tlvs: readonly DecodedTlv[], errors: WireError[]): void {
  tlvs.forEach((tlv, index) => {
    const isManager = tlv.type === MANAGER_ID.type;
    if (index === 0 && !isManager) {
      const reason = `the first TLV is type ${tlv.type}, not a VSI manager ID`;
      errors.push({ kind: 'bad-order', offset: tlv.offset, reason });
    }
    if (index > 0 && isManager) {
      const reason = 'a second VSI manager ID; separate ECPDUs are for separate managers';
      errors.push({ kind: 'bad-order', offset: tlv.offset, reason });
    }
  });
}
