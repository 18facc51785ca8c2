import { isAssociation } from '../../../../wire/vdp/index';
import type { VdpTlv } from '../../../../wire/vdp/index';
import { MANAGER_ID } from '../../../../wire/vdp/manager-id';
import type { Telling } from '../../../kernel/effects';
import type { Vsi } from './command';
import { isResponse } from './command';
import { COMPONENT } from '../component';
import type { Delivery } from '../ecp/receive';

/** Who reads TLVs that are no association TLVs; null: nobody. */
export type ReadExtra = (tlv: VdpTlv) => Telling | null;

/**
 * Whom the TLVs of an ECPDU are for. The manager ID has to come first and once, or all of it is dropped; what a receiver
 * does not know it skips (802.1Q 41.2, open-lldp). `vsi`: the only one that there is; `problem`: what could not be read.
 */
export function createDelivery(
  side: 'station' | 'bridge',
  readExtra: ReadExtra,
  vsi: Vsi | null = null,
) {
  const read = side === 'station' ? readForStation : readForBridge;
  return (tlvs: readonly VdpTlv[], problem: string | null): Delivery => {
    const drop = (reason: string): Delivery => ({
      tellings: [],
      reason: `acknowledged, then dropped: ${problem ?? reason}`,
    });
    const disorder = findDisorder(tlvs);
    if (disorder !== null) return drop(disorder);
    const stranger = tlvs.find((tlv) => isOfOther(tlv, vsi));
    const ours = tlvs.filter((tlv) => !isOfOther(tlv, vsi));
    const tellings = ours.flatMap((tlv) => read(tlv) ?? readExtra(tlv) ?? []);
    if (tellings.length > 0) return { tellings, reason: null };
    return drop(stranger === undefined ? 'no TLV in it is for us' : NO_SUCH_VSI);
  };
}

/** A model has one VSI. A bridge that hears of another would start a machine for it, and no station would know its answer. */
const NO_SUCH_VSI = 'it is about another VSI, which nobody here has';

function isOfOther(tlv: VdpTlv, vsi: Vsi | null): boolean {
  if (vsi === null || !('vsiId' in tlv)) return false;
  return tlv.vsiId !== vsi.vsiId || tlv.vsiIdFormat !== vsi.vsiIdFormat;
}

function findDisorder(tlvs: readonly VdpTlv[]): string | null {
  const managers = tlvs.filter(({ kind }) => kind === MANAGER_ID.kind).length;
  if (tlvs[0]?.kind !== MANAGER_ID.kind) return 'the first TLV is no VSI manager ID';
  return managers > 1 ? 'a second VSI manager ID' : null;
}

/** A station takes responses, and a De-Associate of the bridge in either form (802.1Q 41.2.3). */
function readForStation(tlv: VdpTlv): Telling | null {
  if (!isAssociation(tlv)) return null;
  if (!isResponse(tlv) && tlv.kind !== 'de-associate') return null;
  return { component: COMPONENT.vdp, event: createEvent('vdp.response', tlv), carries: true };
}

/** A bridge takes requests and nothing that has the response bit. */
function readForBridge(tlv: VdpTlv): Telling | null {
  if (!isAssociation(tlv) || isResponse(tlv)) return null;
  return { component: COMPONENT.vdp, event: createEvent('vdp.request', tlv), carries: true };
}

function createEvent(type: string, tlv: VdpTlv): Telling['event'] {
  const event = { type, tlv };
  return event;
}
