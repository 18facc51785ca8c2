import { LIMITS } from '../lib/limits';
import { getScenario, resolveValues } from '../trace/parameters';
import type { RecordBuilder } from '../trace/record-builder';
import type { RunSpec } from '../trace/run-spec';
import type { RunSummary } from '../trace/run-summary';
import { summarize } from '../trace/run-summary';
import type { Trace } from '../trace/trace';
import type { FinishedRun } from './build-trace';
import { buildTrace, judgeRun } from './build-trace';
import { catalogue } from './catalogue';
import { createFaultRules } from './faults';
import type { FaultRule } from './kernel/fault-rule';
import type { OnOrder } from './kernel/order-notes';
import type { RunLimits } from './kernel/simulation';
import type { MoveLog } from './kernel/move-log';
import type { Network } from './kernel/network';
import { Simulation } from './kernel/simulation';
import { getModel } from './scenarios';

/** A run that is taken in slices, so that a newer one can push it aside. */
export interface Run {
  /** Takes up to `maxSteps` steps; true when the run has ended. */
  advance(maxSteps: number): boolean;
  readonly atMicros: number;
  readonly recordCount: number;
  readonly network: Network;
  /** @throws AssertionError before the run has ended */
  buildTrace(): Trace;
  /** What the trace would say of the run, without making one. @throws AssertionError before the run has ended */
  summarize(): RunSummary;
}

/** What only those bring who look into a run. */
export interface RunExtras {
  /** Come after the faults of the spec. */
  readonly extraFaults?: readonly FaultRule[];
  readonly onOrder?: OnOrder;
  /** Takes down what the machines do. */
  readonly moves?: MoveLog;
  /** Cleared and used again, when the run before has been judged or has its trace; `names` of this one may then be too many. */
  readonly records?: RecordBuilder;
}

const DEFAULT_LIMITS: RunLimits = {
  steps: LIMITS.steps.value,
  records: LIMITS.records.value,
  simulatedMicros: LIMITS.simulatedMicros.value,
};

/** RunSpec to Trace: the same spec gives the same bytes everywhere. Specs from outside go through `checkRunSpec` first. */
export function simulate(spec: RunSpec): Trace {
  const run = startRun(spec);
  while (!run.advance(LIMITS.steps.value));
  return run.buildTrace();
}

/** @throws AssertionError for an unknown scenario */
export function startRun(
  spec: RunSpec,
  limits: Partial<RunLimits> = {},
  { extraFaults = [], moves, onOrder, records }: RunExtras = {},
): Run {
  const scenario = getScenario(catalogue, spec.scenario);
  const values = resolveValues(spec, catalogue);
  const model = getModel(spec.scenario);
  const prepared = model.prepare(values);
  const { network, durations, rules, watchMicros } = prepared;
  records?.clear();
  const simulation = new Simulation({
    network,
    durations,
    faults: [...createFaultRules(spec.edits, spec.seed), ...prepared.faults, ...extraFaults],
    rules,
    limits: { ...DEFAULT_LIMITS, ...limits },
    watchMicros,
    ...(records === undefined ? {} : { records }),
    ...(moves === undefined ? {} : { moves }),
    ...(onOrder === undefined ? {} : { onOrder }),
  });
  return new StartedRun({ spec, scenario, model, prepared, simulation });
}

/**
 * A class and not a literal: each literal with getters gets a shape of its own from V8, which keeps the whole run until
 * the next major collection, and a sweep makes thousands.
 */
class StartedRun implements Run {
  private readonly parts: FinishedRun;

  constructor(parts: FinishedRun) {
    this.parts = parts;
  }

  get network(): Network {
    return this.parts.prepared.network;
  }

  get atMicros(): number {
    return this.parts.simulation.core.now;
  }

  get recordCount(): number {
    return this.parts.simulation.core.records.count;
  }

  advance(maxSteps: number): boolean {
    return this.parts.simulation.advance(maxSteps);
  }

  buildTrace(): Trace {
    return buildTrace(this.parts);
  }

  summarize(): RunSummary {
    return summarize(judgeRun(this.parts));
  }
}
