import { assertDefined } from '../../lib/assert';
import { getRecord } from '../records';
import type { MessageType, Trace } from '../trace';

/** A message as a reader sees it: one arrow, from its `sent` record to how it ended. */
export interface Message {
  readonly instance: number;
  readonly type: MessageType;
  /** `pull-rsp#1`, the name that faults use; a duplicate has the name of its original. */
  readonly label: string;
  readonly ordinal: number;
  /** Indexes into `trace.nodes`. */
  readonly from: number;
  readonly to: number;
  readonly sentAtMicros: number;
  /** When it arrived or would have arrived; null while still in flight at the end of the run. */
  readonly endAtMicros: number | null;
  readonly fate: 'delivered' | 'ignored' | 'lost' | 'in-flight';
  /** Why it was lost or ignored; empty otherwise. */
  readonly reason: string;
  readonly isCopy: boolean;
  readonly sentRecord: number;
  readonly endRecord: number | null;
  /** Indexes of `fault` records that touched it. */
  readonly faultRecords: readonly number[];
}

/** All messages in the order in which they were sent. */
export function computeMessages(trace: Trace): Message[] {
  const types = new Map(trace.messageTypes.map((type) => [type.id, type]));
  const messages = new Map<number, Message>();
  const faults = new Map<number, number[]>();
  for (let index = 0; index < trace.records.count; index++) {
    const record = getRecord(trace, index);
    const { instance } = record;
    if (instance === null) continue;
    if (record.kind === 'fault') {
      faults.set(instance, [...(faults.get(instance) ?? []), index]);
    } else if (record.kind === 'sent') {
      const type = assertDefined(types.get(record.name), `message type ${record.name}`);
      messages.set(instance, {
        instance,
        type,
        label: `${record.name}#${record.ordinal ?? 1}`,
        ordinal: record.ordinal ?? 1,
        from: assertDefined(record.node, 'sender'),
        to: assertDefined(record.peer, 'receiver'),
        sentAtMicros: record.atMicros,
        endAtMicros: null,
        fate: 'in-flight',
        reason: '',
        isCopy: record.text === 'copy',
        sentRecord: index,
        endRecord: null,
        faultRecords: [],
      });
    } else if (record.kind === 'delivered' || record.kind === 'ignored' || record.kind === 'lost') {
      const message = assertDefined(messages.get(instance), `sent record of message ${instance}`);
      const end = {
        endAtMicros: record.atMicros,
        fate: record.kind,
        reason: record.text,
        endRecord: index,
      };
      messages.set(instance, { ...message, ...end });
    }
  }
  return [...messages.values()].map((message) => ({
    ...message,
    faultRecords: faults.get(message.instance) ?? [],
  }));
}
