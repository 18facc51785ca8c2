import { assertDefined } from '../../lib/assert';
import type { TraceRecord } from '../../trace/records';
import { getKindCode, getRecord, listOfKinds } from '../../trace/records';
import type { RecordKind, Trace } from '../../trace/trace';
import type { Policy } from '../roles/settings';

/** What is there before a run is judged. */
export type TraceBody = Pick<Trace, 'nodes' | 'records' | 'names' | 'rules' | 'end'>;

/** A finished run as properties, outcome and metrics read it; most of its records are never asked for. */
export interface RunFacts {
  /** Time of the last record. */
  readonly endMicros: number;
  readonly policy: Policy;
  /** False when a limit stopped the run: what had not happened yet might still have. */
  readonly isQuiet: boolean;
  /** Undefined for null and for an index that there is not. */
  record(index: number | null | undefined): TraceRecord | undefined;
  /** All records of these kinds, in order. */
  list(...kinds: readonly RecordKind[]): readonly TraceRecord[];
  /** The node's records of a kind, and of a name if one is given, in order. */
  find(node: string, kind: RecordKind, name?: string): readonly TraceRecord[];
  nodeId(record: TraceRecord): string;
}

export function createRunFacts(body: TraceBody, policy: Policy): RunFacts {
  const { records } = body;
  const made: TraceRecord[] = [];
  const get = (index: number): TraceRecord => (made[index] ??= getRecord(body, index));
  return {
    endMicros: records.at[records.count - 1] ?? 0,
    policy,
    isQuiet: body.end.kind === 'quiet',
    record: (index) =>
      typeof index === 'number' && index >= 0 && index < records.count ? get(index) : undefined,
    list: (...kinds) => listOfKinds(records, kinds).map(get),
    find: createFinder(body, get),
    nodeId: ({ node }) => (node === null ? '' : assertDefined(body.nodes[node], 'node', node).id),
  };
}

/** Looks for each question through the columns, once. */
function createFinder(body: TraceBody, get: (index: number) => TraceRecord): RunFacts['find'] {
  const known = new Map<string, readonly TraceRecord[]>();
  return (node, kind, name = '') => {
    const key = `${node} ${kind} ${name}`;
    const found = known.get(key) ?? findRows(body, node, kind, name).map(get);
    known.set(key, found);
    return found;
  };
}

function findRows(body: TraceBody, node: string, kind: RecordKind, name: string): number[] {
  const { records, names } = body;
  const place = body.nodes.findIndex(({ id }) => id === node);
  const code = getKindCode(kind);
  const nameIndex = name === '' ? -1 : names.indexOf(name);
  const rows: number[] = [];
  if (place < 0 || (name !== '' && nameIndex < 0)) return rows;
  for (let row = 0; row < records.count; row++) {
    if (records.kind[row] !== code || records.node[row] !== place) continue;
    if (name === '' || records.name[row] === nameIndex) rows.push(row);
  }
  return rows;
}

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
