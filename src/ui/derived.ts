import { getSelectedRecord, getTrace } from '../store/selectors';
import { findHiddenRecords } from '../trace/queries/hidden-records';
import type { MessageFilter } from '../trace/queries/hidden-records';
import { computeMessages } from '../trace/queries/messages';
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

/** Several panels need the messages of the same trace; they are computed once for each. */
const MESSAGES = new WeakMap<Trace, readonly Message[]>();

export function getMessages(trace: Trace): readonly Message[] {
  const known = MESSAGES.get(trace) ?? computeMessages(trace);
  MESSAGES.set(trace, known);
  return known;
}

/** The message that a record belongs to, undefined for records that are about something else. */
export function findMessageOf(trace: Trace, record: number): Message | undefined {
  return getMessages(trace).find((m) => m.sentRecord === record || m.endRecord === record);
}
