import { expect, it } from 'vitest';
import { assertDefined } from '../../../lib/assert';
import { createRandomStream } from '../../../lib/random';
import { getDefault, getParameters, getScenario } from '../../../trace/parameters';
import { createRunSpec } from '../../../trace/run-spec';
import type { TimedRequest, TimedResult } from '../../../trace/answers/timed-exploration';
import { catalogue } from '../../catalogue';
import { simulate, startRun } from '../../simulate';
import { NAMES_ONLY } from '../witness/to-run-spec';
import { exploreTimed } from './explore-timed';

const finished = new Map<string, TimedResult | null>();

/** A question of seconds; two tests that ask the same share the answer. */
function finish(request: TimedRequest): TimedResult | null {
  const key = JSON.stringify(request);
  const known = finished.get(key);
  if (known !== undefined) return known;
  const work = exploreTimed(request);
  let next = work.next();
  while (next.done !== true) next = work.next();
  finished.set(key, next.value);
  return next.value;
}

function describe({ regions }: TimedResult): string[] {
  return regions.map(
    ({ outcome, conditions }) =>
      `${outcome}: ${conditions.map(({ text }) => text).join(' and ') || 'always'}`,
  );
}

/** Outcomes of the regions that hold these values. */
function predict({ parameters, regions }: TimedResult, values: Readonly<Record<string, number>>) {
  const holds = ({ sum, limit }: { sum: readonly number[]; limit: number }): boolean =>
    sum.reduce(
      (total, count, index) => total + count * (values[parameters[index] ?? ''] ?? 0),
      0,
    ) <= limit;
  const fitting = regions.filter(({ conditions }) => conditions.every(holds));
  return [...new Set(fitting.map(({ outcome }) => outcome))];
}

/** Polling goes round. */
const SCENARIOS = catalogue.scenarios
  .filter(({ explorable, values }) => explorable && values['variant'] !== 'poll')
  .map(({ id }) => id);

/** Durations of every size: a few digits each, so that no one of them decides alone. */
function drawValues(scenario: string, seed: number): Record<string, number> {
  const random = createRandomStream(seed, 'durations');
  const parameters = getParameters(catalogue, getScenario(catalogue, scenario));
  const entries = parameters.flatMap((parameter) => {
    if (parameter.kind !== 'duration') return [];
    const size = 10 ** (4 + random.nextBelow(3));
    const micros = parameter.minMicros + random.nextBelow(size);
    return [[parameter.id, Math.min(micros, parameter.maxMicros)] as const];
  });
  return Object.fromEntries(entries);
}

/** Whether random runs end as their region says; tells how many of each outcome there were. */
function countPredicted(request: TimedRequest, result: TimedResult, runs: number) {
  const counts = new Map<string, number>();
  for (let seed = 1; seed <= runs; seed++) {
    const values = drawValues(request.scenario, seed);
    const spec = {
      ...createRunSpec(request.scenario),
      values: { ...request.values, ...NAMES_ONLY, ...values },
    };
    const run = startRun(spec);
    while (!run.advance(1000));
    const { outcome } = run.summarize();
    const predicted = predict(result, values);
    if (predicted.length !== 1 || predicted[0] !== outcome)
      expect({ seed, predicted }).toEqual({ seed, predicted: [outcome] });
    counts.set(outcome ?? '', (counts.get(outcome ?? '') ?? 0) + 1);
  }
  return counts;
}

it('reference: without a fault there is one outcome, whatever the times', () => {
  const result = finish({ scenario: 'reference', values: {}, intervals: {} });
  expect(result && describe(result)).toEqual(['migrated-with-state: always']);
});

it('alt 1 backs out only if PUSH, PULL and apply take longer than n after the copy, or the association does', () => {
  const result = finish({ scenario: 'alt-1', values: {}, intervals: {} });
  const late = 'n + pre-copy + final-copy + instantiated <';
  expect(
    result &&
      describe(result)
        .filter((text) => text.startsWith('backed-out'))
        .toSorted(),
  ).toEqual([
    'backed-out: n + final-copy < push-req + pull-rsp + apply + vm-stopped + pull-completed',
    `backed-out: ${late} associate-req + associate + associate-rsp`,
    `backed-out: ${late} associate-req + associate + pull-completed`,
    `backed-out: ${late} pull-req + pull-rsp + apply + associate-req + pull-completed`,
  ]);
  expect(result?.regions.filter(({ outcome }) => outcome === 'migrated-with-state')).toHaveLength(
    1,
  );
});

const RANDOM_RUNS = 10_000;

const CASES: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
  ...SCENARIOS.map((id) => [id, {}] as const),
  ['reference', { guard: 'resume' }],
  ['serialized', { policy: 'alt1' }],
];

it.each(CASES)(
  'every random run of %s %j ends as its region says',
  (scenario, values) => {
    const request = { scenario, values, intervals: {} };
    const result = assertDefined(finish(request), 'result');
    const counts = countPredicted(request, result, RANDOM_RUNS);
    expect(counts.size).toBe(new Set(result.regions.map(({ outcome }) => outcome)).size);
  },
  120_000,
);

it('with all but one parameter fixed, its threshold is exact to the microsecond', () => {
  const scenario = getScenario(catalogue, 'alt-1');
  const fixed = getParameters(catalogue, scenario).flatMap((parameter) => {
    const value = getDefault(parameter, scenario);
    if (typeof value !== 'number' || parameter.id === 'pull-rsp') return [];
    return [[parameter.id, { min: value, max: value }] as const];
  });
  const request = { scenario: 'alt-1', values: {}, intervals: Object.fromEntries(fixed) };
  const result = assertDefined(finish(request), 'result');
  // n + final copy − (VM stopped + PUSH + apply + PULL Completed) = 2200 − 71 ms.
  const threshold = 2_129_000;
  const spec = createRunSpec('alt-1');
  const values = Object.fromEntries(fixed.map(([id, { min }]) => [id, min]));
  for (const [micros, outcome, regions] of [
    [threshold - 1, 'migrated-with-state', ['migrated-with-state']],
    // Both at the same microsecond: the timer, which was set before the message was sent, comes first.
    [threshold, 'backed-out', []],
    [threshold + 1, 'backed-out', ['backed-out']],
  ] as const) {
    expect(predict(result, { ...values, 'pull-rsp': micros })).toEqual(regions);
    expect(simulate({ ...spec, values: { ...NAMES_ONLY, 'pull-rsp': micros } }).outcome).toBe(
      outcome,
    );
  }
});

it('polling has no regions: its orders go round', () => {
  const request = { scenario: 'pull-before-copy-polled', values: {}, intervals: {} };
  expect(finish(request)).toBeNull();
});
