import { PROPERTIES } from '../../src/engine/properties';
import { createNetwork } from '../../src/engine/roles';
import type { Settings } from '../../src/engine/roles/settings';
import { DEFAULT_SETTINGS } from '../../src/engine/roles/settings';
import type { Budget } from '../../src/engine/explore/rules/budget';
import { Rulebook } from '../../src/engine/explore/rules/rulebook';
import { Search } from '../../src/engine/explore/search/search';
import { createNamedRules } from '../../src/engine/explore/testing/naive/cases';
import { exploreWorlds } from '../../src/engine/explore/testing/naive/explore-worlds';
import { NO_FAULTS } from '../../src/engine/explore/testing/naive/step-world';

/** The case with the most states: polled, and both the destination and the source give up. */
const SETTINGS: Settings = {
  ...DEFAULT_SETTINGS,
  variant: 'poll',
  policy: 'alt2',
  guard: 'resume',
};

/** With duplicates, "exactly one answer" is not checked (docs/EXPLORATION.md). */
const PROPERTY_IDS = PROPERTIES.map(({ info }) => info.id).filter(
  (id) => id !== 'every-request-answered',
);

export interface SearchFigures {
  readonly states: number;
  readonly transitions: number;
  readonly millis: number;
  readonly bytes: number;
}

/** Searches until there are no more states, or `mostStates` of them. */
export function measureSearch(budget: Budget, mostStates: number): SearchFigures {
  const rulebook = new Rulebook(createNetwork(SETTINGS), SETTINGS, PROPERTY_IDS);
  const start = performance.now();
  const search = new Search(rulebook, budget, { states: mostStates - 1, bytes: Infinity });
  while (!search.isDone) search.expand();
  const millis = performance.now() - start;
  const states = search.table.count;
  return { states, transitions: search.graph.targets.length, millis, bytes: search.bytes };
}

/** Plain objects, JSON as key, XState's `transition()` for each step. */
export function measureNaive(budget: Budget): Omit<SearchFigures, 'bytes'> {
  const rules = createNamedRules(SETTINGS, (node) => node);
  const start = performance.now();
  const { edges } = exploreWorlds(rules, { ...NO_FAULTS, ...budget });
  const millis = performance.now() - start;
  const transitions = edges.reduce((sum, list) => sum + list.length, 0);
  return { states: edges.length, transitions, millis };
}
