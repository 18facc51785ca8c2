import type { ScenarioInfo } from '../../trace/catalogue';
import type { TraceNode } from '../../trace/trace';

/** Node ids of the lanes on screen: as chosen, else as the scenario's slide has them, else all. */
export function getShownLanes(
  nodes: readonly TraceNode[],
  chosen: readonly string[] | null,
  scenario: ScenarioInfo | null,
): readonly string[] {
  const all = nodes.map((node) => node.id);
  const shown = (chosen ?? scenario?.lanes ?? all).filter((id) => all.includes(id));
  return shown.length > 0 ? shown : all;
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
