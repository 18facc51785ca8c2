import { numberFrom } from '../../../wire/fields/show';
import { EVB_MODES } from '../../../wire/lldp/evb';
import type { DecodedTlv } from '../../../wire/tlv/decode-tlvs';
import { PROPOSAL_EVENTS } from '../../../wire/vdp/organizations/proposal';
import type { Command } from './command';

/** The two ends of a link. */
export type Side = 'station' | 'bridge';

export function getOtherSide(side: Side): Side {
  return side === 'station' ? 'bridge' : 'station';
}

/** Which end sends such TLVs; null when either may. The first that tells decides. */
export function findSide(tlvs: readonly DecodedTlv[], commands: readonly Command[]): Side | null {
  for (const command of commands) {
    const side = findCommandSide(command);
    if (side !== null) return side;
  }
  for (const tlv of tlvs) {
    const side = findTlvSide(tlv);
    if (side !== null) return side;
  }
  return null;
}

/** Only a station asks for an association, only a bridge answers; either may end one (RFC 8394, appendix A). */
function findCommandSide({ action, says }: Command): Side | null {
  if (says === 'response') return 'bridge';
  return says === 'request' && action !== 'de-associate' ? 'station' : null;
}

function findTlvSide({ kind, values }: DecodedTlv): Side | null {
  if (kind === 'evb') return sideOfMode(numberFrom(values, 'mode'));
  if (kind === 'proposal-pull-status')
    return numberFrom(values, 'operation') === 0 ? 'station' : 'bridge';
  if (kind !== 'proposal-notification') return null;
  const event = numberFrom(values, 'event');
  if (event === PROPOSAL_EVENTS.vmStopped || event === PROPOSAL_EVENTS.copyComplete)
    return 'station';
  const isBridge = event === PROPOSAL_EVENTS.pullCompleted || event === PROPOSAL_EVENTS.pullFailed;
  return isBridge ? 'bridge' : null;
}

function sideOfMode(mode: number): Side | null {
  if (mode === EVB_MODES.station) return 'station';
  return mode === EVB_MODES.bridge ? 'bridge' : null;
}
