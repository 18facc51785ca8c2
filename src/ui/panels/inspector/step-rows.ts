import { formatMoment } from '../../../lib/time';
import type { RecordTopic } from '../../../trace/queries/describe-record';
import { describeRecord, getRecordTopic } from '../../../trace/queries/describe-record';
import { computeMessages } from '../../../trace/queries/messages';
import { findStep, getStepMark } from '../../../trace/queries/steps';
import { getRecord } from '../../../trace/records';
import type { Trace } from '../../../trace/trace';

/** One row of the steps table. Texts are made when a row is drawn, so a long trace costs nothing here. */
export interface StepRow {
  readonly record: number;
  readonly time: string;
  readonly event: string;
  readonly where: string;
  readonly topic: RecordTopic;
  /** The slide's drawing is lost and we concluded that this belongs there. */
  readonly isInferred: boolean;
  readonly isFaulty: boolean;
}

export function computeStepRow(trace: Trace, record: number, faulty: ReadonlySet<number>): StepRow {
  const { title, where } = describeRecord(trace, record);
  const isDrawn = getStepMark(trace, record) !== null;
  return {
    record,
    time: formatMoment(getRecord(trace, record).atMicros).replace(' s', ''),
    event: title,
    where,
    topic: getRecordTopic(trace, record),
    isInferred: isDrawn && findStep(trace, record)?.basis !== 'stated',
    isFaulty: faulty.has(record),
  };
}

/** Records that a fault made or touched. */
export function findFaultyRecords(trace: Trace): ReadonlySet<number> {
  const touched = computeMessages(trace).filter((message) => message.faultRecords.length > 0);
  return new Set([
    ...trace.edits.flatMap((report) => report.records),
    ...touched.flatMap((m) => [m.sentRecord, ...(m.endRecord === null ? [] : [m.endRecord])]),
  ]);
}

/** Records that match every word of the filter, by event, place or number. */
export function filterRecords(trace: Trace, filter: string): readonly number[] {
  const all = Array.from({ length: trace.records.count }, (_, record) => record);
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return all;
  return all.filter((record) => {
    const { title, where } = describeRecord(trace, record);
    const text = `${record + 1} ${title} ${where} ${getRecord(trace, record).name}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
