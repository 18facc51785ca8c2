const FINE_BELOW_MICROS = 1000;

/** Now and the whole, in seconds. All moments of a run have as many decimals: the figure must not jump while it runs. */
export function formatProgress(cursorMicros: number, totalMicros: number): [string, string] {
  const decimals = totalMicros > 0 && totalMicros < FINE_BELOW_MICROS ? 6 : 3;
  const format = (micros: number) => (micros / 1_000_000).toFixed(decimals);
  return [format(cursorMicros), format(totalMicros)];
}
