import { getKind, getRecord } from '../records';
import type { Trace } from '../trace';

/** What the node's regions said just before a record, `phase waiting, PULL open`; empty for a record without a node. */
export function findStateBefore(trace: Trace, index: number): string {
  const { node } = getRecord(trace, index);
  if (node === null) return '';
  const regions = new Map<string, string>();
  for (let earlier = 0; earlier < index; earlier++) {
    if (trace.records.node[earlier] !== node || getKind(trace.records, earlier) !== 'state')
      continue;
    const { name, text } = getRecord(trace, earlier);
    regions.set(name, text);
  }
  return [...regions].map(([name, text]) => `${name} ${text}`).join(', ');
}
