import type { WireError } from '../fields/wire-error';

/** Link type of Ethernet in both file formats (LINKTYPE_ETHERNET). */
export const LINK_TYPE_ETHERNET = 1;

/** One packet as the file holds it. `bytes` is a view into the file, not a copy. */
export interface CapturedPacket {
  /** Counts from 1 in file order, over all sections and interfaces, like Wireshark's frame number. */
  readonly number: number;
  /** Microseconds since 1970, rounded down; `nanos` is what the rounding left, 0 to 999. */
  readonly timeMicros: number;
  readonly nanos: number;
  /** Index into `interfaces`. */
  readonly interfaceIndex: number;
  /** Octets on the wire; more than `bytes.length` when the capture cut the packet. */
  readonly originalLength: number;
  readonly bytes: Uint8Array;
  readonly comments: readonly string[];
}

interface CaptureInterface {
  readonly linkType: number;
  readonly name?: string;
}

/** What could be read of a capture file. Packets in front of a damaged place are kept. */
export interface Capture {
  readonly format: 'pcap' | 'pcapng' | 'unknown';
  readonly interfaces: readonly CaptureInterface[];
  readonly packets: readonly CapturedPacket[];
  /** Comments of the section headers, in file order. */
  readonly comments: readonly string[];
  /** Offsets count from the start of the file. */
  readonly errors: readonly WireError[];
}

/** Filled while a file is read. */
export interface CaptureDraft {
  readonly interfaces: CaptureInterface[];
  readonly packets: CapturedPacket[];
  readonly comments: string[];
  readonly errors: WireError[];
}

export function createCaptureDraft(): CaptureDraft {
  return { interfaces: [], packets: [], comments: [], errors: [] };
}
