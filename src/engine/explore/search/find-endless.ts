import type { Endless } from '../findings';
import type { Budget } from '../rules/budget';
import { countUsed } from '../rules/budget';
import { markReaching } from './graph';
import type { Search, Way } from './search';
import { isBetter } from './search';

/** States from which no end can be reached, whatever happens: a run that comes there goes round for ever. */
export function* findEndless(search: Search, budget: Budget): Generator<void, Endless | null> {
  const marks = yield* markReaching(
    search.graph,
    search.ends.map(({ state }) => state),
  );
  let best: Way | undefined;
  let states = 0;
  const depths = new Uint32Array(marks.length);
  for (let state = 0; state < marks.length; state++) {
    depths[state] = state === 0 ? 0 : (depths[search.parents.get(state)] ?? 0) + 1;
    if (marks[state] === 1) continue;
    states++;
    search.load(state);
    const used = countUsed(budget, search.world.here.flags);
    const way = { state, step: -1, ...used, depth: depths[state] ?? 0 };
    if (isBetter(way, best)) best = way;
    yield;
  }
  return best === undefined ? null : { way: best, states };
}
