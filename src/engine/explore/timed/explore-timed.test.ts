import { expect, it } from 'vitest';
import type { RandomStream } from '../../../lib/random';
import { createRandomStream } from '../../../lib/random';
import type { TimedRequest, TimedResult } from '../../../trace/answers/timed-exploration';
import { getDefault, getParameters, getScenario } from '../../../trace/parameters';
import { catalogue } from '../../catalogue';
import type { Draw } from './testing/random-runs';
import {
  compareRuns,
  drawAnySize,
  drawOnGrid,
  finish,
  predict,
  runOutcome,
} from './testing/random-runs';

const isDeep = process.env['LADDERSCOPE_DEEP'] === '1';
const RANDOM_RUNS = isDeep ? 10_000 : 400;

type Intervals = TimedRequest['intervals'];
type Case = readonly [
  scenario: string,
  values: Readonly<Record<string, string>>,
  varying: readonly string[],
];

function describe({ regions }: TimedResult): string[] {
  return regions.map(
    ({ outcome, conditions }) =>
      `${outcome}: ${conditions.map(({ text }) => text).join(' and ') || 'always'}`,
  );
}

/** All durations but these have the scenario's values. */
function fixAllBut(scenarioId: string, ids: readonly string[], value?: number): Intervals {
  const scenario = getScenario(catalogue, scenarioId);
  const fixed = getParameters(catalogue, scenario).flatMap((parameter) => {
    const given = getDefault(parameter, scenario);
    if (typeof given !== 'number' || ids.includes(parameter.id)) return [];
    const only =
      value === undefined
        ? given
        : Math.max(value, parameter.kind === 'duration' ? parameter.minMicros : 0);
    return [[parameter.id, { min: only, max: only }] as const];
  });
  return Object.fromEntries(fixed);
}

it('reference: without a fault there is one outcome, whatever the times', () => {
  const result = finish({ scenario: 'reference', values: {}, intervals: {} });
  expect(describe(result)).toEqual(['migrated-with-state: always']);
});

it('alt 1 backs out only if PUSH, PULL and apply take longer than n after the copy, or the association does', () => {
  const result = finish({ scenario: 'alt-1', values: {}, intervals: {} });
  const late = 'n + pre-copy + final-copy + instantiated <';
  expect(
    describe(result)
      .filter((text) => text.startsWith('backed-out'))
      .toSorted(),
  ).toEqual([
    'backed-out: n + final-copy < push-req + pull-rsp + apply + vm-stopped + pull-completed',
    `backed-out: ${late} associate-req + associate + associate-rsp`,
    `backed-out: ${late} associate-req + associate + pull-completed`,
    `backed-out: ${late} pull-req + pull-rsp + apply + associate-req + pull-completed`,
  ]);
  expect(result.regions.filter(({ outcome }) => outcome === 'migrated-with-state')).toHaveLength(1);
});

it('an interval may end, begin or lie where two times are equal', () => {
  const ask = (min: number, max: number) =>
    describe(
      finish({
        scenario: 'alt-1',
        values: {},
        intervals: { ...fixAllBut('alt-1', ['pull-rsp']), 'pull-rsp': { min, max } },
      }),
    );
  // 10.7 s is when n expires; the PULL must be complete before.
  const latest = 2_129_000;
  expect(ask(latest, latest)).toEqual(['backed-out: always']);
  expect(ask(latest, latest + 5)).toEqual(['backed-out: always']);
  expect(ask(0, latest - 1)).toEqual(['migrated-with-state: always']);
  const both = ask(0, latest);
  expect(both).toHaveLength(2);
  expect(ask(latest - 1, latest).toSorted()).toEqual(both.toSorted());
});

it.each(['alt-1', 'alt-2', 'pull-after-copy'])(
  'values on the ends of intervals end as their region says: %s',
  (scenario) => {
    const steps = (random: RandomStream) => random.nextBelow(5) * 100_000;
    const drawEnd: Draw = (random, min, max) => (random.nextBelow(2) === 0 ? min : max);
    for (let seed = 1; seed <= (isDeep ? 200 : 8); seed++) {
      const random = createRandomStream(seed, 'intervals');
      const varying = ['n', 'pull-rsp', 'final-copy'];
      const free = varying.map((id) => {
        const min = steps(random) + 100_000;
        return [id, { min, max: min + steps(random) }] as const;
      });
      const intervals = { ...fixAllBut(scenario, varying, 0), ...Object.fromEntries(free) };
      const request = { scenario, values: {}, intervals };
      expect(compareRuns(request, finish(request), 8, drawEnd).wrong).toEqual([]);
    }
  },
);

