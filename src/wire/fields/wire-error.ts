/**
 * What was wrong with bytes, and where. Decoders collect these and go on with what they understood; they never throw.
 */
type WireErrorKind =
  /** The bytes end before a field does. */
  | 'truncated'
  /** A length or a count disagrees with the content. */
  | 'bad-length'
  /** A value that the format does not define here. */
  | 'bad-value'
  /** A TLV type that nothing describes. It is skipped, as receivers do. */
  | 'unknown-tlv'
  /** The VSI manager ID TLV is not first, or there are two. */
  | 'bad-order'
  /** A capture file that we do not read, or a part of it. */
  | 'unsupported'
  /** A limit of ours was reached; the rest was left unread. */
  | 'limit';

/** `1 octet`, `16 octets`. */
export function octetsText(count: number): string {
  return count === 1 ? '1 octet' : `${count} octets`;
}

export interface WireError {
  readonly kind: WireErrorKind;
  /** Octets from the start of the frame, or of the file when the file itself is at fault. */
  readonly offset: number;
  readonly reason: string;
}
