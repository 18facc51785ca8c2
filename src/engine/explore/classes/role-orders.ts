import { LIMITS } from '../../../lib/limits';
import type { Search } from '../search/search';
import type { RoleEdges } from './role-edges';
import { WaySets } from './way-sets';
import { Ways } from './ways';

/** Orders as the roles see them: what only ECP and VDP notice is left out. */
export interface RoleOrders {
  readonly ways: Ways;
  readonly sets: WaySets;
  /** By state: the number of its set of ways to go on. */
  readonly ofState: Uint32Array;
}

/** Backwards over a graph without cycles: exact, each way once however many schedules take it. Null: too many. */
export function* findRoleOrders(
  search: Search,
  edges: RoleEdges,
  order: Uint32Array,
): Generator<void, RoleOrders | null> {
  const { graph } = search;
  const found = { ways: new Ways(), sets: new WaySets(), ofState: new Uint32Array(graph.count) };
  const { ways, sets, ofState } = found;
  const lists = search.rulebook.nodes.length + 1;
  const ends = new Map(search.ends.map(({ state, outcome }) => [state, outcome]));
  for (const state of order.toReversed()) {
    const parts = new Set<number>();
    const outcome = ends.get(state);
    if (outcome !== undefined) parts.add(sets.intern([ways.end(lists, outcome)]));
    for (let edge = graph.firstEdge(state); edge < graph.firstEdge(state + 1); edge++) {
      const rest = ofState[graph.targets.get(edge)] ?? 0;
      parts.add(prependAll(found, edges, edges.ofEdge.get(edge), rest));
    }
    ofState[state] = sets.unite(parts);
    if (sets.size > LIMITS.roleOrders.value) return null;
    yield;
  }
  return found;
}

function prependAll(
  { ways, sets }: RoleOrders,
  { labels }: RoleEdges,
  label: number,
  set: number,
): number {
  if (label === 0) return set;
  return sets.map(set, label, (way) => ways.prepend(label, labels[label]?.notes ?? [], way));
}
