import { assertDefined } from '../../lib/assert';
import type { TraceRecord } from '../../trace/records';
import { getKindCode, getRecords } from '../../trace/records';
import type { RecordKind, Trace } from '../../trace/trace';
import { RECORD_KINDS } from '../../trace/trace';
import type { Policy } from '../roles/settings';

/** What is there before a run is judged. */
export type TraceBody = Pick<Trace, 'nodes' | 'records' | 'names' | 'rules' | 'end'>;

/** A finished run as properties, outcome and metrics read it. */
export interface RunFacts {
  readonly records: readonly TraceRecord[];
  readonly policy: Policy;
  /** False when a limit stopped the run: what had not happened yet might still have. */
  readonly isQuiet: boolean;
  /** The node's records of a kind, and of a name if one is given, in order. */
  find(node: string, kind: RecordKind, name?: string): readonly TraceRecord[];
  nodeId(record: TraceRecord): string;
}

export function createRunFacts(body: TraceBody, policy: Policy): RunFacts {
  const records = getRecords(body);
  const nodeId = ({ node }: TraceRecord): string =>
    node === null ? '' : assertDefined(body.nodes[node], 'node', node).id;
  return {
    records,
    policy,
    isQuiet: body.end.kind === 'quiet',
    find: createFinder(body, records),
    nodeId,
  };
}

/** Sorted by node and kind at once, by name only when somebody asks: most are never asked for. */
function createFinder({ nodes }: TraceBody, records: readonly TraceRecord[]): RunFacts['find'] {
  const places = new Map(nodes.map(({ id }, place) => [id, place]));
  const groups = new Map<number, TraceRecord[]>();
  for (const record of records) {
    const key = keyOf(record.node ?? -1, record.kind);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [record]);
    else group.push(record);
  }
  const byName = new Map<string, readonly TraceRecord[]>();
  return (node, kind, name) => {
    const place = places.get(node);
    const group = (place === undefined ? undefined : groups.get(keyOf(place, kind))) ?? [];
    if (name === undefined) return group;
    const key = `${node} ${kind} ${name}`;
    const known = byName.get(key) ?? group.filter((record) => record.name === name);
    byName.set(key, known);
    return known;
  };
}

const keyOf = (node: number, kind: RecordKind): number =>
  (node + 1) * RECORD_KINDS.length + getKindCode(kind);

/** Whether one of the records lies before this one in the run. */
export function hasBefore(records: readonly TraceRecord[], record: TraceRecord): boolean {
  const [first] = records;
  return first !== undefined && first.index < record.index;
}

/** The last of a node's VM records before this one; the VM is absent before the first. */
export function getVmStateBefore(facts: RunFacts, node: string, record: TraceRecord): string {
  const before = facts.find(node, 'vm').filter((other) => other.index < record.index);
  return before.at(-1)?.name ?? 'absent';
}

/** The state that a node's VM is in at the end. */
export function getLastVmState(facts: RunFacts, node: string): string {
  return facts.find(node, 'vm').at(-1)?.name ?? 'absent';
}

/** A duplicate that a fault made. */
export const isCopy = ({ text }: TraceRecord): boolean => text === 'copy';

/** Whether this is among what a message says: `succeeded, VSI 11111111…`. */
export const says = ({ text }: TraceRecord, word: string): boolean =>
  text.split(', ').includes(word);

/** Says of a frame that it has arrived, and of the message in it nothing. */
export const isAcknowledgement = ({ name }: TraceRecord): boolean => name === 'ecp-ack';

/** The same message again, sent by ECP for lack of an acknowledgement. */
export const isRetry = ({ kind, text }: TraceRecord): boolean =>
  kind === 'sent' && /^retry \d/.test(text);
