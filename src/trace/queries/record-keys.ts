import { getRecord } from '../records';
import type { Trace } from '../trace';

/**
 * A name for a record that survives a new run: kind, node, name and its ordinal (`sent:database:pull-rsp#1`). Records
 * without an ordinal of their own are counted among their likes.
 */
export function getRecordKey(trace: Trace, index: number): string {
  const base = getBaseKey(trace, index);
  if (getRecord(trace, index).ordinal !== null && !base.endsWith('copy')) return base;
  let ordinal = 1;
  for (let earlier = 0; earlier < index; earlier++)
    if (getBaseKey(trace, earlier) === base) ordinal++;
  return `${base}/${ordinal}`;
}

/** Index of the record with this key, null when this run has none. */
export function findRecordByKey(trace: Trace, key: string): number | null {
  const [base, ordinal] = key.split('/');
  let left = Number(ordinal ?? 1);
  for (let index = 0; index < trace.records.count; index++) {
    if (getBaseKey(trace, index) === base && --left === 0) return index;
  }
  return null;
}

function getBaseKey(trace: Trace, index: number): string {
  const record = getRecord(trace, index);
  const node = record.node === null ? '' : (trace.nodes[record.node]?.id ?? '');
  const ordinal = record.ordinal === null ? '' : `#${record.ordinal}`;
  // What became of a message may change between runs; what was received stays the same thing to look at.
  const kind = record.kind === 'ignored' ? 'delivered' : record.kind;
  const copy = record.text === 'copy' ? ' copy' : '';
  return `${kind}:${node}:${record.name}${ordinal}${copy}`;
}
