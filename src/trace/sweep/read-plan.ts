import * as v from 'valibot';
import { LIMITS, limitMessage } from '../../lib/limits';
import type { Result } from '../../lib/result';
import { fail, succeed } from '../../lib/result';
import type { SweepPlan } from './sweep-spec';

const MOST_AXES = 2;

const ID = v.pipe(v.string(), v.maxLength(100));
const NUMBER = v.pipe(v.number(), v.safeInteger());
const WHOLE = v.pipe(NUMBER, v.minValue(0));
const RUNS = v.pipe(WHOLE, v.maxValue(LIMITS.sweepRuns.value, limitMessage(LIMITS.sweepRuns)));

const AXIS = v.variant('kind', [
  v.object({
    kind: v.picklist(['linear', 'logarithmic']),
    quantity: ID,
    from: NUMBER,
    to: NUMBER,
    steps: v.pipe(RUNS, v.minValue(1)),
  }),
  v.object({
    kind: v.literal('list'),
    quantity: ID,
    values: v.pipe(v.array(v.union([NUMBER, ID])), v.minLength(1), v.maxLength(1000)),
  }),
]);

const DRAW = v.variant('kind', [
  v.object({ kind: v.literal('uniform'), quantity: ID, from: NUMBER, to: NUMBER }),
  v.object({ kind: v.literal('exponential'), quantity: ID, mean: NUMBER }),
  v.object({ kind: v.literal('normal'), quantity: ID, mean: NUMBER, deviation: WHOLE }),
]);

/** A plan's form alone, whatever the scenario: what a link or the store holds. */
export const PLAN = v.object({
  axes: v.pipe(v.array(AXIS), v.maxLength(MOST_AXES, 'vary one or two parameters at a time')),
  draws: v.pipe(v.array(DRAW), v.maxLength(50)),
  lossLinks: v.pipe(v.array(ID), v.maxLength(50)),
  lossPpm: v.pipe(WHOLE, v.maxValue(1_000_000)),
  runs: v.pipe(RUNS, v.minValue(1, 'ask for one run or more')),
  seed: v.pipe(WHOLE, v.maxValue(0xffffffff)),
});

export function readPlan(input: unknown): Result<SweepPlan> {
  const shape = v.safeParse(PLAN, input);
  if (shape.success) return succeed(shape.output);
  const issue = shape.issues[0];
  return fail(issue.message, v.getDotPath(issue) ?? '');
}
