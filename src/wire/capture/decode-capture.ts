import type { FrameJson } from '../frame/frame-json';
import { toFrameJson } from '../frame/frame-json';
import type { DecodedFrame } from '../frame/decode-bytes';
import { decodeBytes } from '../frame/decode-bytes';
import type { WireError } from '../fields/wire-error';
import type { Capture, CapturedPacket } from './capture';
import { LINK_TYPE_ETHERNET } from './capture';
import { readCapture } from './read-capture';

/** A capture file in plain JSON. Times are microseconds since the first frame. */
export interface CaptureJson {
  readonly format: Capture['format'];
  readonly startMicros: number;
  readonly comments: readonly string[];
  readonly frames: readonly FrameJson[];
  /** Faults of the file itself, offsets from its start. Faults of a frame are in the frame. */
  readonly errors: readonly WireError[];
}

export function decodeCapture(file: Uint8Array): CaptureJson {
  const capture = readCapture(file);
  const startMicros = capture.packets[0]?.timeMicros ?? 0;
  const frames = capture.packets.map((packet) =>
    toFrameJson(decodePacket(capture, packet), packet.number, packet.timeMicros - startMicros),
  );
  const { format, comments, errors } = capture;
  return { format, startMicros, comments, frames, errors };
}

/** Decodes one packet of a capture. What is wrong with the capturing of it is added to its errors. */
export function decodePacket(
  capture: Capture,
  packet: CapturedPacket,
  withNodes = false,
): DecodedFrame {
  const linkType = capture.interfaces[packet.interfaceIndex]?.linkType ?? LINK_TYPE_ETHERNET;
  if (linkType !== LINK_TYPE_ETHERNET) return refuseLinkType(packet.bytes, linkType);
  const frame = decodeBytes(packet.bytes, withNodes);
  const captured = packet.bytes.length;
  if (captured >= packet.originalLength) return frame;
  const reason = `only ${captured} of ${packet.originalLength} octets were captured`;
  return { ...frame, errors: [...frame.errors, { kind: 'truncated', offset: captured, reason }] };
}

function refuseLinkType(bytes: Uint8Array, linkType: number): DecodedFrame {
  const reason = `link type ${linkType} is not Ethernet`;
  return {
    kind: 'other',
    bytes,
    ethernet: {},
    header: {},
    tlvs: [],
    trailerOffset: 0,
    errors: [{ kind: 'unsupported', offset: 0, reason }],
    nodes: [],
  };
}
