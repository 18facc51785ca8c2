import * as v from 'valibot';
import { LIMITS, groupDigits, limitMessage } from '../../lib/limits';
import type { Result } from '../../lib/result';
import { fail, succeed } from '../../lib/result';
import { LOSS_ID } from './quantities';
import type { SweepPlan } from './sweep-spec';

const MOST_AXES = 2;
const MOST_VALUES = 1000;
const MOST_NAMES = 50;
const MOST_LETTERS = 100;
const LAST_SEED = 0xffffffff;
const WHOLE_LOSS = 1_000_000;

/** A field that is missing, or no such thing at all. */
const needs = (name: string) => (issue: { readonly expected: string | null }) =>
  issue.expected?.startsWith('"') === true
    ? `${name} needs ${issue.expected}`
    : `${name} must be an object`;

/** "steps must be …, not 0": what was given is told with what is wanted. */
const not = (wanted: string) => (issue: { readonly input: unknown }) =>
  `${wanted}, not ${JSON.stringify(issue.input) ?? 'nothing'}`;

function id(name: string) {
  const message = not(`${name} must be a text of at most ${MOST_LETTERS} characters`);
  return v.pipe(v.string(message), v.maxLength(MOST_LETTERS, message));
}

function number(name: string) {
  const message = not(`${name} must be a whole number`);
  return v.pipe(v.number(message), v.safeInteger(message));
}

function whole(name: string, min: number, max: number, beyond?: string) {
  const message = not(`${name} must be a whole number from ${min} to ${groupDigits(max)}`);
  return v.pipe(
    v.number(message),
    v.safeInteger(message),
    v.minValue(min, message),
    v.maxValue(max, beyond ?? message),
  );
}

/** Beyond the limit its name is said. */
function runs(name: string) {
  return whole(name, 1, LIMITS.sweepRuns.value, limitMessage(LIMITS.sweepRuns));
}

function list<TItem extends v.GenericSchema>(name: string, item: TItem, most: number) {
  return v.pipe(
    v.array(item, not(`${name} must be a list`)),
    v.maxLength(most, `${name}: at most ${groupDigits(most)}; leave some out`),
  );
}

const QUANTITY = id('quantity');
const VALUE = v.union(
  [number('a value'), id('a value')],
  not('a value must be a whole number or the name of an option'),
);

const AXIS = v.variant(
  'kind',
  [
    v.object(
      {
        kind: v.picklist(['linear', 'logarithmic']),
        quantity: QUANTITY,
        from: number('the first value'),
        to: number('the last value'),
        steps: runs('steps'),
      },
      needs('an axis'),
    ),
    v.object(
      {
        kind: v.literal('list'),
        quantity: QUANTITY,
        values: v.pipe(
          list('values', VALUE, MOST_VALUES),
          v.minLength(1, 'give one value or more'),
        ),
      },
      needs('an axis'),
    ),
  ],
  not('an axis must be linear, logarithmic or a list'),
);

const DRAW = v.variant(
  'kind',
  [
    v.object(
      {
        kind: v.literal('uniform'),
        quantity: QUANTITY,
        from: number('the lower bound'),
        to: number('the upper bound'),
      },
      needs('a draw'),
    ),
    v.object(
      { kind: v.literal('exponential'), quantity: QUANTITY, mean: number('the mean') },
      needs('a draw'),
    ),
    v.object(
      {
        kind: v.literal('normal'),
        quantity: QUANTITY,
        mean: number('the mean'),
        deviation: whole('the deviation', 0, Number.MAX_SAFE_INTEGER),
      },
      needs('a draw'),
    ),
  ],
  not('a draw must be uniform, exponential or normal'),
);

/** A plan's form alone, whatever the scenario: what a link or the store holds. */
export const PLAN = v.object(
  {
    axes: v.pipe(
      v.array(AXIS, not('axes must be a list')),
      v.maxLength(MOST_AXES, 'vary one or two parameters at a time'),
    ),
    draws: list('draws', DRAW, MOST_NAMES),
    lossLinks: list('links that lose messages', id('a link'), MOST_NAMES),
    lossPpm: whole('the loss rate in parts per million', 0, WHOLE_LOSS),
    runs: runs('the number of runs'),
    seed: whole('the seed', 0, LAST_SEED),
  },
  needs('a sweep'),
);

export function readPlan(input: unknown): Result<SweepPlan> {
  const shape = v.safeParse(PLAN, input);
  if (shape.success) return succeed(shape.output);
  const issue = shape.issues[0];
  return fail(issue.message, findPlace(issue));
}

type Issue = v.InferIssue<typeof PLAN>;

/** The parameter that an axis or a draw is about, if it names one; else the field of the plan. */
function findPlace({ path }: Issue): string {
  const [field, item] = path ?? [];
  if (field === undefined) return '';
  if (field.key === 'lossPpm') return LOSS_ID;
  const given: unknown = item?.value;
  const isNamed = v.is(v.object({ quantity: v.string() }), given);
  return isNamed ? given.quantity : String(field.key);
}
