import { getKindCode } from '../records';
import type { RecordTopic } from './describe-record';
import type { Trace } from '../trace';

export interface Shown {
  /** Marks the records that are left out of the drawing. */
  readonly hidden: Uint8Array;
  /** Node ids of the lanes in view. */
  readonly lanes: readonly string[];
}

/** What a drawing of this trace has in it, for its legend: planes of messages, timers, faults. */
export function findShownTopics(trace: Trace, { hidden, lanes }: Shown): ReadonlySet<RecordTopic> {
  const { records, nodes, names, messageTypes } = trace;
  const planes = new Map(messageTypes.map(({ id, plane }) => [names.indexOf(id), plane]));
  const isInView = nodes.map(({ id }) => lanes.includes(id));
  const isOutOfView = (node: number | undefined) =>
    node !== undefined && node >= 0 && !isInView[node];
  const topics = new Set<RecordTopic>();
  for (let index = 0; index < records.count; index++) {
    const kind = records.kind[index] ?? -1;
    if (hidden[index] === 1 || !COUNTED.has(kind)) continue;
    if (isOutOfView(records.node[index]) || isOutOfView(records.peer[index])) continue;
    const plane = kind === SENT ? planes.get(records.name[index] ?? -1) : COUNTED.get(kind);
    if (plane !== undefined) topics.add(plane);
  }
  return topics;
}

const SENT = getKindCode('sent');

const COUNTED = new Map<number, RecordTopic>([
  [SENT, 'plain'],
  [getKindCode('timer-set'), 'timer'],
  [getKindCode('fault'), 'fault'],
  [getKindCode('lost'), 'fault'],
  [getKindCode('node-down'), 'fault'],
  [getKindCode('link-down'), 'fault'],
]);
