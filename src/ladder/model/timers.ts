import type { Message } from '../../trace/queries/messages';
import type { TimerSpan } from '../../trace/queries/spans';

/** A timer and the column in which its bracket stands, 0 nearest to the lifeline. */
export interface LadderTimer extends TimerSpan {
  readonly column: number;
}

/** More timers at once on one node than this share the last column. */
const COLUMNS = 3;

/**
 * Puts timers of one node that run at the same time into columns of their own. The clock of a bulk copy (same node,
 * same start, same end) is left out: the band shows it already.
 */
export function arrangeTimers(
  timers: readonly TimerSpan[],
  bulks: readonly Message[],
): LadderTimer[] {
  const ends = new Map<number, number[]>();
  return timers
    .filter((timer) => !bulks.some((bulk) => isClockOf(timer, bulk)))
    .map((timer) => {
      const columns = ends.get(timer.node) ?? [];
      ends.set(timer.node, columns);
      const free = columns.findIndex((end) => end <= timer.fromMicros);
      const column = Math.min(free < 0 ? columns.length : free, COLUMNS - 1);
      columns[column] = timer.toMicros ?? Infinity;
      return { ...timer, column };
    });
}

function isClockOf(timer: TimerSpan, bulk: Message): boolean {
  return (
    bulk.from === timer.node &&
    bulk.sentAtMicros === timer.fromMicros &&
    bulk.endAtMicros === timer.toMicros
  );
}
