import { CRASH, DUPLICATE, EARLY, LOSE, kindOf } from '../rules/world';
import { findStep } from '../search/path';
import type { Search } from '../search/search';

/** Steps from the end of a path to the nearest end, without another fault; none when there is no end. */
export function findShortestEnd(search: Search, path: readonly number[]): number[] {
  const start = followPath(search, path);
  const ends = new Set(search.ends.map(({ state }) => state));
  const cameFrom = new Map<number, number>([[start, start]]);
  const queue = [start];
  for (const state of queue) {
    if (ends.has(state)) return traceBack(search, cameFrom, state);
    for (const next of listNext(search, state)) {
      if (cameFrom.has(next)) continue;
      cameFrom.set(next, state);
      queue.push(next);
    }
  }
  return [];
}

function followPath(search: Search, path: readonly number[]): number {
  let state = 0;
  for (const step of path) {
    search.load(state);
    const index = search.world.steps.indexOf(step);
    state = search.graph.targets.get(search.graph.firstEdge(state) + index);
  }
  return state;
}

/** A search that was stopped has states whose steps were never taken. */
function listNext(search: Search, state: number): number[] {
  const { graph, world } = search;
  if (state >= graph.count) return [];
  search.load(state);
  const first = graph.firstEdge(state);
  return Array.from(world.steps.subarray(0, world.stepCount), (step, index) => ({ step, index }))
    .filter(({ step }) => ![LOSE, DUPLICATE, CRASH, EARLY].includes(kindOf(step)))
    .map(({ index }) => graph.targets.get(first + index));
}

function traceBack(search: Search, cameFrom: ReadonlyMap<number, number>, end: number): number[] {
  const steps: number[] = [];
  for (let state = end; ;) {
    const from = cameFrom.get(state) ?? state;
    if (from === state) return steps.toReversed();
    steps.push(findStep(search, from, state));
    state = from;
  }
}
