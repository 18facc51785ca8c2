import { assert, assertDefined } from '../../../lib/assert';
import { LIMITS, limitMessage } from '../../../lib/limits';
import { getParameters, getScenario } from '../../../trace/parameters';
import type { TimedRequest, TimedResult } from '../../../trace/answers/timed-exploration';
import { catalogue } from '../../catalogue';
import { createNetwork } from '../../roles';
import { listPaths } from '../classes/list-classes';
import { SleepGraph } from '../classes/sleep-graph';
import { readExploreSettings } from '../explore';
import { Rulebook } from '../rules/rulebook';
import { describePath } from '../search/describe-path';
import { markReaching, sortTopologically } from '../search/graph';
import { findStep } from '../search/path';
import { Search } from '../search/search';
import { isFeasible } from './is-feasible';
import type { Inequality, Interval, Sum } from './linear';
import type { Cell } from './regions';
import { mergeCells } from './regions';
import { listConditions } from './symbolic-run';

const NO_FAULT = { losses: 0, duplicates: 0, crashes: 0 };

/** Timers whose length is a parameter of another name. */
const LENGTHS: Readonly<Record<string, string>> = { 'timer guard': 'guard-time' };

/**
 * Which values of the durations lead to which outcome, exactly. Every essentially different order is run with sums of
 * parameters in place of times; it happens when certain linear inequalities hold. Null when orders go round (polling).
 */
export function* exploreTimed(request: TimedRequest): Generator<void, TimedResult | null> {
  const search = yield* searchAll(request);
  if ((yield* sortTopologically(search.graph)) === null) return null;
  const parameters = listDurations(request.scenario);
  const box = parameters.map(({ id, minMicros, maxMicros }) => {
    const interval = request.intervals[id] ?? { min: minMicros, max: maxMicros };
    assert(interval.min <= interval.max, `interval of ${id} runs backwards`);
    return interval;
  });
  const ids = parameters.map(({ id }) => id);
  const cells = yield* listCells(search, ids, box);
  const regions = yield* mergeCells(cells, box);
  return {
    parameters: ids,
    regions: regions.map(({ outcome, conditions }) => ({
      outcome,
      conditions: conditions.map((one) => ({ ...one, text: describe(one, ids) })),
    })),
  };
}

function* searchAll({ scenario, values }: TimedRequest): Generator<void, Search> {
  const settings = readExploreSettings({ scenario, values, ...NO_FAULT });
  const rulebook = new Rulebook(createNetwork(settings), settings, []);
  const limits = { states: LIMITS.exploredStates.value, bytes: LIMITS.exploredBytes.value };
  const search = new Search(rulebook, NO_FAULT, limits);
  while (!search.isDone) {
    search.expand();
    yield;
  }
  assert(search.stoppedBy === null, 'without faults the search is small');
  return search;
}

function* listCells(
  search: Search,
  ids: readonly string[],
  box: readonly Interval[],
): Generator<void, Cell[]> {
  const sleepGraph = new SleepGraph(search, LIMITS.exploredStates.value);
  while (!sleepGraph.isDone) {
    sleepGraph.expand();
    yield;
  }
  const leadsOn = yield* markReaching(sleepGraph.graph, sleepGraph.ends);
  const paths = listPaths(sleepGraph, leadsOn, LIMITS.timedOrders.value);
  assert(paths.length < LIMITS.timedOrders.value, limitMessage(LIMITS.timedOrders));
  const outcomes = new Map(search.ends.map(({ state, outcome }) => [state, outcome]));
  const cells: Cell[] = [];
  for (const path of paths) {
    const outcome = assertDefined(outcomes.get(path.at(-1) ?? 0), 'outcome');
    for (const conditions of listPathConditions(search, path, ids, box))
      if (isFeasible(conditions, box)) cells.push({ outcome, conditions });
    yield;
  }
  return cells;
}

function listPathConditions(
  search: Search,
  path: readonly number[],
  ids: readonly string[],
  box: readonly Interval[],
) {
  const steps = path.slice(1).map((state, index) => findStep(search, path[index] ?? 0, state));
  const told = describePath(search.world, NO_FAULT, steps);
  const isVisible = [false, ...listVisible(search, path)];
  const lengthOf = (id: string): Sum => {
    const parameter = ids.indexOf(LENGTHS[id] ?? id.replace(/^timer /, ''));
    assert(parameter >= 0, `no parameter gives the length of ${id}`);
    return ids.map((_, index) => (index === parameter ? 1 : 0));
  };
  return listConditions({ told, isVisible, box, lengthOf });
}

/** By step: whether it makes a VM run or stop. */
function listVisible(search: Search, path: readonly number[]): boolean[] {
  const { world, rulebook } = search;
  const running = path.map((state) => {
    search.load(state);
    return [...world.here.locals].map((local, node) => rulebook.show(node, local).isRunning).join();
  });
  return running.slice(1).map((now, index) => now !== running[index]);
}

function listDurations(scenario: string) {
  return getParameters(catalogue, getScenario(catalogue, scenario)).filter(
    (parameter) => parameter.kind === 'duration',
  );
}

/** `a − b ≤ −1` is `a < b`, and `a − b ≤ 0` is `a ≤ b`. */
function describe({ sum, limit }: Inequality, ids: readonly string[]): string {
  const list = (sign: number): string =>
    sum
      .flatMap((count, index) => {
        if (count * sign <= 0) return [];
        const id = ids[index] ?? '';
        return [Math.abs(count) === 1 ? id : `${Math.abs(count)} ${id}`];
      })
      .join(' + ') || '0';
  return `${list(1)} ${limit < 0 ? '<' : '≤'} ${list(-1)}`;
}
