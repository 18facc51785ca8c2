import type { Counts } from '../findings';
import type { Budget } from '../rules/budget';
import { countFaults } from '../rules/budget';
import { countPaths, sortTopologically } from './graph';
import type { Search } from './search';

/** How many complete schedules there are, by outcome and faults, and how many break each property. Exact: big integers. */
export function* countSchedules(search: Search, budget: Budget): Generator<void, Counts> {
  const { graph, ends } = search;
  const order = yield* sortTopologically(graph);
  if (order === null) return { total: null, byOutcome: new Map(), broken: new Map() };
  const isEnd = new Set(ends.map(({ state }) => state));
  const ways = yield* countPaths(graph, order, (state) => isEnd.has(state));
  const most = countFaults(budget);
  const byOutcome = new Map<string, bigint[]>();
  for (const { state, outcome, faults } of ends) {
    const counts = byOutcome.get(outcome) ?? Array.from({ length: most + 1 }, () => 0n);
    counts[faults] = (counts[faults] ?? 0n) + (ways.get(state) ?? 0n);
    byOutcome.set(outcome, counts);
  }
  const total = sum(ways.values());
  const broken = new Map<number, bigint>();
  for (const property of search.breaches.keys()) {
    if (search.breaches[property] === undefined) continue;
    const clean = yield* countClean(search, order, property);
    broken.set(property, total - clean);
  }
  return { total, byOutcome, broken };
}

/** Schedules that never take a step which breaks the property, nor end in a state that does. */
function* countClean(
  search: Search,
  order: Uint32Array,
  property: number,
): Generator<void, bigint> {
  const bit = 1 << property;
  const clean = new Set(
    search.ends.filter(({ broken }) => (broken & bit) === 0).map(({ state }) => state),
  );
  const ways = yield* countPaths(
    search.graph,
    order,
    (state) => clean.has(state),
    (edge) => ((search.brokenByEdge.get(edge) ?? 0) & bit) !== 0,
  );
  return sum(ways.values());
}

function sum(numbers: Iterable<bigint>): bigint {
  let total = 0n;
  for (const number of numbers) total += number;
  return total;
}
