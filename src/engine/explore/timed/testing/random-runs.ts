import type { RandomStream } from '../../../../lib/random';
import { createRandomStream } from '../../../../lib/random';
import type { TimedRequest, TimedResult } from '../../../../trace/answers/timed-exploration';
import { getParameters, getScenario } from '../../../../trace/parameters';
import { createRunSpec } from '../../../../trace/run-spec';
import { catalogue } from '../../../catalogue';
import { startRun } from '../../../simulate';
import { NAMES_ONLY } from '../../witness/to-run-spec';
import { exploreTimed } from '../explore-timed';

type Values = Readonly<Record<string, number>>;

const finished = new Map<string, TimedResult>();

/** A question of seconds; tests that ask the same share the answer. */
export function finish(request: TimedRequest): TimedResult {
  const key = JSON.stringify(request);
  const known = finished.get(key);
  if (known !== undefined) return known;
  const work = exploreTimed(request);
  let next = work.next();
  while (next.done !== true) next = work.next();
  finished.set(key, next.value);
  return next.value;
}

/** Outcomes of the regions that hold these values. */
export function predict({ parameters, regions }: TimedResult, values: Values): string[] {
  const holds = ({ sum, limit }: { sum: readonly number[]; limit: number }): boolean =>
    sum.reduce(
      (total, count, index) => total + count * (values[parameters[index] ?? ''] ?? 0),
      0,
    ) <= limit;
  const fitting = regions.filter(({ conditions }) => conditions.every(holds));
  return [...new Set(fitting.map(({ outcome }) => outcome))];
}

export function runOutcome({ scenario, values }: TimedRequest, durations: Values): string {
  const spec = createRunSpec(scenario);
  const run = startRun({ ...spec, values: { ...values, ...NAMES_ONLY, ...durations } });
  while (!run.advance(1000));
  return run.summarize().outcome ?? '';
}

/** How long a duration is, between the ends of its interval. */
export type Draw = (random: RandomStream, min: number, max: number) => number;

/** Of every size: a few digits each, so that no one of them decides alone. */
export const drawAnySize: Draw = (random, min, max) =>
  Math.min(max, min + random.nextBelow(10 ** (4 + random.nextBelow(3))));

/** A few steps of a tenth of a second, so that many times are equal. */
export const drawOnGrid: Draw = (random, min, max) =>
  Math.max(min, Math.min(max, random.nextBelow(5) * 100_000));

/** Whether random runs end as their region says: what did not, and how many of each outcome there were. */
export function compareRuns(request: TimedRequest, result: TimedResult, runs: number, draw: Draw) {
  const counts: Record<string, number> = {};
  const wrong: { seed: number; predicted: string[]; outcome: string }[] = [];
  for (let seed = 1; seed <= runs; seed++) {
    const durations = drawValues(request, seed, draw);
    const outcome = runOutcome(request, durations);
    const predicted = predict(result, durations);
    if (predicted.length !== 1 || predicted[0] !== outcome)
      wrong.push({ seed, predicted, outcome });
    counts[outcome] = (counts[outcome] ?? 0) + 1;
  }
  return { counts, wrong };
}

function drawValues({ scenario, intervals }: TimedRequest, seed: number, draw: Draw): Values {
  const random = createRandomStream(seed, 'durations');
  const parameters = getParameters(catalogue, getScenario(catalogue, scenario));
  const entries = parameters.flatMap((parameter) => {
    if (parameter.kind !== 'duration') return [];
    const { id, minMicros, maxMicros } = parameter;
    const { min, max } = intervals[id] ?? { min: minMicros, max: maxMicros };
    return [[id, min === max ? min : draw(random, min, max)] as const];
  });
  return Object.fromEntries(entries);
}
