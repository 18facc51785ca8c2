import { getSelectedRecord, getTrace } from '../store/selectors';
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
