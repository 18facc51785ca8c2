import { LIMITS } from '../../../lib/limits';
import type { ExploredClasses, ExploreRequest } from '../../../trace/answers/exploration';
import { readWire } from '../rules/read-wire';
import { sortTopologically } from '../search/graph';
import type { Search } from '../search/search';
import { describeClasses } from './describe-classes';
import type { Paths } from './groups';
import { countGroups, shareRows } from './groups';
import { listPaths } from './list-paths';
import type { ListedRoleOrders } from './list-role-paths';
import { listRoleOrders } from './list-role-paths';
import type { RoleEdges } from './role-edges';
import { labelEdges } from './role-edges';
import { findRoleOrders } from './role-orders';
import { SleepGraph } from './sleep-graph';

/** Counts the classes of a finished search without cycles, and lists one order of each; null when the graph has a cycle or is too large. */
export function* listClasses(
  search: Search,
  request: ExploreRequest,
  mostNodes: number = LIMITS.exploredStates.value,
): Generator<void, ExploredClasses | null> {
  const sleepGraph = new SleepGraph(search, mostNodes);
  while (!sleepGraph.isDone) {
    sleepGraph.expand();
    yield;
  }
  if (sleepGraph.stoppedBy !== null) return null;
  const order = yield* sortTopologically(search.graph);
  const sleepOrder = yield* sortTopologically(sleepGraph.graph);
  if (order === null || sleepOrder === null) return null;
  const edges = yield* labelEdges(search);
  const schedules = createPaths(search, edges, order);
  const classes: Paths = {
    graph: sleepGraph.graph,
    order: sleepOrder,
    getOutcome: (node) => schedules.getOutcome(sleepGraph.stateOf(node)),
    advance: (edge, progress) => schedules.advance(sleepGraph.searchEdges.get(edge), progress),
  };
  const counts = {
    schedules: yield* countGroups(schedules),
    classes: yield* countGroups(classes),
  };
  const hasWire = readWire(request) !== null;
  const roles = hasWire ? yield* listOfRoles(search, edges, schedules) : null;
  const paths = roles?.paths ?? (yield* listOfClasses(classes, counts.classes, sleepGraph));
  return yield* describeClasses({ search, request, counts, roles, hasWire, paths });
}

function createPaths(search: Search, { labels, ofEdge }: RoleEdges, order: Uint32Array): Paths {
  const outcomes = new Map(search.ends.map(({ state, outcome }) => [state, outcome]));
  return {
    graph: search.graph,
    order,
    getOutcome: (state) => outcomes.get(state),
    advance: (edge, progress) => labels[ofEdge.get(edge)]?.advance(progress) ?? progress,
  };
}

/** Null: too many ways to go on. */
function* listOfRoles(
  search: Search,
  edges: RoleEdges,
  schedules: Paths,
): Generator<void, ListedRoleOrders | null> {
  const orders = yield* findRoleOrders(search, edges, schedules.order);
  if (orders === null) return null;
  return yield* listRoleOrders({ search, edges, orders }, schedules);
}

function* listOfClasses(
  classes: Paths,
  counts: ReadonlyMap<number, bigint>,
  { searchEdges }: SleepGraph,
): Generator<void, number[][]> {
  const paths = yield* listPaths(classes, shareRows(counts, LIMITS.exploredClasses.value));
  return paths.map((path) => path.map((edge) => searchEdges.get(edge)));
}
