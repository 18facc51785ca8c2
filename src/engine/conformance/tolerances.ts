/**
 * How exact times have to be. A capture is taken at one place and stamped by a machine that does other things too; the
 * values are stated in docs/PROTOCOL_NOTES.md.
 */

/** What a machine does at once may be seen so much later; what it was sent may be unknown to it for so long. */
export const REACTION_MICROS = 100_000;

/** A timer of this length may seem to end so much earlier or later: 20 ms and one hundredth. */
export function getSlack(lengthMicros: number): number {
  return 20_000 + lengthMicros / 100;
}
