import { assert } from '../../../lib/assert';
import { PULL_TIMES } from '../../../trace/answers/exploration';
import type { PullTime } from '../../../trace/answers/exploration';
import type { PullProgress } from '../../../trace/queries/explorations/tell-orders';
import { getTimeOfProgress } from '../../../trace/queries/explorations/tell-orders';
import { OUTCOME_INFOS } from '../../properties/outcome';
import type { Graph } from '../search/graph';

/** Orders as paths of a graph without cycles. */
export interface Paths {
  readonly graph: Graph;
  /** All nodes, every edge leads forward. */
  readonly order: Uint32Array;
  /** Undefined for nodes that are no end. */
  getOutcome(node: number): string | undefined;
  advance(edge: number, progress: PullProgress): PullProgress;
}

/** Orders with the same answer to what decides on the slides. */
export interface GroupKey {
  readonly pull: PullTime;
  readonly outcome: string;
}

/** All that there can be, in the order in which they are told. */
export const GROUPS: readonly GroupKey[] = PULL_TIMES.flatMap((pull) =>
  OUTCOME_INFOS.map(({ id }) => ({ pull, outcome: id })),
);

export function numberGroup(progress: PullProgress, outcome: string): number {
  const pull = getTimeOfProgress(progress);
  const number = GROUPS.findIndex((group) => group.pull === pull && group.outcome === outcome);
  assert(number >= 0, `no outcome ${outcome}`);
  return number;
}

/** How many paths each group has, by its number; exact. */
export function* countGroups(paths: Paths): Generator<void, Map<number, bigint>> {
  const { graph, order } = paths;
  const ways: (Map<PullProgress, bigint> | undefined)[] = [new Map([['', 1n]])];
  const counts = new Map<number, bigint>();
  for (const node of order) {
    const here = ways[node] ?? new Map<PullProgress, bigint>();
    ways[node] = undefined;
    const outcome = paths.getOutcome(node);
    for (const [progress, count] of here) {
      if (outcome !== undefined) add(counts, numberGroup(progress, outcome), count);
      for (let edge = graph.firstEdge(node); edge < graph.firstEdge(node + 1); edge++)
        add((ways[graph.targets.get(edge)] ??= new Map()), paths.advance(edge, progress), count);
    }
    yield;
  }
  return counts;
}

function add<Key>(counts: Map<Key, bigint>, key: Key, count: bigint): void {
  counts.set(key, (counts.get(key) ?? 0n) + count);
}

/** How many rows each group gets: all if they fit; else the large ones share what the small ones leave. */
export function shareRows(
  counts: ReadonlyMap<number, bigint>,
  most: number,
): ReadonlyMap<number, number> {
  let left = most;
  const sorted = [...counts].toSorted(([, a], [, b]) => Number(a - b));
  const shares = sorted.map(([group, count], index) => {
    const share = Math.max(1, Math.floor(left / (sorted.length - index)));
    const rows = count < BigInt(share) ? Number(count) : share;
    left -= rows;
    return [group, rows] as const;
  });
  return new Map(shares);
}
