/**
 * Times as functions of one shift d, near one value of it: `base + slope · d`. A run is made with d moved by a sliver that
 * is far smaller than a microsecond; every time of that run is a whole number plus its slope in slivers, so the slope can
 * be read off. Times stay below 2^30 µs (the limit of simulated time) and slopes below 2^9, so every sum is exact.
 */
export const SLIVER = 2 ** -20;

/** Slope of a time in a run whose shift was moved by `direction` slivers (1 or −1). */
function getSlope(micros: number, direction: 1 | -1): number {
  return ((micros - Math.round(micros)) / SLIVER) * direction;
}

/**
 * How far d can go on in `direction` before `first ≤ second` fails to be certain: the distance at which both are equal.
 * Infinity when the two drift apart or keep their distance.
 */
export function getReach(first: number, second: number, direction: 1 | -1): number {
  const closing = (getSlope(first, direction) - getSlope(second, direction)) * direction;
  if (closing <= 0) return Infinity;
  return (Math.round(second) - Math.round(first)) / closing;
}
