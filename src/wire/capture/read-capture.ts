import { ByteReader } from '../../lib/byte-reader';
import type { Capture } from './capture';
import { createCaptureDraft } from './capture';
import { isPcapng } from './pcapng-magic';
import { readPcap, readPcapMagic } from './read-pcap';
import { readPcapng } from './read-pcapng';

const NOT_A_CAPTURE =
  'this is neither a pcap nor a pcapng file; open one that tcpdump, tshark or Wireshark has written';

/**
 * Reads a pcap or pcapng file, told apart by their first octets. Never throws: what was read in front of a damaged
 * place is kept, and the damage is an error with its offset.
 */
export function readCapture(file: Uint8Array): Capture {
  const draft = createCaptureDraft();
  const reader = new ByteReader(file);
  const order = readPcapMagic(file);
  if (order !== null) {
    readPcap(reader, order, draft);
    return { format: 'pcap', ...draft };
  }
  if (isPcapng(file)) {
    readPcapng(reader, draft);
    return { format: 'pcapng', ...draft };
  }
  draft.errors.push({ kind: 'unsupported', offset: 0, reason: NOT_A_CAPTURE });
  return { format: 'unknown', ...draft };
}
