import type { Trace } from '../trace/trace';

/**
 * Times at which something happens on the visible lanes, ascending and without repetition. An arrow counts only when
 * both of its lanes are visible.
 */
export function computeEventTimes(trace: Trace, lanes: readonly number[]): Float64Array {
  const { records } = trace;
  const isVisible = trace.nodes.map((_, node) => lanes.includes(node));
  const times = new Float64Array(records.count + 1);
  let count = 1;
  for (let index = 0; index < records.count; index++) {
    const node = records.node[index] ?? -1;
    const peer = records.peer[index] ?? -1;
    if ((node >= 0 && !isVisible[node]) || (peer >= 0 && !isVisible[peer])) continue;
    const at = records.at[index] ?? 0;
    if (at !== times[count - 1]) times[count++] = at;
  }
  return times.slice(0, count);
}
