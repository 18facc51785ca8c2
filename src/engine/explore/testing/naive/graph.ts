/** Whether a step can lead back. Takes away nodes that nothing leads to; what is left lies on or behind a cycle. */
export function findCycle(edges: readonly (readonly number[])[]): boolean {
  const open = edges.map(() => 0);
  for (const list of edges) for (const target of list) open[target] = (open[target] ?? 0) + 1;
  const free = [0].filter((index) => open[index] === 0);
  let taken = 0;
  for (let index = free.pop(); index !== undefined; index = free.pop()) {
    taken++;
    for (const target of edges[index] ?? []) {
      open[target] = (open[target] ?? 0) - 1;
      if (open[target] === 0) free.push(target);
    }
  }
  return taken < edges.length;
}

/** Ways from node 0 to each node, by going back from it. */
export function countAll(edges: readonly (readonly number[])[]): bigint[] {
  const sources: number[][] = edges.map(() => []);
  edges.forEach((list, from) => list.forEach((to) => sources[to]?.push(from)));
  const ways: (bigint | undefined)[] = edges.map(() => undefined);
  const count = (index: number): bigint => {
    const known = ways[index];
    if (known !== undefined) return known;
    const start = index === 0 ? 1n : 0n;
    const sum = (sources[index] ?? []).reduce((total, from) => total + count(from), start);
    ways[index] = sum;
    return sum;
  };
  return edges.map((_, index) => count(index));
}

/** Nodes from which no end can be reached. */
export function findEndless(edges: readonly (readonly number[])[]): number[] {
  const reaches = edges.map((list) => list.length === 0);
  for (let changed = true; changed;) {
    changed = false;
    // Backwards, because most steps lead on.
    for (let index = edges.length - 1; index >= 0; index--) {
      if (reaches[index] === true || edges[index]?.some((to) => reaches[to]) !== true) continue;
      reaches[index] = true;
      changed = true;
    }
  }
  return reaches.flatMap((does, index) => (does ? [] : [index]));
}
