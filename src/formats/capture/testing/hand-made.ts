import type { EcpFrame, Frame } from '../../../wire/frame/frame';
import { encodeFrame } from '../../../wire/frame/frame';
import type { OutgoingPacket } from '../../../wire/capture/write-capture';
import { writePcapng } from '../../../wire/capture/write-capture';
import type { AssociationTlv, VdpTlv } from '../../../wire/vdp/index';

export const STATION = '02:00:00:00:aa:01';
export const BRIDGE = '02:00:00:00:bb:02';
const GROUP = '01:80:c2:00:00:00';

export const VSI_A = `aaaaaaaa${'0'.repeat(24)}`;
export const VSI_B = `bbbbbbbb${'0'.repeat(24)}`;

const MANAGER: VdpTlv = { kind: 'manager-id', managerId: '6d677241'.padEnd(32, '0') };

export function command(
  kind: AssociationTlv['kind'],
  vsiId: string,
  status = 0,
  vid = 100,
): AssociationTlv {
  return {
    kind,
    status,
    typeId: 7,
    typeVersion: 1,
    vsiIdFormat: 5,
    vsiId,
    filterFormat: 2,
    entries: [{ ps: 0, pcp: 0, vid, mac: '52:54:00:11:22:33' }],
  };
}

export function request(source: string, sequence: number, ...tlvs: readonly VdpTlv[]): EcpFrame {
  const header = { version: 1, operation: 0, subtype: 1, sequence };
  return { kind: 'ecp', destination: GROUP, source, header, tlvs: [MANAGER, ...tlvs] };
}

export function ack(source: string, sequence: number): EcpFrame {
  const header = { version: 1, operation: 1, subtype: 1, sequence };
  return { kind: 'ecp', destination: GROUP, source, header, tlvs: [] };
}

export interface Shot {
  readonly atMicros: number;
  readonly frame: Frame | Uint8Array;
  readonly interfaceIndex?: number;
}

export const at = (atMicros: number, frame: Frame | Uint8Array, interfaceIndex = 0): Shot => ({
  atMicros,
  frame,
  interfaceIndex,
});

/** A pcapng file with these frames; the clock starts somewhere. */
export function capture(...shots: readonly Shot[]): Uint8Array {
  const packets = shots.map(({ atMicros, frame, interfaceIndex = 0 }): OutgoingPacket => ({
    timeMicros: 1_700_000_000_000_000 + atMicros,
    bytes: frame instanceof Uint8Array ? frame : encodeFrame(frame),
    interfaceIndex,
  }));
  const count = Math.max(...shots.map(({ interfaceIndex = 0 }) => interfaceIndex)) + 1;
  const interfaceNames = Array.from({ length: count }, (_, index) => `eth${index}`);
  return writePcapng(packets, { interfaceNames });
}

/** A request, its acknowledgement, the answer and the acknowledgement of that: one exchange that went well. */
export function exchange(
  startMicros: number,
  sequence: number,
  kind: AssociationTlv['kind'],
  vsi = VSI_A,
): Shot[] {
  return [
    at(startMicros, request(STATION, sequence, command(kind, vsi))),
    at(startMicros + 100, ack(BRIDGE, sequence)),
    at(startMicros + 2000, request(BRIDGE, sequence, command(kind, vsi, 0x40))),
    at(startMicros + 2100, ack(STATION, sequence)),
  ];
}
