import { findLastAtOrBefore } from '../../../trace/records';
import type { RecordColumns } from '../../../trace/trace';

/** Records a second at speed 1 when every record gets the same time: slow enough to read one caption each. */
const RECORDS_PER_SECOND = 2.5;

/** Where playback stands: the last record that happened and how far time has come towards the next one. */
export interface Position {
  readonly record: number;
  /** 0 at the record, just below 1 before the next. */
  readonly fraction: number;
}

/**
 * The position that a stored cursor stands for. Several records may share one moment, so the cursor alone does not say
 * which of them is the latest: `remembered` does, as long as it still fits the cursor.
 */
export function getPosition(
  records: RecordColumns,
  cursorMicros: number | null,
  remembered: number | null,
): Position {
  if (cursorMicros === null) return { record: records.count - 1, fraction: 0 };
  if (remembered !== null && records.at[remembered] === cursorMicros)
    return { record: remembered, fraction: 0 };
  const record = Math.max(0, findLastAtOrBefore(records, cursorMicros));
  const from = records.at[record] ?? 0;
  const gap = (records.at[record + 1] ?? from) - from;
  return { record, fraction: gap > 0 ? Math.max(0, (cursorMicros - from) / gap) : 0 };
}

/** Time of a position; null at the last record, where the whole run shows. */
export function getCursorMicros(records: RecordColumns, position: Position): number | null {
  if (position.record >= records.count - 1) return null;
  const from = records.at[position.record] ?? 0;
  const to = records.at[position.record + 1] ?? from;
  return Math.round(from + (to - from) * position.fraction);
}

/** The nearest record in a direction that `accepts` takes; without one, the start or the end of the run. */
export function findStep(
  records: RecordColumns,
  position: Position,
  direction: 1 | -1,
  accepts: (record: number) => boolean = () => true,
): number {
  const last = records.count - 1;
  // Half way to the next record, one step back is the record just passed.
  const first =
    direction < 0 && position.fraction > 0 ? position.record : position.record + direction;
  for (let record = first; record > 0 && record < last; record += direction)
    if (accepts(record)) return record;
  return direction > 0 ? last : 0;
}

export interface Pace {
  readonly pace: 'time' | 'steps';
  readonly speed: number;
  /** Marks the records that even steps pass over. */
  readonly hidden?: Uint8Array;
}

/** The position after some real time; at the last record it stays. */
export function advance(
  records: RecordColumns,
  position: Position,
  elapsedMillis: number,
  { pace, speed, hidden }: Pace,
): Position {
  return pace === 'steps'
    ? advanceSteps(records, position, (elapsedMillis / 1000) * RECORDS_PER_SECOND * speed, hidden)
    : advanceTime(records, position, elapsedMillis * 1000 * speed);
}

function advanceSteps(
  { count }: RecordColumns,
  position: Position,
  steps: number,
  hidden: Uint8Array | undefined,
): Position {
  const last = count - 1;
  let left = position.fraction + steps;
  for (let { record } = position; record < last; record++) {
    if (hidden?.[record] === 1) continue;
    if (left < 1) return { record, fraction: left };
    left--;
  }
  return { record: last, fraction: 0 };
}

function advanceTime(records: RecordColumns, position: Position, micros: number): Position {
  const { record, fraction } = position;
  const from = records.at[record] ?? 0;
  const at = from + ((records.at[record + 1] ?? from) - from) * fraction + micros;
  const next = findLastAtOrBefore(records, at);
  if (next >= records.count - 1) return { record: records.count - 1, fraction: 0 };
  const base = records.at[next] ?? 0;
  return { record: next, fraction: (at - base) / ((records.at[next + 1] ?? base) - base) };
}
