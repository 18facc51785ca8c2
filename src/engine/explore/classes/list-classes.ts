import { LIMITS, limitMessage } from '../../../lib/limits';
import { isFault, isTakenByRole } from '../../../trace/queries/explorations/tell-orders';
import type {
  ExploredClass,
  ExploredClasses,
  ExploreRequest,
  ExploreStep,
} from '../../../trace/answers/exploration';
import { describePath } from '../search/describe-path';
import { countPaths, markReaching, sortTopologically } from '../search/graph';
import { findStep } from '../search/path';
import type { End, Search } from '../search/search';
import { createExactSpec } from '../witness/exact-spec';
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
  const order = yield* sortTopologically(sleepGraph.graph);
  if (order === null) return null;
  const ends = new Map(search.ends.map((end) => [end.state, end]));
  const endNodes = new Set(sleepGraph.ends);
  const ways = yield* countPaths(sleepGraph.graph, order, (node) => endNodes.has(node));
  const byOutcome: Record<string, bigint> = {};
  for (const [node, count] of ways) {
    const outcome = ends.get(sleepGraph.stateOf(node))?.outcome ?? '';
    byOutcome[outcome] = (byOutcome[outcome] ?? 0n) + count;
  }
  const count = [...ways.values()].reduce((sum, number) => sum + number, 0n);
  const leadsOn = yield* markReaching(sleepGraph.graph, sleepGraph.ends);
  const paths = listPaths(sleepGraph, leadsOn, LIMITS.exploredClasses.value);
  const rows: ExploredClass[] = [];
  for (const path of paths) {
    rows.push(describeClass(search, request, path, ends));
    yield;
  }
  const isCut = count > BigInt(rows.length);
  return { count, byOutcome, rows, cut: isCut ? limitMessage(LIMITS.exploredClasses) : '' };
}

/** The first paths in order, as states of the search. Only nodes that lead to an end are entered, so none is in vain. */
function listPaths(sleepGraph: SleepGraph, leadsOn: Uint8Array, most: number): number[][] {
  const paths: number[][] = [];
  const isEnd = new Set(sleepGraph.ends);
  const { graph } = sleepGraph;
  const walk = (node: number, before: readonly number[]): void => {
    const path = [...before, sleepGraph.stateOf(node)];
    if (isEnd.has(node)) paths.push(path);
    for (let edge = graph.firstEdge(node); edge < graph.firstEdge(node + 1); edge++) {
      const target = graph.targets.get(edge);
      if (paths.length < most && leadsOn[target] === 1) walk(target, path);
    }
  };
  walk(0, []);
  return paths;
}

function describeClass(
  search: Search,
  request: ExploreRequest,
  path: readonly number[],
  ends: ReadonlyMap<number, End>,
): ExploredClass {
  const codes = path.slice(1).map((state, index) => findStep(search, path[index] ?? 0, state));
  const whole = describePath(search.world, request, codes);
  const [, ...told] = whole;
  const steps = told.map(({ step }) => step);
  const end = ends.get(path.at(-1) ?? 0);
  return {
    outcome: end?.outcome ?? '',
    faults: end?.faults ?? 0,
    story: steps.filter(isTelling).map(tell),
    steps,
    spec: createExactSpec(request, whole),
  };
}

/** Faults, and what the destination host's role takes in: it decides how a migration ends. */
function isTelling(step: ExploreStep): boolean {
  return isFault(step) || (step.node === 'destination-host' && isTakenByRole(step));
}

function tell({ kind, node, name, text }: ExploreStep): string {
  const what = [kind, name === '' ? node : name, text].filter((word) => word !== '');
  return kind === 'deliver' ? what.slice(1).join(' ') : what.join(' ');
}
