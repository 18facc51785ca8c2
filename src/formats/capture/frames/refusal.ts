import type { WireError } from '../../../wire/fields/wire-error';
import type { SeenFrame } from './seen-frame';
import type { Side } from './side';

/** Why a receiver drops a frame by what the frame itself says; null when it does not. */
export function findRefusal(frame: SeenFrame, sender: Side | null): string | null {
  return findDamage(frame) ?? findWrongSide(frame, sender);
}

/** What is wrong with the octets, and also whether that is only the capture's fault. */
function findDamage({ errors, isCut, kind, ecp }: SeenFrame): string | null {
  if (isCut || kind === 'lldp') return null;
  if (ecp === null) return describe(errors[0]) ?? 'the ECP operation is not defined';
  const dropping = errors.find((error) => DROPPED.has(error.kind));
  return describe(dropping);
}

/**
 * A version, operation or subtype that is not known is dropped by ECP, a payload without its manager ID in front or with
 * a TLV that is cut by VDP (open-lldp ecp22.c, vdp22sm.c). An unknown TLV is only skipped.
 */
const DROPPED: ReadonlySet<WireError['kind']> = new Set([
  'truncated',
  'bad-length',
  'bad-value',
  'bad-order',
]);

function describe(error: WireError | undefined): string | null {
  return error === undefined ? null : `${error.reason} (octet ${error.offset})`;
}

/** A bridge passes over responses, a station over all requests but De-Associate (open-lldp vdp22sm.c). */
function findWrongSide({ commands }: SeenFrame, sender: Side | null): string | null {
  for (const { says, action } of commands) {
    if (sender === 'station' && says === 'response') return 'a bridge takes no responses';
    if (sender === 'bridge' && says === 'request' && action !== 'de-associate')
      return 'a station takes no request but De-Associate';
  }
  return null;
}

const MOST_REASONS = 3;

/** Everything that is wrong with a frame in one line. */
export function describeErrors(errors: readonly WireError[]): string {
  const reasons = errors.slice(0, MOST_REASONS).map((error) => describe(error) ?? '');
  const more = errors.length - reasons.length;
  return more > 0 ? `${reasons.join('; ')}; and ${more} more` : reasons.join('; ');
}
