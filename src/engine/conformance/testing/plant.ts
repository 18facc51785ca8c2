import type { Conformance, Deviation } from '../../../trace/answers/conformance';
import { findFrame } from '../../../trace/queries/frames';
import type { Trace } from '../../../trace/trace';
import type { CapturedPacket } from '../../../wire/capture/capture';
import { readCapture } from '../../../wire/capture/read-capture';
import { writePcapng } from '../../../wire/capture/write-capture';
import { compareWithModel } from '../compare-with-model';

/** Where the ECP sequence and the status octet of the first command lie in a frame of ratified VDP. */
export const SEQUENCE = 17;
export const STATUS_OCTET = 38;

type Change = (packet: CapturedPacket) => readonly CapturedPacket[];

/** A capture with some frames changed by their number, put into the order of time again. */
export function plant(file: Uint8Array, changes: Readonly<Record<number, Change>>): Uint8Array {
  const { packets } = readCapture(file);
  const changed = packets.flatMap((packet) => changes[packet.number]?.(packet) ?? [packet]);
  return writePcapng(changed.toSorted((a, b) => a.timeMicros - b.timeMicros));
}

export const drop: Change = () => [];

export const shift =
  (micros: number): Change =>
  (packet) => [{ ...packet, timeMicros: packet.timeMicros + micros }];

/** The same frame once more, so much later. */
export const repeat =
  (micros: number): Change =>
  (packet) => [packet, { ...packet, timeMicros: packet.timeMicros + micros }];

/** The same again so much later, as an ECPDU of its own. */
export const anew =
  (micros: number, sequence: number): Change =>
  (packet) => [
    packet,
    ...setOctet(SEQUENCE, sequence)({ ...packet, timeMicros: packet.timeMicros + micros }),
  ];

export const setOctet =
  (index: number, octet: number): Change =>
  (packet) => {
    const bytes = packet.bytes.slice();
    bytes[index] = octet;
    return [{ ...packet, bytes }];
  };

/** `16 vdp-bridge.grant`: the frame, the rule, and the quirk behind a colon. */
export function tell(trace: Trace): string[] {
  return compareWithModel(trace).deviations.map((each) => tellOne(trace, each));
}

function tellOne(trace: Trace, { record, rule, quirk }: Deviation): string {
  const number = findFrame(trace, record)?.number ?? 0;
  return `${number} ${rule.id}${quirk === null ? '' : `: ${quirk.name}`}`;
}

export function findFirst(trace: Trace): Deviation | undefined {
  const { deviations }: Conformance = compareWithModel(trace);
  return deviations[0];
}
