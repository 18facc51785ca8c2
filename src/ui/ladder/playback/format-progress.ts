import { getSecondDecimals } from '../../../trace/queries/second-decimals';
import type { Trace } from '../../../trace/trace';

/** Now and the whole, in seconds. All moments of a run have as many decimals: the figure must not jump while it runs. */
export function formatProgress(cursorMicros: number, trace: Trace | null): [string, string] {
  const decimals = trace === null ? 3 : getSecondDecimals(trace);
  const format = (micros: number) => (micros / 1_000_000).toFixed(decimals);
  return [format(cursorMicros), format(trace?.metrics.totalMicros ?? 0)];
}
