import { assert } from '../../src/lib/assert';
import { readCaptureTrace } from '../../src/formats/capture/read-capture-trace';
import { readCapture } from '../../src/wire/capture/read-capture';
import { decodePacket } from '../../src/wire/capture/decode-capture';
import type { OutgoingPacket } from '../../src/wire/capture/write-capture';
import { writePcapng } from '../../src/wire/capture/write-capture';
import type { AssociationTlv } from '../../src/wire/vdp/index';
import type { EcpFrame } from '../../src/wire/frame/frame';
import { encodeFrame } from '../../src/wire/frame/frame';

const ENDS = ['02:00:00:00:aa:01', '02:00:00:00:bb:02'] as const;
const DESTINATION = '01:80:c2:00:00:00';
const MANAGER = { kind: 'manager-id', managerId: '6d677241000000000000000000000000' } as const;
const RESPONSE = 0x40;
const SMALLEST_VSI = 0x1000_0000;
const VSI_COUNT = 50;
const PAUSE_MICROS = 10_000;
const LINK_MICROS = 500;

/** A station with many VSIs that keeps them alive: request, acknowledgement, response, acknowledgement, over and over. */
export function inventCapture(frameCount: number): Uint8Array {
  const packets: OutgoingPacket[] = [];
  for (let exchange = 0; packets.length < frameCount; exchange++)
    packets.push(...inventExchange(exchange));
  return writePcapng(packets.slice(0, frameCount));
}

function inventExchange(exchange: number): OutgoingPacket[] {
  // 0 is skipped on wrap.
  const sequence = (exchange % 65_535) + 1;
  const vsiId = (SMALLEST_VSI + (exchange % VSI_COUNT)).toString(16).padEnd(32, '0');
  const frames = [
    createRequest(ENDS[0], sequence, { ...VSI, vsiId, status: 0 }),
    createAck(ENDS[1], sequence),
    createRequest(ENDS[1], sequence, { ...VSI, vsiId, status: RESPONSE }),
    createAck(ENDS[0], sequence),
  ];
  return frames.map((frame, step) => ({
    timeMicros: exchange * PAUSE_MICROS + step * LINK_MICROS,
    bytes: encodeFrame(frame),
  }));
}

const HEADER = { version: 1, subtype: 1 } as const;
const VSI = {
  kind: 'associate',
  typeId: 7,
  typeVersion: 1,
  vsiIdFormat: 5,
  filterFormat: 2,
  entries: [{ mac: '52:54:00:11:22:33', ps: 0, pcp: 0, vid: 100 }],
} as const;

function createRequest(source: string, sequence: number, association: AssociationTlv): EcpFrame {
  const header = { ...HEADER, operation: 0, sequence };
  return { kind: 'ecp', destination: DESTINATION, source, header, tlvs: [MANAGER, association] };
}

function createAck(source: string, sequence: number): EcpFrame {
  const header = { ...HEADER, operation: 1, sequence };
  return { kind: 'ecp', destination: DESTINATION, source, header, tlvs: [] };
}

/** Frames per second of our decoder on a whole file, every field of every TLV. */
export function measureDecode(file: Uint8Array) {
  const started = performance.now();
  const capture = readCapture(file);
  let tlvs = 0;
  for (const packet of capture.packets) {
    const { errors, tlvs: found } = decodePacket(capture, packet);
    assert(errors.length === 0, 'what we write is faultless');
    tlvs += found.length;
  }
  const millis = performance.now() - started;
  return { frames: capture.packets.length, tlvs, millis };
}

/** From the file's octets to a trace: decoding, pairing, states. */
export function measureTrace(file: Uint8Array) {
  const started = performance.now();
  const result = readCaptureTrace(file, 'bench.pcapng');
  assert(result.ok, 'what we write can be read');
  return { records: result.value.records.count, millis: performance.now() - started };
}
