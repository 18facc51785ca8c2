import type { Trace } from '../../trace';
import { findFrame } from '../frames';

/** Where two frames of a pair of records part. */
export interface OctetDifference {
  /** Counted from 0 as in `corrupt:`, from the start of the Ethernet frame. */
  readonly octet: number;
  /** Null: this frame has ended there. */
  readonly a: number | null;
  readonly b: number | null;
}

const ECP_ETHERTYPE = 0x8940;
/** Octets of the sequence number in an ECPDU (802.1Q 43.3.1.4): one message more shifts those of all that follow. */
const ECP_SEQUENCE: readonly number[] = [16, 17];

/**
 * Finds the first octet in which the frames of two `sent` records differ, numbers of ECP aside. Null when there is none,
 * or when a record has no frame: names say nothing about octets.
 */
export function compareOctets(
  { a, b }: { readonly a: Trace; readonly b: Trace },
  recordA: number,
  recordB: number,
): OctetDifference | null {
  const bytesA = findFrame(a, recordA)?.bytes;
  const bytesB = findFrame(b, recordB)?.bytes;
  return bytesA === undefined || bytesB === undefined ? null : findFirst(bytesA, bytesB);
}

function findFirst(a: Uint8Array, b: Uint8Array): OctetDifference | null {
  const left = isEcp(a) && isEcp(b) ? ECP_SEQUENCE : [];
  const length = Math.max(a.length, b.length);
  for (let octet = 0; octet < length; octet++)
    if (a[octet] !== b[octet] && !left.includes(octet))
      return { octet, a: a[octet] ?? null, b: b[octet] ?? null };
  return null;
}

function isEcp(bytes: Uint8Array): boolean {
  return (bytes[12] ?? 0) * 256 + (bytes[13] ?? 0) === ECP_ETHERTYPE;
}
