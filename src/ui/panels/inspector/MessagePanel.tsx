import type { Trace } from '../../../trace/trace';
import { findMessageOf, useSelectedRecord, useTrace } from '../../derived';
import { lazyComponent } from '../../kit/lazy-component';
import { NothingSelected } from './NothingSelected';

const MessageDetails = lazyComponent(async () => (await import('./MessageDetails')).MessageDetails);
const RecordDetails = lazyComponent(async () => (await import('./RecordDetails')).RecordDetails);

/** The selection in plain words; without one, where to start. */
export function MessagePanel() {
  const trace = useTrace();
  const record = useSelectedRecord();
  if (!trace) return null;
  return record === null ? (
    <NothingSelected trace={trace} />
  ) : (
    <Selected trace={trace} record={record} />
  );
}

function Selected({ trace, record }: { readonly trace: Trace; readonly record: number }) {
  const message = findMessageOf(trace, record);
  return message ? (
    <MessageDetails trace={trace} message={message} />
  ) : (
    <RecordDetails trace={trace} record={record} />
  );
}
