import { formatMoment } from '../../../lib/time';
import { describeRecord, getRecordTopic } from '../../../trace/queries/describe-record';
import { getRecord } from '../../../trace/records';
import type { Trace } from '../../../trace/trace';
import { TopicDot } from '../../kit/Topic';

interface RecordLinkProps {
  readonly trace: Trace;
  readonly record: number;
  readonly onSelect: (record: number) => void;
  /** What stands at the right; the time of the record when left out. */
  readonly note?: string;
}

/** One record as a link: what happened, and when. */
export function RecordLink({ trace, record, onSelect, note }: RecordLinkProps) {
  const { title, where } = describeRecord(trace, record);
  return (
    <button type="button" className="record-link" onClick={() => onSelect(record)} title={where}>
      <TopicDot topic={getRecordTopic(trace, record)} />
      <span className="record-link-title">{title}</span>
      <span className="record-link-note">
        {note ?? formatMoment(getRecord(trace, record).atMicros)}
      </span>
    </button>
  );
}
