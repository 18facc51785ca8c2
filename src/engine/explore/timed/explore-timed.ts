import { assert } from '../../../lib/assert';
import { LIMITS } from '../../../lib/limits';
import { getParameters, getScenario } from '../../../trace/parameters';
import type { TimedRequest, TimedResult } from '../../../trace/answers/timed-exploration';
import { catalogue } from '../../catalogue';
import { createNetwork } from '../../roles';
import { readExploreSettings } from '../explore';
import { Rulebook } from '../rules/rulebook';
import { Search } from '../search/search';
import { createChart } from './chart';
import { describeConditions } from './describe';
import type { Interval, Sum } from './linear';
import { Reactions } from './reactions';
import { answerLarge } from './answer-large';
import type { Rounds } from './narrow';

const NO_FAULT = { losses: 0, duplicates: 0, crashes: 0 };

/** Timers whose length is a parameter of another name. */
const LENGTHS: Readonly<Record<string, string>> = { 'timer guard': 'guard-time' };

/**
 * Which values of the durations lead to which outcome, exactly. The engine is followed with sums of parameters in place of
 * times; which way it goes depends on linear inequalities. With few durations that vary, equal times are told too. A question
 * that is too large is answered for narrower intervals, if shorter polling would do.
 */
export function* exploreTimed(request: TimedRequest): Generator<void, TimedResult> {
  const search = yield* searchAll(request);
  const parameters = listDurations(request.scenario);
  const ids = parameters.map(({ id }) => id);
  const box = parameters.map(({ id, minMicros, maxMicros }) => {
    const interval = request.intervals[id] ?? { min: minMicros, max: maxMicros };
    assert(interval.min <= interval.max, `interval of ${id} runs backwards`);
    return interval;
  });
  const reactions = new Reactions(search);
  const chart = yield* createChart(search, reactions);
  const lengthOf = (id: string): Sum => getLength(id, ids);
  const ties = request.ties ?? (countFree(box) <= LIMITS.timedTies.value && 'if few');
  const rounds = findRounds(search, ids);
  const answer = yield* answerLarge({ search, chart, reactions, lengthOf, hasTies: false }, box, {
    ties,
    rounds,
  });
  const { cells, hasTies, narrowed, cut } = answer;
  return {
    parameters: ids,
    hasTies,
    cut,
    narrowed: narrowed === null ? {} : nameNarrowed(narrowed, box, ids),
    regions: cells.map(({ outcome, conditions }) => ({
      outcome,
      conditions: describeConditions(conditions, ids),
    })),
  };
}

function nameNarrowed(
  narrowed: readonly Interval[],
  box: readonly Interval[],
  ids: readonly string[],
): Readonly<Record<string, Interval>> {
  const entries = ids.flatMap((id, index) => {
    const [own, asked] = [narrowed[index], box[index]];
    const isAsked = own?.min === asked?.min && own?.max === asked?.max;
    return own === undefined || isAsked ? [] : [[id, own] as const];
  });
  return Object.fromEntries(entries);
}

/** Deadlines within which a node that polls goes on asking. */
const DEADLINES = ['n', 'guard-time'];

/** Null: nothing goes round. */
function findRounds({ rulebook }: Search, ids: readonly string[]): Rounds | null {
  const timers = rulebook.alarms.map(({ timer }) => LENGTHS[`timer ${timer}`] ?? timer);
  if (!timers.includes('poll')) return null;
  const deadlines = DEADLINES.filter((id) => timers.includes(id)).map((id) => ids.indexOf(id));
  return { poll: ids.indexOf('poll'), deadlines };
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

function getLength(id: string, ids: readonly string[]): Sum {
  const parameter = ids.indexOf(LENGTHS[id] ?? id.replace(/^timer /, ''));
  assert(parameter >= 0, `no parameter gives the length of ${id}`);
  return ids.map((_, index) => (index === parameter ? 1 : 0));
}

function listDurations(scenario: string) {
  return getParameters(catalogue, getScenario(catalogue, scenario)).filter(
    (parameter) => parameter.kind === 'duration',
  );
}

function countFree(box: readonly Interval[]): number {
  return box.filter(({ min, max }) => min < max).length;
}
