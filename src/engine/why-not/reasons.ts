import type { WhyNotStep } from '../../trace/answers/why-not';
import type { Parameter } from '../../trace/catalogue';
import type { ParameterValue } from '../../trace/run-spec';
import type { TraceRecord } from '../../trace/records';
import { formatValue } from '../../trace/parameters';
import { catalogue } from '../catalogue';
import type { Nearest } from './nearest';
import { getSentence } from './nearest';
import type { ToldRun } from './told-run';

/** Where a chain ends: a sentence and the record that it speaks of. */
export type Ending = Pick<WhyNotStep, 'reason' | 'record'>;

/** The machine was there before, or came there after. */
export function describeAbsence(run: ToldRun, { rule, place }: Nearest): Ending {
  const { moments } = rule.machine;
  const isThere = (index: number) => moments[index]?.after.state === rule.state;
  for (let index = place; index > 0; index--) {
    const left = moments[index];
    if (left === undefined || isThere(index) || !isThere(index - 1)) continue;
    const named = left.taken.find((one) => one.rule !== null);
    const sentence = named === undefined ? '' : getSentence(run, named);
    return { reason: `It had left that state: “${sentence}”`, record: left.record };
  }
  const entered = moments.find((_, index) => isThere(index));
  return { reason: 'It came into that state only later.', record: entered?.record ?? null };
}

/** Lost or ignored, and the fault behind it. */
export function describeFate(
  { records }: ToldRun,
  { kind, text, instance, cause }: TraceRecord,
): string {
  const culprit =
    records.find((one) => one.kind === 'fault' && one.index === cause) ??
    records.find((one) => one.kind === 'fault' && one.instance === instance);
  const fault = culprit === undefined ? '' : ` (${culprit.name})`;
  return `It was ${kind}: ${text.replace(/^ignored: /, '')}${fault}.`;
}

/** What the scenario lays down: its parameters with their values. */
export function describeDecision({ values }: ToldRun, ids: readonly string[]): string {
  const told = ids.flatMap((id) => {
    const parameter = catalogue.parameters.find((one) => one.id === id);
    const value = values[id];
    return parameter === undefined || value === undefined
      ? []
      : [`${parameter.title} is “${describeValue(parameter, value)}” (${id})`];
  });
  return told.length === 0
    ? 'The scenario lays that down.'
    : `The scenario lays that down: ${told.join(', ')}.`;
}

function describeValue(parameter: Parameter, value: ParameterValue): string {
  if (parameter.kind !== 'choice') return formatValue(parameter, value);
  const title = parameter.options.find(({ id }) => id === value)?.title ?? '';
  return /^\d+$/.test(String(value)) ? `${value}: ${title}` : title;
}
