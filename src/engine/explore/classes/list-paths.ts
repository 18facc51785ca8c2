import { assert } from '../../../lib/assert';
import type { PullProgress } from '../../../trace/queries/explorations/tell-orders';
import type { Paths } from './groups';
import { numberGroup } from './groups';

/** The first paths of each group in order, as many as its share, each as its edges. */
export function* listPaths(
  paths: Paths,
  shares: ReadonlyMap<number, number>,
): Generator<void, number[][]> {
  const groups = [...shares.keys()];
  assert(groups.length < 32, 'more groups than a mark has bits');
  const marks = yield* markGroups(paths, groups);
  return [...shares.values()].flatMap((most, index) =>
    listOfGroup(paths, marks, { bit: 1 << index, most }),
  );
}

const PROGRESSES: readonly PullProgress[] = ['', 'copy', 'pull', 'pull copy', 'copy pull'];

/** By node and progress: the groups in which a path from there can end, one bit each. */
type Marks = Readonly<Record<PullProgress, Uint32Array>>;

function* markGroups(paths: Paths, groups: readonly number[]): Generator<void, Marks> {
  const { graph, order } = paths;
  const create = () => new Uint32Array(graph.count);
  const marks = {
    '': create(),
    copy: create(),
    pull: create(),
    'pull copy': create(),
    'copy pull': create(),
  };
  for (const node of order.toReversed()) {
    const outcome = paths.getOutcome(node);
    for (const progress of PROGRESSES) {
      let mark = outcome === undefined ? 0 : 1 << groups.indexOf(numberGroup(progress, outcome));
      for (let edge = graph.firstEdge(node); edge < graph.firstEdge(node + 1); edge++)
        mark |= marks[paths.advance(edge, progress)][graph.targets.get(edge)] ?? 0;
      marks[progress][node] = mark;
    }
    yield;
  }
  return marks;
}

/** Only nodes that lead to an end of the group are entered, so none is in vain. */
function listOfGroup(
  paths: Paths,
  marks: Marks,
  { bit, most }: { readonly bit: number; readonly most: number },
): number[][] {
  const found: number[][] = [];
  const { graph } = paths;
  const walk = (node: number, progress: PullProgress, path: readonly number[]): void => {
    if (found.length >= most || ((marks[progress][node] ?? 0) & bit) === 0) return;
    if (paths.getOutcome(node) !== undefined) found.push([...path]);
    for (let edge = graph.firstEdge(node); edge < graph.firstEdge(node + 1); edge++)
      walk(graph.targets.get(edge), paths.advance(edge, progress), [...path, edge]);
  };
  walk(0, '', []);
  return found;
}
