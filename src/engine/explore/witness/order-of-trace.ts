import type { ExploreStep } from '../../../trace/answers/exploration';
import { getRecords } from '../../../trace/records';
import type { TraceRecord } from '../../../trace/records';
import type { Trace } from '../../../trace/trace';

/** What a timed run did, in the words of the explorer: one line per step. */
export function listOrderOfTrace(trace: Trace): string[] {
  const copies = new Set(
    getRecords(trace)
      .filter(({ kind, text }) => kind === 'sent' && text === 'copy')
      .map(({ instance }) => instance),
  );
  const nodeId = (node: number | null): string => trace.nodes[node ?? -1]?.id ?? '';
  return getRecords(trace).flatMap((record) => {
    const name = `${record.name}#${record.ordinal ?? 0}`;
    // The arrival of a copy is part of the step of its original.
    if (copies.has(record.instance) && isMessage(record)) return [];
    if (record.kind === 'delivered' || record.kind === 'ignored')
      return [`take ${name} at ${nodeId(record.node)}`];
    if (record.kind === 'lost') return [`lost ${name} at ${nodeId(record.peer)}`];
    if (record.kind === 'timer-expired') return [`expire ${name} at ${nodeId(record.node)}`];
    if (record.kind === 'node-down') return [`crash at ${nodeId(record.node)}`];
    if (record.kind === 'node-up') return [`restart at ${nodeId(record.node)}`];
    return [];
  });
}

const isMessage = ({ kind }: TraceRecord): boolean =>
  kind === 'delivered' || kind === 'ignored' || kind === 'lost';

/** The same for steps of the explorer. A message that reaches a node that is down is lost, to a timed run. */
export function listOrderOfSteps(steps: readonly ExploreStep[]): string[] {
  let down = '';
  return steps.flatMap(({ kind, node, name, ordinal }) => {
    // The end of a work leaves no record of its own, but what it sends does.
    if (kind === 'work') return [];
    if (kind === 'crash') down = node;
    if (kind === 'restart') down = '';
    if (kind === 'crash' || kind === 'restart') return `${kind} at ${node}`;
    if (kind === 'expire' || kind === 'early') return `expire ${name}#${ordinal} at ${node}`;
    const isLost = kind === 'lose' || node === down;
    return `${isLost ? 'lost' : 'take'} ${name}#${ordinal} at ${node}`;
  });
}
