import { assertDefined } from '../../lib/assert';
import { getKindCode } from '../records';
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

type Draft = { -readonly [K in keyof Message]: Message[K] };

interface Messages {
  readonly all: readonly Message[];
  /** By record: where in `all` its message is, -1 for none. */
  readonly places: Int32Array;
}

const KNOWN = new WeakMap<Trace, Messages>();

/** All messages in the order in which they were sent; computed once per trace, however many ask. */
export function computeMessages(trace: Trace): readonly Message[] {
  return getAll(trace).all;
}

/** The message that a record is part of: sent, ended or touched by a fault. */
export function findMessage(trace: Trace, record: number): Message | null {
  const { all, places } = getAll(trace);
  return all[places[record] ?? -1] ?? null;
}

function getAll(trace: Trace): Messages {
  const known = KNOWN.get(trace) ?? readMessages(trace);
  KNOWN.set(trace, known);
  return known;
}

/** Reads the columns without an object per record: a page that opens 100 000 records must not stall. */
function readMessages(trace: Trace): Messages {
  const { records } = trace;
  const createMessage = createReader(trace);
  const all: Draft[] = [];
  const places = new Int32Array(records.count).fill(-1);
  const placeOf: number[] = [];
  for (let index = 0; index < records.count; index++) {
    const code = records.kind[index] ?? -1;
    const instance = records.instance[index] ?? -1;
    if (instance < 0 || !MESSAGE_KINDS.includes(code)) continue;
    if (code === SENT) placeOf[instance] = all.push(createMessage(index, instance)) - 1;
    const place = placeOf[instance] ?? -1;
    places[index] = place;
    const message = all[place];
    const fate = FATES.get(code);
    if (fate !== undefined)
      endMessage(trace, assertDefined(message, 'sent record of message', instance), index, fate);
    else if (code === FAULT && message) message.faultRecords = [...message.faultRecords, index];
  }
  return { all, places };
}

function endMessage(
  { records, names }: Trace,
  message: Draft,
  index: number,
  fate: Message['fate'],
): void {
  message.endAtMicros = records.at[index] ?? 0;
  message.fate = fate;
  message.reason = names[records.text[index] ?? -1] ?? '';
  message.endRecord = index;
}

const SENT = getKindCode('sent');
const FAULT = getKindCode('fault');
const FATES: ReadonlyMap<number, Message['fate']> = new Map(
  (['delivered', 'ignored', 'lost'] as const).map((kind) => [getKindCode(kind), kind]),
);

const MESSAGE_KINDS = [SENT, FAULT, ...FATES.keys()];

/** Makes a message of its `sent` record. */
function createReader(trace: Trace): (index: number, instance: number) => Draft {
  const { records, names } = trace;
  const types = new Map(trace.messageTypes.map((type) => [type.id, type]));
  return (index, instance) => {
    const name = names[records.name[index] ?? -1] ?? '';
    const ordinal = Math.max(1, records.ordinal[index] ?? 1);
    return {
      instance,
      type: assertDefined(types.get(name), 'message type', name),
      label: `${name}#${ordinal}`,
      ordinal,
      from: assertDefined(records.node[index], 'sender'),
      to: assertDefined(records.peer[index], 'receiver'),
      sentAtMicros: records.at[index] ?? 0,
      endAtMicros: null,
      fate: 'in-flight',
      reason: '',
      isCopy: names[records.text[index] ?? -1] === 'copy',
      sentRecord: index,
      endRecord: null,
      faultRecords: [],
    };
  };
}
