import { formatMoment, formatSpan } from '../../../lib/time';
import { describeRecord, getRecordTopic } from '../../../trace/queries/describe-record';
import { getRecord } from '../../../trace/records';
import type { TraceRecord } from '../../../trace/records';
import type { Trace } from '../../../trace/trace';
import { TopicBadge } from '../../kit/Topic';
import { CauseEffect } from './CauseEffect';
import { WhyHere } from './WhyHere';

interface RecordDetailsProps {
  readonly trace: Trace;
  readonly record: number;
}

/** Everything that is not a message: timers, the VM, states, work, outages, faults. */
export function RecordDetails({ trace, record: index }: RecordDetailsProps) {
  const record = getRecord(trace, index);
  const { title, where } = describeRecord(trace, index);
  const summary = getSummary(trace, record);
  return (
    <div className="inspector-body">
      <header>
        <p className="kicker">
          <TopicBadge topic={getRecordTopic(trace, index)} />
          record {index + 1} of {trace.records.count}
        </p>
        <h2 className="inspector-title">{title}</h2>
        {where !== '' && <p className="route">{where}</p>}
        <Times record={record} />
      </header>
      {summary !== '' && <p className="say">{summary}</p>}
      {record.kind === 'start' ? null : (
        <WhyHere trace={trace} record={index} rules={record.rule ? [record.rule] : []} />
      )}
      <CauseEffect trace={trace} record={index} message={undefined} />
    </div>
  );
}

function Times({ record }: { readonly record: TraceRecord }) {
  const { atMicros, value } = record;
  const endTitle = record.kind === 'work' ? 'Until' : 'Due';
  return (
    <dl className="times">
      <div>
        <dt>At</dt>
        <dd>{formatMoment(atMicros)}</dd>
      </div>
      {value !== null && (
        <>
          <div>
            <dt>{endTitle}</dt>
            <dd>{formatMoment(value)}</dd>
          </div>
          <div>
            <dt>Takes</dt>
            <dd>{formatSpan(value - atMicros)}</dd>
          </div>
        </>
      )}
    </dl>
  );
}

const VM_TEXTS: Readonly<Record<string, string>> = {
  absent: 'This host holds nothing of the VM.',
  instantiated: 'The VM exists on this host and does not run yet.',
  running: 'The VM runs on this host.',
  suspended: 'The VM is stopped here and can still run on: backing out is possible.',
  destroyed: 'The VM is removed from this host; it cannot run on here.',
};

function getSummary(trace: Trace, record: TraceRecord): string {
  if (record.kind.startsWith('timer-'))
    return trace.timerTypes.find((type) => type.id === record.name)?.summary ?? '';
  return record.kind === 'vm' ? (VM_TEXTS[record.name] ?? '') : '';
}
