import type { ScenarioInfo } from '../../../trace/catalogue';
import { getKindCode } from '../../../trace/records';
import type { Trace, TraceNode } from '../../../trace/trace';

/**
 * Node ids of the lanes on screen: as chosen, else as the scenario's slide has them, else all. What the reader did not
 * choose may not hide where a fault struck.
 */
export function getShownLanes(
  trace: Trace,
  chosen: readonly string[] | null,
  scenario: ScenarioInfo | null,
): readonly string[] {
  const all = trace.nodes.map((node) => node.id);
  const shown = (chosen ?? scenario?.lanes ?? all).filter((id) => all.includes(id));
  if (shown.length === 0) return all;
  return chosen === null ? findStruck(trace).reduce(addLane(trace.nodes), shown) : shown;
}

function addLane(nodes: readonly TraceNode[]) {
  return (shown: readonly string[], id: string) =>
    shown.includes(id) ? shown : toggleLane(nodes, shown, id);
}

const STRUCK_KINDS = new Set(
  (['fault', 'lost', 'node-down', 'link-down'] as const).map(getKindCode),
);

/** Both ends of what a fault did something to. */
function findStruck({ records, nodes }: Trace): string[] {
  const struck = new Set<string>();
  for (let index = 0; index < records.count; index++) {
    if (!STRUCK_KINDS.has(records.kind[index] ?? -1)) continue;
    for (const node of [records.node[index], records.peer[index]]) {
      const id = nodes[node ?? -1]?.id;
      if (id !== undefined) struck.add(id);
    }
  }
  return [...struck];
}

/** Hides a lane, or puts it back to its place among those that are shown. */
export function toggleLane(
  nodes: readonly TraceNode[],
  shown: readonly string[],
  id: string,
): readonly string[] {
  if (shown.includes(id)) return shown.filter((lane) => lane !== id);
  const order = nodes.map((node) => node.id);
  const after = shown.findIndex((lane) => order.indexOf(lane) > order.indexOf(id));
  return shown.toSpliced(after < 0 ? shown.length : after, 0, id);
}
