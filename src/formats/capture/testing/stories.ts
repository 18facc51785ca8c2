import { getRecord, getRecords } from '../../../trace/records';
import type { TraceRecord } from '../../../trace/records';
import type { Trace } from '../../../trace/trace';

/**
 * One line per frame of a trace, in frame numbers: `16 bridge pre-associate-rsp < 14` is sent by the bridge and caused by
 * frame 14. `ignored` and `lost` stand at the end.
 */
export function tellFrames(trace: Trace): string[] {
  return (trace.frames ?? []).map(({ record, number }) => {
    const sent = getRecord(trace, record);
    const end = getRecord(trace, record + 1);
    const cause = sent.cause === null ? '' : ` < ${frameOf(trace, sent.cause)}`;
    const fate = end.kind === 'delivered' ? '' : ` ${end.kind}`;
    return `${number} ${nodeOf(trace, sent)} ${sent.name}${cause}${fate}`;
  });
}

/** Changes of one strip of one node, each with the frame that led to it: `16 pre-associated`. */
export function tellStates(trace: Trace, node: string, region: string): string[] {
  return getRecords(trace)
    .filter((record) => record.kind === 'state' && record.name === region)
    .filter((record) => nodeOf(trace, record) === node)
    .map(({ cause, text }) => `${frameOf(trace, cause ?? 0)} ${text}`);
}

/** `7: the sequence number …`, in the order of the trace. */
export function tellNotes(trace: Trace): string[] {
  return getRecords(trace)
    .filter(({ kind }) => kind === 'note')
    .map(({ cause, text }) => `${frameOf(trace, cause ?? 0)}: ${text}`);
}

/** Why frames were ignored or counted as lost: `8: the same ECPDU …`. */
export function tellReasons(trace: Trace): string[] {
  return getRecords(trace)
    .filter(({ kind }) => kind === 'ignored' || kind === 'lost')
    .map(({ index, text }) => `${frameOf(trace, index)}: ${text}`);
}

/** The number of the frame that a record belongs to. */
function frameOf(trace: Trace, record: number): number {
  return trace.frames?.findLast((frame) => frame.record <= record)?.number ?? 0;
}

function nodeOf(trace: Trace, { node }: TraceRecord): string {
  return trace.nodes[node ?? -1]?.id ?? '';
}
