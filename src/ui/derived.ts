import { useMemo } from 'react';
import { computeMessages } from '../trace/queries/messages';
import type { Message } from '../trace/queries/messages';
import { findRecordByKey } from '../trace/queries/record-keys';
import type { Trace } from '../trace/trace';
import type { AppState } from '../store/state';
import { useApp } from './use-app';

/** The trace on screen: of this run, or of the last good one while a new run is under way or has failed. */
export function getShownTrace({ run }: Pick<AppState, 'run'>): Trace | null {
  if (run.kind === 'ready') return run.trace;
  return run.kind === 'failed' ? run.lastTrace : null;
}

export function useTrace(): Trace | null {
  return useApp(getShownTrace);
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

/** Index of the selected record in the trace on screen; null when nothing is selected or this run has no such record. */
export function useSelectedRecord(): number | null {
  const trace = useTrace();
  const selection = useApp((state) => state.view.selection);
  return useMemo(
    () => (trace && selection !== null ? findRecordByKey(trace, selection) : null),
    [trace, selection],
  );
}
