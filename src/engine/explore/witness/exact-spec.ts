import { assert } from '../../../lib/assert';
import type { ExploreRequest } from '../../../trace/answers/exploration';
import type { ParameterValue, RunSpec } from '../../../trace/run-spec';
import { catalogue } from '../../catalogue';
import { FRAME_MICROS } from '../../models/migration';
import { agreeOnExponents, configureExponents } from '../../parameters/exponents';
import { startRun } from '../../simulate';
import { readWire } from '../rules/read-wire';
import type { ToldStep } from '../search/describe-path';
import type { FoundTimes, TimeRules } from './find-times';
import { findTimes } from './find-times';
import { chooseLatencies, listDelays } from './list-delays';
import { listEarly, listFaults } from './list-faults';
import { WORK_BEFORE, mayShift } from './list-intervals';
import { listOrderOfSteps, listOrderOfTrace } from './order-of-trace';
import { createSpec, resolveRequest } from './to-run-spec';

/** With names each step is one millisecond after the one before: a reader sees at once which came first. */
const UNIT_MICROS = 1000;

/** The choice `guard` has the plain name, so the length of the timer of that name has its own. */
const TIMER_PARAMETERS: Readonly<Record<string, string>> = { guard: 'guard-time' };

/**
 * A run in which exactly this order happens; null when no values within their ranges do it. A time-out that is early expires
 * because what it waits for is slow; only where no lengths go with that, the fault `shift` makes it short.
 */
export function createExactSpec(
  request: ExploreRequest,
  told: readonly ToldStep[],
): RunSpec | null {
  const shifts = told.some(({ step }) => mayShift(step.kind, step.name));
  const ways = shifts ? (['nothing', 'early'] as const) : (['nothing'] as const);
  for (const free of ways) {
    const times = findTimes(told, readTimeRules(request, free));
    const spec = times === null ? null : toSpec(request, told, times);
    if (times !== null && spec !== null && takesOrder(spec, told, times)) return spec;
  }
  return null;
}

/** The same order, were time-outs of ECP and VDP as long as it demands: a run that may show the same, in another order. */
export function createRoughSpec(
  request: ExploreRequest,
  told: readonly ToldStep[],
): RunSpec | null {
  const times = findTimes(told, readTimeRules(request, 'formulas'));
  return times === null ? null : toSpec(request, told, times);
}

function readTimeRules(request: ExploreRequest, free: TimeRules['free']): TimeRules {
  return {
    // What an acknowledgement takes: one that comes next needs no delay.
    unitMicros: readWire(request) === null ? UNIT_MICROS : FRAME_MICROS,
    exponents: agreeOnExponents(resolveRequest(request)),
    free,
    rangeOf: (id) => {
      const name = TIMER_PARAMETERS[id] ?? id;
      const parameter = catalogue.parameters.find((other) => other.id === name);
      assert(parameter?.kind === 'duration', `length of ${id}`);
      return { min: parameter.minMicros, max: parameter.maxMicros };
    },
  };
}

function toSpec(
  request: ExploreRequest,
  told: readonly ToldStep[],
  times: FoundTimes,
): RunSpec | null {
  const latencies = chooseLatencies(times);
  const values: Record<string, ParameterValue> = { ...request.values };
  for (const [id, micros] of latencies) {
    const work = WORK_BEFORE[id];
    // Without a wire the work of a node is latency of its answer: the message takes all the time.
    if (work !== undefined && readWire(request) === null) values[work] = 0;
    values[id] = micros;
  }
  for (const [id, micros] of times.lengths) values[TIMER_PARAMETERS[id] ?? id] = micros;
  const resolved = resolveRequest(request);
  if (readWire(request) !== null)
    Object.assign(values, configureExponents(resolved, times.exponents));
  return createSpec(request, values, [
    ...listFaults(told, times),
    ...listEarly(told, times),
    ...listDelays(times, latencies),
  ]);
}

/** Whether the engine takes the same steps in the same order. */
function takesOrder(spec: RunSpec, told: readonly ToldStep[], { at }: FoundTimes): boolean {
  const run = startRun(spec, { simulatedMicros: at.at(-1) ?? 0 });
  while (!run.advance(1000));
  const taken = listOrderOfTrace(run.buildTrace());
  const wanted = listOrderOfSteps(told.slice(1).map(({ step }) => step));
  return taken.length === wanted.length && taken.every((line, index) => line === wanted[index]);
}
