import { FOLD_FROM_MICROS } from '../../../../ladder/scale/compressed-scale';
import { getKindCode } from '../../../../trace/records';
import type { Trace } from '../../../../trace/trace';

/** So many moments before the runs part stay in view: where a reader gets their bearings. */
const LEAST_KEPT = 4;
/** Less than this is not worth a sentence. */
const LEAST_FOLDED = 6;

/**
 * Where a ladder of two runs may begin, when what comes before is the same in both: at the last group of events (after
 * idle time) that leaves enough to read before they part. Null: show all.
 */
export function findCommonStart(times: Float64Array, partedMicros: number | null): number | null {
  if (partedMicros === null) return null;
  const before = times.filter((time) => time < partedMicros);
  for (let index = before.length - LEAST_KEPT; index >= LEAST_FOLDED; index--) {
    const at = before[index] ?? 0;
    if (at - (before[index - 1] ?? 0) >= FOLD_FROM_MICROS) return at;
  }
  return null;
}

const SENT = getKindCode('sent');

/** Messages that were sent before a moment. */
export function countMessagesBefore({ records }: Trace, micros: number): number {
  let count = 0;
  for (let index = 0; index < records.count && (records.at[index] ?? 0) < micros; index++)
    if (records.kind[index] === SENT) count++;
  return count;
}
