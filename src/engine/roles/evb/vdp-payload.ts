import { isAssociation } from '../../../wire/vdp/index';
import type { VdpTlv } from '../../../wire/vdp/index';
import { MANAGER_ID } from '../../../wire/vdp/manager-id';
import type { Telling } from '../../kernel/effects';
import { isResponse } from './command';
import { COMPONENT } from './component';
import type { Delivery } from './ecp-receive';

/** Who reads TLVs that are no association TLVs; null: nobody. */
export type ReadExtra = (tlv: VdpTlv) => Telling | null;

/**
 * Whom the TLVs of an ECPDU are for. The manager ID has to come first and once, or all of it is dropped; what a receiver
 * does not know it skips (802.1Q 41.2, open-lldp).
 */
export function createDelivery(side: 'station' | 'bridge', readExtra: ReadExtra) {
  const read = side === 'station' ? readForStation : readForBridge;
  return (tlvs: readonly VdpTlv[]): Delivery => {
    const reason = findDisorder(tlvs);
    if (reason !== null) return { tellings: [], reason };
    const tellings = tlvs.flatMap((tlv) => read(tlv) ?? readExtra(tlv) ?? []);
    return {
      tellings,
      reason: tellings.length === 0 ? 'acknowledged; no TLV in it is for us' : null,
    };
  };
}

function findDisorder(tlvs: readonly VdpTlv[]): string | null {
  const managers = tlvs.filter(({ kind }) => kind === MANAGER_ID.kind).length;
  if (tlvs[0]?.kind !== MANAGER_ID.kind) return 'acknowledged; the first TLV is no VSI manager ID';
  return managers > 1 ? 'acknowledged; a second VSI manager ID' : null;
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
