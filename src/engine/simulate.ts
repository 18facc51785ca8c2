import { assert } from '../lib/assert';
import { LIMITS } from '../lib/limits';
import { getScenario, resolveValues } from '../trace/parameters';
import type { RunSpec } from '../trace/run-spec';
import type { Trace } from '../trace/trace';
import { buildTrace } from './build-trace';
import { catalogue } from './catalogue';
import { createFaultRules } from './faults';
import type { RunLimits } from './kernel/simulation';
import { Simulation } from './kernel/simulation';
import { createNetwork, RULES } from './roles';
import { readSettings } from './roles/settings';

/** A run that is taken in slices, so that a newer one can push it aside. */
export interface Run {
  /** Takes up to `maxSteps` steps; true when the run has ended. */
  advance(maxSteps: number): boolean;
  readonly atMicros: number;
  readonly recordCount: number;
  /** @throws AssertionError before the run has ended */
  buildTrace(): Trace;
}

const DEFAULT_LIMITS: RunLimits = {
  steps: LIMITS.steps.value,
  records: LIMITS.records.value,
  simulatedMicros: LIMITS.simulatedMicros.value,
};

/** Timers whose length is a parameter of another name: `guard` itself is the choice whether there is a guard. */
const DURATION_PARAMETERS: Readonly<Record<string, string>> = { guard: 'guard-time' };

/** RunSpec to Trace: the same spec gives the same bytes everywhere. Specs from outside go through `checkRunSpec` first. */
export function simulate(spec: RunSpec): Trace {
  const run = startRun(spec);
  while (!run.advance(LIMITS.steps.value));
  return run.buildTrace();
}

/** @throws AssertionError for an unknown scenario */
export function startRun(spec: RunSpec, limits: Partial<RunLimits> = {}): Run {
  const scenario = getScenario(catalogue, spec.scenario);
  const values = resolveValues(spec, catalogue);
  const settings = readSettings(values);
  const network = createNetwork(settings);
  const simulation = new Simulation({
    network,
    durations: (id) => {
      const value = values[DURATION_PARAMETERS[id] ?? id];
      assert(typeof value === 'number', `duration ${id} is missing`);
      return value;
    },
    faults: createFaultRules(spec.edits, spec.seed),
    rules: RULES,
    limits: { ...DEFAULT_LIMITS, ...limits },
  });
  return {
    advance: (maxSteps) => simulation.advance(maxSteps),
    get atMicros() {
      return simulation.core.now;
    },
    get recordCount() {
      return simulation.core.records.count;
    },
    buildTrace: () => buildTrace({ spec, scenario, settings, simulation }),
  };
}
