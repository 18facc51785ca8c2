import type { OnOrder } from '../kernel/order-notes';
import { getRecord, listOfKinds } from '../../trace/records';
import type { Trace } from '../../trace/trace';

/**
 * Orders between nodes that matter though the nodes do not meet: properties compare VM changes of both hosts, and expired
 * timers with what was sent; numbers of messages and timers that faults name are given in the order of the run, and
 * random losses are drawn in it.
 */
export function noteVisibleOrder(trace: Trace, named: ReadonlySet<string>, onOrder: OnOrder): void {
  const noteRow = (records: readonly number[]): void =>
    records.slice(1).forEach((record, index) => onOrder(at(records[index] ?? 0), at(record)));
  const at = (record: number): number => trace.records.at[record] ?? 0;
  const sent = listOfKinds(trace.records, ['sent']);
  noteRow(listOfKinds(trace.records, ['vm']));
  for (const expiry of listOfKinds(trace.records, ['timer-expired'])) {
    for (const other of sent) onOrder(at(Math.min(expiry, other)), at(Math.max(expiry, other)));
  }
  const begun = listOfKinds(trace.records, ['sent', 'timer-set']);
  for (const name of named) noteRow(begun.filter((index) => getRecord(trace, index).name === name));
  trace.links.forEach(({ id, ends }) => {
    if (!named.has(id)) return;
    noteRow(
      sent.filter(
        (index) =>
          ends.includes(trace.records.node[index] ?? -1) &&
          ends.includes(trace.records.peer[index] ?? -1),
      ),
    );
  });
}
