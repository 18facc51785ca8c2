import { readWire } from '../rules/read-wire';
import { formatDuration } from '../../../lib/time';
import { checkRunSpec } from '../../../trace/check-run-spec';
import { getDefault, getScenario, resolveValues } from '../../../trace/parameters';
import type { ExploreRequest } from '../../../trace/answers/exploration';
import type { ParameterValue, RunSpec } from '../../../trace/run-spec';
import { createRunSpec } from '../../../trace/run-spec';
import { catalogue } from '../../catalogue';
import type { Durations } from '../../kernel/network';
import { getModel } from '../../scenarios';
import type { ToldStep } from '../search/describe-path';
import type { FoundTimes } from './find-times';
import { UNIT_MICROS, findTimes } from './find-times';

/** Messages without bytes: what goes over the links is not part of the flows' rules. */
export const NAMES_ONLY = { wire: 'off' } as const;

/** Work of a node is latency of its answer here: the message takes all the time, the work none. */
const WORK_BEFORE: Readonly<Record<string, string>> = {
  'associate-rsp': 'associate',
  'deassociate-rsp': 'deassociate',
  'pull-completed': 'apply',
  'pull-status-rsp': 'apply',
};

/** The choice `guard` has the plain name, so the length of the timer of that name has its own. */
const TIMER_PARAMETERS: Readonly<Record<string, string>> = { guard: 'guard-time' };

/** A run in which exactly this order happens; null when no values within their ranges do it. */
export function createExactSpec(
  request: ExploreRequest,
  told: readonly ToldStep[],
): RunSpec | null {
  const times = findTimes(told);
  if (times === null) return null;
  const latencies = chooseLatencies(times);
  const values: Record<string, ParameterValue> = { ...request.values };
  for (const [id, units] of latencies) {
    const work = WORK_BEFORE[id];
    if (work !== undefined) values[work] = 0;
    values[id] = units * UNIT_MICROS;
  }
  for (const [id, units] of times.timers) values[TIMER_PARAMETERS[id] ?? id] = units * UNIT_MICROS;
  const edits = [
    ...listFaults(told, times),
    ...listEarly(told, times, readDurations(request)),
    ...listDelays(times, values),
  ];
  return createSpec(request, values, edits);
}

/** The run of the request itself: the scenario's own times, and no fault. */
export function createPlainSpec(request: ExploreRequest): RunSpec | null {
  return createSpec(request, request.values, []);
}

function createSpec(
  { scenario }: ExploreRequest,
  values: Readonly<Record<string, ParameterValue>>,
  edits: readonly string[],
): RunSpec | null {
  const allowed = getScenario(catalogue, scenario).parameters;
  const wire = readWire({ values });
  const onLinks = wire === null ? NAMES_ONLY : { wire };
  const known = Object.entries({ ...values, ...onLinks }).filter(([id]) => allowed.includes(id));
  const spec = { ...createRunSpec(scenario), values: Object.fromEntries(known), edits };
  const checked = checkRunSpec(spec, catalogue);
  return checked.ok && checked.warnings.length === 0 ? checked.value : null;
}

/** One latency per kind of message: the one that most of them have, so that the fewest need a delay of their own. */
function chooseLatencies({ at, messages }: FoundTimes): Map<string, number> {
  const counts = new Map<string, Map<number, number>>();
  for (const { id, from, to } of messages) {
    const byLatency = counts.get(id) ?? new Map<number, number>();
    const latency = (at[to] ?? 0) - (at[from] ?? 0);
    counts.set(id, byLatency.set(latency, (byLatency.get(latency) ?? 0) + 1));
  }
  return new Map(
    [...counts].map(([id, byLatency]) => [
      id,
      [...byLatency].toSorted((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0,
    ]),
  );
}

function listDelays(
  { at, messages }: FoundTimes,
  values: Readonly<Record<string, ParameterValue>>,
): string[] {
  return messages.flatMap(({ id, ordinal, from, to }) => {
    // What only a wire has, as acknowledgements, takes its own time.
    if (values[id] === undefined) return [];
    const micros = ((at[to] ?? 0) - (at[from] ?? 0)) * UNIT_MICROS - Number(values[id]);
    if (micros === 0) return [];
    return [`delay:${id}#${ordinal}:${micros > 0 ? '+' : ''}${formatDuration(micros)}`];
  });
}

function listFaults(told: readonly ToldStep[], { at }: FoundTimes): string[] {
  return told.flatMap(({ step, edit }, index) => {
    if (edit !== '') return [edit];
    if (step.kind !== 'crash') return [];
    const back = told.findIndex((other, later) => later > index && other.step.kind === 'restart');
    const micros = (at[index] ?? 0) * UNIT_MICROS;
    const down = back < 0 ? '' : `:${formatDuration((at[back] ?? 0) * UNIT_MICROS - micros)}`;
    return [`crash:${step.node}@${formatDuration(micros)}${down}`];
  });
}

/** Lengths of what has a formula, not a parameter. */
function readDurations({ scenario, values }: ExploreRequest): Durations {
  const spec = { ...createRunSpec(scenario), values };
  return getModel(scenario).prepare(resolveValues(spec, catalogue)).durations;
}

/** A time-out that is too early has the length that the order gives it, and so has the pause before a keep-alive. */
function listEarly(told: readonly ToldStep[], { at }: FoundTimes, durations: Durations): string[] {
  return told.flatMap(({ step: { kind, node, name, ordinal } }, index) => {
    if (kind !== 'early' && (kind !== 'expire' || name !== 'reinit-keep-alive')) return [];
    const from = told.findLastIndex(
      ({ step, armed }, earlier) => earlier < index && step.node === node && armed.includes(name),
    );
    const micros = ((at[index] ?? 0) - (at[from] ?? 0)) * UNIT_MICROS - durations(name);
    return [`shift:${name}#${ordinal}:${micros > 0 ? '+' : ''}${formatDuration(micros)}`];
  });
}

/** The changes that a spec makes to the scenario, each on its own. */
export interface Change {
  readonly id: string;
  apply(spec: RunSpec): RunSpec;
}

/** Values and delays that the spec has and the plain one has not. */
export function listChanges(spec: RunSpec, plain: RunSpec): Change[] {
  const scenario = getScenario(catalogue, spec.scenario);
  const ids = scenario.parameters.filter((id) => spec.values[id] !== plain.values[id]);
  const values = ids.map((id): Change => {
    const parameter = catalogue.parameters.find((other) => other.id === id);
    const own = parameter === undefined ? 0 : getDefault(parameter, scenario);
    const value = spec.values[id] ?? own;
    return { id, apply: (to) => ({ ...to, values: { ...to.values, [id]: value } }) };
  });
  const edits = spec.edits.filter((edit) => !plain.edits.includes(edit));
  return [
    ...values,
    ...edits.map((edit): Change => ({
      id: edit,
      apply: (to) => ({ ...to, edits: [...to.edits, edit] }),
    })),
  ];
}
