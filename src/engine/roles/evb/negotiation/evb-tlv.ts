import { EVB, EVB_MODES } from '../../../../wire/lldp/evb';
import { CHASSIS_ID, PORT_ID, TIME_TO_LIVE } from '../../../../wire/lldp/basic';
import { NEAREST_CUSTOMER_BRIDGE } from '../../../../wire/ethernet/header';
import type { LldpFrame } from '../../../../wire/frame/frame';
import type { TlvValue } from '../../../../wire/tlv/tlv-definition';
import type { Exponents } from '../../../../wire/lldp/exponents';
import { negotiate } from '../../../../wire/lldp/exponents';
import type { Port } from '../ecp/pdu';

export type EvbTlv = TlvValue<typeof EVB>;

export interface EvbSettings extends Port {
  readonly role: 'station' | 'bridge';
  /** What this end was configured with. */
  readonly local: Exponents;
}

/** Seconds for which the other end may believe an LLDP frame: four sendings and one second (802.1AB 9.2.5.22). */
export const LLDP_TTL_SECONDS = 121;
export const LLDP_INTERVAL_SECONDS = 30;

const RRSTAT_UNKNOWN = 3;

/** The EVB TLV that this end sends once it has heard `remote` (802.1Q D.2.12); null: nothing was heard. */
export function createEvbTlv({ role, local }: EvbSettings, remote: EvbTlv | null): EvbTlv {
  const inUse = remote === null ? local : negotiate(local, remote);
  const status = role === 'station' ? stationStatus(remote) : bridgeStatus(remote);
  return {
    kind: EVB.kind,
    ...status,
    bridgeReserved: 0,
    stationReserved: 0,
    rkaReserved: 0,
    mode: EVB_MODES[role],
    ...inUse,
    rwdRol: isRemote(local.rwd, remote?.rwd),
    rkaRol: isRemote(local.rka, remote?.rka),
  };
}

/** 1 when the value of the other end is in use; equal values count as the other end's, as open-lldp has it. */
function isRemote(local: number, remote: number | undefined): number {
  return remote !== undefined && remote >= local ? 1 : 0;
}

/** The station repeats what the bridge says of itself, and copies whether reflective relay is on. */
function stationStatus(remote: EvbTlv | null) {
  const { bgid, rrcap, rrctr } = remote ?? { bgid: 0, rrcap: 0, rrctr: 0 };
  return { bgid, rrcap, rrctr, sgid: 1, rrreq: 1, rrstat: remote?.rrctr ?? RRSTAT_UNKNOWN };
}

/** The bridge repeats what the station says of itself, and turns reflective relay on when it is asked for. */
function bridgeStatus(remote: EvbTlv | null) {
  const { sgid, rrreq, rrstat } = remote ?? { sgid: 0, rrreq: 0, rrstat: 0 };
  return { bgid: 1, rrcap: 1, rrctr: rrreq, sgid, rrreq, rrstat };
}

export function isSameTlv(one: EvbTlv, other: EvbTlv): boolean {
  return Object.entries(one).every(([key, value]) => other[key as keyof EvbTlv] === value);
}

/** An LLDP frame needs more than the EVB TLV: who sends, from which port, and for how long it holds. */
export function createLldpFrame(port: Port, tlv: EvbTlv): LldpFrame {
  const address = port.address.replaceAll(':', '');
  return {
    kind: 'lldp',
    destination: NEAREST_CUSTOMER_BRIDGE,
    source: port.address,
    header: {},
    tlvs: [
      { kind: CHASSIS_ID.kind, chassisIdSubtype: 4, chassisId: address },
      { kind: PORT_ID.kind, portIdSubtype: 3, portId: address },
      { kind: TIME_TO_LIVE.kind, timeToLiveSeconds: LLDP_TTL_SECONDS },
      tlv,
    ],
  };
}
