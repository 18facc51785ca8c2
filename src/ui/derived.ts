import { getSelectedRecord, getTrace } from '../store/selectors';
import { findHiddenRecords } from '../trace/queries/hidden-records';
import type { MessageFilter } from '../trace/queries/hidden-records';
import { findMessage } from '../trace/queries/messages';
import type { Message } from '../trace/queries/messages';
import type { Trace } from '../trace/trace';
import { useApp } from './use-app';

export function useTrace(): Trace | null {
  return useApp(getTrace);
}

export function useSelectedRecord(): number | null {
  return useApp(getSelectedRecord);
}

const HIDDEN = new WeakMap<
  Trace,
  { readonly filter: MessageFilter; readonly hidden: Uint8Array }
>();

/** What the reader does not want to see of a trace; found once per choice. */
export function getHidden(trace: Trace, filter: MessageFilter): Uint8Array {
  const known = HIDDEN.get(trace);
  if (known?.filter === filter) return known.hidden;
  const hidden = findHiddenRecords(trace, filter);
  HIDDEN.set(trace, { filter, hidden });
  return hidden;
}

/** The message that begins or ends with a record, undefined for records that are about something else. */
export function findMessageOf(trace: Trace, record: number): Message | undefined {
  const message = findMessage(trace, record);
  return message?.sentRecord === record || message?.endRecord === record ? message : undefined;
}
