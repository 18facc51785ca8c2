import { assertDefined } from '../../../lib/assert';
import { LIMITS } from '../../../lib/limits';
import type { Search } from '../search/search';
import type { PullProgress } from '../../../trace/queries/explorations/tell-orders';
import type { Paths } from './groups';
import { numberGroup, shareRows } from './groups';
import type { RoleEdges } from './role-edges';
import type { RoleOrders } from './role-orders';

/** A finished search as the roles see it. */
export interface RoleView {
  readonly search: Search;
  readonly edges: RoleEdges;
  readonly orders: RoleOrders;
}

export interface ListedRoleOrders {
  /** By number of a group: how many orders the roles tell apart. */
  readonly counts: ReadonlyMap<number, bigint>;
  /** One for each that is listed, with the fewest faults, of these a shortest, as its edges. */
  readonly paths: readonly (readonly number[])[];
}

export function* listRoleOrders(view: RoleView, paths: Paths): Generator<void, ListedRoleOrders> {
  const groups = new Map<number, number[]>();
  const { sets, ofState } = view.orders;
  for (const way of sets.get(ofState[0] ?? 0)) {
    const group = findGroup(view, paths, way);
    const ways = groups.get(group) ?? [];
    ways.push(way);
    groups.set(group, ways);
    yield;
  }
  const counts = new Map([...groups].map(([group, ways]) => [group, BigInt(ways.length)]));
  const listed: number[][] = [];
  for (const [group, share] of shareRows(counts, LIMITS.exploredClasses.value))
    for (const way of (groups.get(group) ?? []).slice(0, share)) {
      const costs = new Costs(view);
      const path = follow(view, way, (nexts) => costs.findCheapest(nexts));
      listed.push(path.map(({ edge }) => edge));
      yield;
    }
  return { counts, paths: listed };
}

/** Any path of the way will do. */
function findGroup(view: RoleView, paths: Paths, way: number): number {
  const path = follow(view, way, ([first]) => first);
  let progress: PullProgress = '';
  for (const { edge } of path) progress = paths.advance(edge, progress);
  return numberGroup(progress, paths.getOutcome(path.at(-1)?.state ?? 0) ?? '');
}

/** One step on, and the way that is left then. */
interface Next {
  readonly edge: number;
  readonly state: number;
  readonly way: number;
}

function follow(
  view: RoleView,
  whole: number,
  choose: (nexts: readonly Next[]) => Next | undefined,
): Next[] {
  const path: Next[] = [];
  let nexts = listNexts(view, 0, whole);
  while (nexts.length > 0) {
    const next = assertDefined(choose(nexts), 'next step');
    path.push(next);
    nexts = listNexts(view, next.state, next.way);
  }
  return path;
}

/** Steps after which the rest of the way is still possible. */
function listNexts({ search, edges, orders }: RoleView, state: number, way: number): Next[] {
  const { graph } = search;
  const { ways, sets, ofState } = orders;
  const nexts: Next[] = [];
  for (let edge = graph.firstEdge(state); edge < graph.firstEdge(state + 1); edge++) {
    const label = edges.ofEdge.get(edge);
    const rest = label === 0 ? way : ways.getRest(label, way);
    const target = graph.targets.get(edge);
    if (rest !== undefined && sets.has(ofState[target] ?? 0, rest))
      nexts.push({ edge, state: target, way: rest });
  }
  return nexts;
}

/** A fault counts more than all steps of a path. */
const FAULT = 1_000_000;

/** What the rest of a way costs at least: each pair of state and way is looked at once. */
class Costs {
  private readonly view: RoleView;
  private readonly known = new Map<number, Map<number, number>>();

  constructor(view: RoleView) {
    this.view = view;
  }

  findCheapest(nexts: readonly Next[]): Next | undefined {
    const [first, ...others] = nexts;
    return others.reduce(
      (best, next) => (best === undefined || this.getCost(next) < this.getCost(best) ? next : best),
      first,
    );
  }

  private getCost({ edge, state, way }: Next): number {
    return 1 + this.view.edges.faults.get(edge) * FAULT + this.getRest(state, way);
  }

  private getRest(state: number, way: number): number {
    const ofState = this.known.get(state) ?? new Map<number, number>();
    this.known.set(state, ofState);
    const known = ofState.get(way);
    if (known !== undefined) return known;
    const nexts = listNexts(this.view, state, way);
    const cost = nexts.length === 0 ? 0 : Math.min(...nexts.map((next) => this.getCost(next)));
    ofState.set(way, cost);
    return cost;
  }
}