/** So that few polls fit. */
const FEW_POLLS: Intervals = {
  ...fixAllBut('reference', []),
  ...Object.fromEntries(
    ['n', 'guard-time', 'push-req', 'pull-rsp', 'pull-status-rsp'].map((id) => [
      id,
      { min: 1, max: 1_000_000 },
    ]),
  ),
  poll: { min: 400_000, max: 1_000_000 },
};

const SCENARIOS = catalogue.scenarios.filter(({ explorable }) => explorable).map(({ id }) => id);
const DEFAULTS: readonly Case[] = SCENARIOS.map((id) => [id, {}, []]);
const DEEP: readonly Case[] = ['notify', 'poll', 'serialize'].flatMap((variant) =>
  ['wait', 'alt1', 'alt2'].flatMap((policy) =>
    ['off', 'resume'].map((guard): Case => ['reference', { variant, policy, guard }, []]),
  ),
);

it.each(isDeep ? [...DEFAULTS, ...DEEP] : DEFAULTS)(
  'every random run of %s %j ends as its region says',
  (scenario, values) => {
    const isPolled = values['variant'] === 'poll';
    const request = { scenario, values, intervals: isPolled ? FEW_POLLS : {} };
    const result = finish(request);
    const { counts, wrong } = compareRuns(request, result, RANDOM_RUNS, drawAnySize);
    expect(wrong).toEqual([]);
    const told = new Set(result.regions.map(({ outcome }) => outcome));
    expect([...told]).toEqual(expect.arrayContaining(Object.keys(counts)));
  },
  600_000,
);

/** Durations that vary, in steps that make many times equal. */
const TIES: readonly Case[] = [
  ['alt-1', {}, ['n', 'final-copy', 'pull-rsp', 'pull-completed']],
  ['alt-2', {}, ['n', 'final-copy', 'associate', 'pull-rsp', 'apply']],
  ['pull-before-copy-polled', { policy: 'alt1' }, ['n', 'pull-rsp', 'apply', 'pull-status-rsp']],
];
const DEEP_TIES = DEEP.map(([scenario, values]): Case => [
  scenario,
  values,
  ['n', 'guard-time', 'final-copy', 'pull-rsp', 'apply', 'associate'],
]);

it.each(isDeep ? [...TIES, ...DEEP_TIES] : TIES)(
  'every random run of %s %j with many equal times ends as its region says: %j',
  (scenario, values, varying) => {
    // What is fixed lies on the grid too.
    const fixed = fixAllBut(scenario, varying, 100_000);
    const grid = Object.fromEntries(
      varying.map((id) => [id, { min: id === 'n' || id === 'guard-time' ? 1 : 0, max: 400_000 }]),
    );
    const request = { scenario, values, intervals: { ...fixed, ...grid }, ties: true };
    const result = finish(request);
    expect(compareRuns(request, result, RANDOM_RUNS, drawOnGrid).wrong).toEqual([]);
    // Without equal times some of these runs, and no others, lie in no region.
    const open = finish({ ...request, ties: false });
    const { wrong } = compareRuns(request, open, RANDOM_RUNS, drawOnGrid);
    expect(wrong.filter(({ predicted }) => predicted.length > 0)).toEqual([]);
    if (new Set(result.regions.map(({ outcome }) => outcome)).size > 1)
      expect(wrong.length).toBeGreaterThan(0);
  },
  600_000,
);

it('with all but one parameter fixed, its threshold is exact to the microsecond, equal times included', () => {
  const request = { scenario: 'alt-1', values: {}, intervals: fixAllBut('alt-1', ['pull-rsp']) };
  const result = finish(request);
  // n + final copy − (VM stopped + PUSH + apply + PULL Completed) = 2200 − 71 ms.
  const threshold = 2_129_000;
  const values = Object.fromEntries(
    Object.entries(request.intervals).map(([id, { min }]) => [id, min]),
  );
  for (const [micros, outcome] of [
    [threshold - 1, 'migrated-with-state'],
    // Both at the same microsecond: the timer, which was set before the message was sent, comes first.
    [threshold, 'backed-out'],
    [threshold + 1, 'backed-out'],
  ] as const) {
    const durations = { ...values, 'pull-rsp': micros };
    expect(predict(result, durations)).toEqual([outcome]);
    expect(runOutcome(request, durations)).toBe(outcome);
  }
});

it('polling: the last poll before n is over decides', () => {
  const intervals = fixAllBut('pull-before-copy-polled', ['pull-rsp']);
  const result = finish({
    scenario: 'pull-before-copy-polled',
    values: { policy: 'alt1' },
    intervals,
  });
  const polls = '19·poll + final-copy + 20·pull-status-req + 19·pull-status-rsp';
  expect(describe(result).toSorted()).toEqual([
    `backed-out: ${polls} < push-req + pull-rsp + vm-stopped`,
    `migrated-with-state: push-req + pull-rsp + vm-stopped ≤ ${polls}`,
  ]);
});
