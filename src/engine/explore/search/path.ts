import { assert } from '../../../lib/assert';
import type { Search, Way } from './search';

/** The states of a shortest way from the start to a state, and the steps between them. */
export function findPath(search: Search, way: Way): number[] {
  const steps: number[] = way.step < 0 ? [] : [way.step];
  for (let state = way.state; state !== 0; state = search.parents.get(state))
    steps.push(findStep(search, search.parents.get(state), state));
  return steps.toReversed();
}

/** Edges stand in the order of the steps: the one that leads there tells which step it was. */
export function findStep(search: Search, from: number, to: number): number {
  const { graph, world } = search;
  const first = graph.firstEdge(from);
  search.load(from);
  for (let index = 0; index < world.stepCount; index++)
    if (graph.targets.get(first + index) === to) return world.steps[index] ?? 0;
  assert(false, `no step leads from state ${from} to state ${to}`);
}
