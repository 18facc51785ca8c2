/**
 * Stops of a duration slider. Durations run from microseconds to minutes, so stops lie close together where numbers are
 * small and every stop is a round number; a native range then moves from stop to stop with one arrow key.
 */
export function computeStops(
  minMicros: number,
  maxMicros: number,
  defaultMicros: number,
): number[] {
  const stops = new Set([minMicros, maxMicros, defaultMicros]);
  // Six decades below the top are finer than anyone drags; it also keeps a range from zero finite.
  const lowest = Math.max(minMicros, Math.floor(maxMicros / 1_000_000), 1);
  for (let decade = 1; decade <= maxMicros; decade *= 10) {
    for (const mantissa of MANTISSAS) {
      const stop = (decade * mantissa) / 10;
      if (Number.isInteger(stop) && stop >= lowest && stop <= maxMicros) stops.add(stop);
    }
  }
  return [...stops].toSorted((a, b) => a - b);
}

const MANTISSAS = [
  10, 11, 12, 13, 14, 15, 16, 18, 20, 22, 24, 26, 28, 30, 32, 35, 38, 40, 42, 45, 48, 50, 55, 60, 65, 70, 75, 80, 85,
  90, 95,
]; // prettier-ignore

/** Position of a value among the stops, between two of them where it was typed by hand. */
export function valueToPosition(stops: readonly number[], micros: number): number {
  const above = stops.findIndex((stop) => stop >= micros);
  if (above < 0) return stops.length - 1;
  const high = stops[above] ?? micros;
  const low = stops[above - 1];
  return low === undefined ? above : above - (high - micros) / (high - low);
}

/** The stop at a position; positions between stops belong to the nearer one. */
export function positionToValue(stops: readonly number[], position: number): number {
  const index = Math.min(stops.length - 1, Math.max(0, Math.round(position)));
  return stops[index] ?? 0;
}
