import { expect } from 'vitest';
import type { ExploreRequest, ExploreResult } from '../../../../trace/answers/exploration';
import type { ExploreOptions } from '../../explore';
import { explore, startExplore } from '../../explore';
import type { Tally } from './tally';
import type { Faults } from './world';

/** Every answer but the witnesses, which take most of the time. */
export function exploreWithoutWitnesses(request: ExploreRequest): ExploreResult {
  const exploration = startExplore(request);
  while (exploration.progress.phase !== 'witnesses' && !exploration.advance(1));
  return exploration.buildResult();
}

/** The real explorer says the same as the naive one. */
export function expectSame(result: ExploreResult, tally: Tally, name: string): void {
  const checked = result.properties.filter(
    ({ id, isChecked }) => isChecked && isJudged(result.request, id),
  );
  expect({
    name,
    cyclic: result.cyclic,
    schedules: result.schedules,
    outcomes: mapValues(result.outcomes, ({ leastFaults, leastLosses, schedules, byFaults }) => ({
      leastFaults,
      leastLosses,
      schedules,
      byFaults,
    })),
    broken: Object.fromEntries(
      checked.filter(({ broken }) => broken).map(({ id, schedules }) => [id, schedules]),
    ),
    endless: result.endless?.leastFaults,
  }).toEqual({
    name,
    cyclic: tally.cyclic,
    schedules: tally.schedules,
    outcomes: mapValues(tally.outcomes, ({ faults, losses, schedules, byFaults }) => ({
      leastFaults: faults,
      leastLosses: losses,
      schedules,
      byFaults,
    })),
    broken: Object.fromEntries(
      checked
        .filter(({ id }) => tally.properties[id] !== undefined)
        .map(({ id }) => [id, tally.properties[id]?.schedules]),
    ),
    endless: tally.endless?.faults,
  });
}

/** With frames the naive explorer does not tell a repeated answer from a second one; random runs do (wired.test.ts). */
const isJudged = ({ values }: ExploreRequest, property: string): boolean =>
  property !== 'every-request-answered' || values['wire'] === undefined;

/** Each witness has the fewest faults, and of these the fewest steps, that can show it. */
export function expectShortestWitnesses(
  request: ExploreRequest,
  tally: Tally,
  options: ExploreOptions = {},
): ExploreResult {
  const result = explore(request, options);
  const { witnesses } = result;
  expect(witnesses.length).toBeGreaterThan(0);
  for (const { shows, faults, steps } of witnesses) {
    if (shows.kind === 'property' && !isJudged(request, shows.id)) continue;
    const best =
      shows.kind === 'endless'
        ? tally.endless
        : tally[shows.kind === 'outcome' ? 'outcomes' : 'properties'][shows.id];
    expect({ request, shows, faults, steps: steps.length }).toEqual({
      request,
      shows,
      faults: best?.faults,
      steps: best?.steps,
    });
  }
  return result;
}

/** All budgets up to the one given, kind by kind. Without keep-alives the rules are others, so that is a case of its own. */
export function listBudgets(most: Faults): Faults[] {
  const kinds = Object.keys(most) as (keyof Faults)[];
  return kinds.reduce(
    (budgets, kind) => budgets.flatMap((budget) => listUpTo(budget, kind)),
    [most],
  );
}

function listUpTo(budget: Faults, kind: keyof Faults): Faults[] {
  const most = budget[kind];
  const least = kind === 'keepAlives' ? Math.min(1, most) : 0;
  return Array.from({ length: most - least + 1 }, (_, index) => ({
    ...budget,
    [kind]: least + index,
  }));
}

function mapValues<A, B>(values: Readonly<Record<string, A>>, map: (value: A) => B) {
  return Object.fromEntries(Object.entries(values).map(([id, value]) => [id, map(value)]));
}
