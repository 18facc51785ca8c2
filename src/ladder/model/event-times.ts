import { getKindCode } from '../../trace/records';
import type { RecordKind, Trace } from '../../trace/trace';

/** Kinds that a mark stands for; the others happen together with one of these, or with something on a hidden lane. */
const SHOWN: readonly RecordKind[] = [
  'start', 'sent', 'delivered', 'ignored', 'lost', 'timer-set', 'timer-expired', 'timer-cancelled', 'vm',
  'node-down', 'node-up', 'link-down', 'link-up', 'note',
]; // prettier-ignore

/**
 * Times at which something happens on the visible lanes, ascending and without repetition. An arrow counts only when
 * both of its lanes are visible; what is `hidden` does not count.
 */
export function computeEventTimes(
  trace: Trace,
  lanes: readonly number[],
  hidden: Uint8Array,
): Float64Array {
  const { records } = trace;
  const isVisible = trace.nodes.map((_, node) => lanes.includes(node));
  const shownKinds = new Set(SHOWN.map(getKindCode));
  const times = new Float64Array(records.count + 1);
  let count = 1;
  for (let index = 0; index < records.count; index++) {
    if (hidden[index] === 1 || !shownKinds.has(records.kind[index] ?? -1)) continue;
    const node = records.node[index] ?? -1;
    const peer = records.peer[index] ?? -1;
    if ((node >= 0 && !isVisible[node]) || (peer >= 0 && !isVisible[peer])) continue;
    const at = records.at[index] ?? 0;
    if (at !== times[count - 1]) times[count++] = at;
  }
  return times.slice(0, count);
}
