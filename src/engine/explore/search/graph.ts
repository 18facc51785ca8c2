import { NumberList } from '../growing';

/** Who leads where: nodes in the order in which they are expanded, each with its edges in order. */
export class Graph {
  readonly starts = new NumberList();
  readonly targets = new NumberList();

  /** Begins the edges of the next node. */
  beginNode(): void {
    this.starts.push(this.targets.length);
  }

  addEdge(target: number): void {
    this.targets.push(target);
  }

  /** Nodes whose edges are known. */
  get count(): number {
    return this.starts.length;
  }

  firstEdge(node: number): number {
    return node < this.starts.length ? this.starts.get(node) : this.targets.length;
  }

  get bytes(): number {
    return this.starts.bytes + this.targets.bytes;
  }
}

/** All nodes such that every edge leads forward, or null when there is a cycle. Yields now and then. */
export function* sortTopologically(graph: Graph): Generator<void, Uint32Array | null> {
  const { count, targets } = graph;
  const open = new Uint32Array(count);
  for (let edge = 0; edge < targets.length; edge++) bump(open, targets.get(edge), 1);
  const order = new Uint32Array(count);
  let length = 0;
  for (let node = 0; node < count; node++) if (open[node] === 0) order[length++] = node;
  for (let done = 0; done < length; done++) {
    const node = order[done] ?? 0;
    for (let edge = graph.firstEdge(node); edge < graph.firstEdge(node + 1); edge++) {
      const target = targets.get(edge);
      if (bump(open, target, -1) === 0) order[length++] = target;
    }
    yield;
  }
  return length === count ? order : null;
}

function bump(counts: Uint32Array, index: number, by: number): number {
  const value = (counts[index] ?? 0) + by;
  counts[index] = value;
  return value;
}

/** In how many ways each of `ends` is reached from node 0; exact. Edges for which `skips` holds do not exist. */
export function* countPaths(
  graph: Graph,
  order: Uint32Array,
  isEnd: (node: number) => boolean,
  skips: (edge: number) => boolean = () => false,
): Generator<void, Map<number, bigint>> {
  const ways: (bigint | undefined)[] = [1n];
  const ends = new Map<number, bigint>();
  for (const node of order) {
    const here = ways[node];
    // Nobody asks again: big numbers of a wide graph need not live at the same time.
    ways[node] = undefined;
    yield;
    if (here === undefined) continue;
    if (isEnd(node)) ends.set(node, here);
    for (let edge = graph.firstEdge(node); edge < graph.firstEdge(node + 1); edge++) {
      if (skips(edge)) continue;
      const target = graph.targets.get(edge);
      ways[target] = (ways[target] ?? 0n) + here;
    }
  }
  return ends;
}

/** Marks every node from which one of `ends` can be reached. */
export function* markReaching(graph: Graph, ends: readonly number[]): Generator<void, Uint8Array> {
  const { count, targets } = graph;
  const firstEdge = new Uint32Array(count + 1);
  for (let edge = 0; edge < targets.length; edge++) bump(firstEdge, targets.get(edge) + 1, 1);
  for (let node = 0; node < count; node++) bump(firstEdge, node + 1, firstEdge[node] ?? 0);
  const sources = new Uint32Array(targets.length);
  const filled = firstEdge.slice();
  for (let node = 0; node < count; node++)
    for (let edge = graph.firstEdge(node); edge < graph.firstEdge(node + 1); edge++)
      sources[bump(filled, targets.get(edge), 1) - 1] = node;
  const marks = new Uint8Array(count);
  const stack = [...ends];
  for (const end of ends) marks[end] = 1;
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    for (let edge = firstEdge[node] ?? 0; edge < (firstEdge[node + 1] ?? 0); edge++) {
      const source = sources[edge] ?? 0;
      if (marks[source] === 1) continue;
      marks[source] = 1;
      stack.push(source);
    }
    yield;
  }
  return marks;
}
