import type { ByteReader } from '../../lib/byte-reader';
import { LIMITS, limitMessage } from '../../lib/limits';
import type { WireError } from '../fields/wire-error';
import { octetsText } from '../fields/wire-error';

interface Report {
  readonly offset: number;
  readonly errors: WireError[];
}

/** The octets of a packet as a view, or `null` with the reason noted when its claimed length cannot be right. */
export function checkPacketLength(
  reader: ByteReader,
  claimed: number,
  { offset, errors }: Report,
): Uint8Array | null {
  if (claimed > LIMITS.packetBytes.value) {
    errors.push({ kind: 'limit', offset, reason: limitMessage(LIMITS.packetBytes) });
    return null;
  }
  const bytes = reader.take(claimed);
  if (bytes === null) {
    const reason = `a packet claims ${octetsText(claimed)}, ${reader.remaining} left`;
    errors.push({ kind: 'truncated', offset, reason });
  }
  return bytes;
}
