import { assertDefined } from '../lib/assert';
import type { ScenarioInfo, ScenarioStep } from '../trace/catalogue';
import type { RunSpec } from '../trace/run-spec';
import type { Verdict } from '../trace/run-summary';
import type { EditReport, Trace } from '../trace/trace';
import type { FaultLog } from './kernel/core';
import type { Simulation } from './kernel/simulation';
import type { Model, PreparedRun } from './models/model';
import { checkProperties } from './properties';
import { computeMetrics } from './properties/metrics';
import { computeOutcome } from './properties/outcome';
import { createRunFacts } from './properties/run-facts';

/** No slide draws acknowledgements, and they are no conclusion of ours either. */
const ECP_STEP: ScenarioStep = {
  id: 'ecp-ack',
  mark: 'ecp-ack',
  basis: 'stated',
  source: '802.1Q 43.3.8, SEND_ACK',
};

/** What a run is made of; to be judged once it has ended. */
export interface FinishedRun {
  readonly spec: RunSpec;
  readonly scenario: ScenarioInfo;
  readonly model: Model;
  readonly prepared: PreparedRun;
  readonly simulation: Simulation;
}

/** Puts the records of a finished run together with what they mean and what is to be said of them. */
export function buildTrace(finished: FinishedRun): Trace {
  const { spec, scenario, model, prepared, simulation } = finished;
  const { network, records, faults } = simulation.core;
  return {
    version: 1,
    spec,
    title: scenario.subtitle === '' ? scenario.title : `${scenario.title}, ${scenario.subtitle}`,
    nodes: network.nodes.map((node) => node.info),
    links: network.links,
    messageTypes: prepared.messageTypes,
    timerTypes: model.timerTypes,
    rules: prepared.rules,
    steps: simulation.core.frames.size === 0 ? scenario.steps : [...scenario.steps, ECP_STEP],
    names: [...records.names],
    records: records.build(),
    end: assertDefined(simulation.end, 'end of the run'),
    ...listFrames(simulation),
    ...judgeRun(finished),
    edits: spec.edits.map((text, index) => reportEdit(faults, text, index)),
  };
}

/** What is to be said of it; the records are read where they are, for sweeps judge thousands of runs and keep none. */
export function judgeRun({ model, prepared, simulation }: FinishedRun): Verdict {
  const { network, records } = simulation.core;
  const body = {
    nodes: network.nodes.map((node) => node.info),
    records: records.peek(),
    names: records.names,
    rules: prepared.rules,
    end: assertDefined(simulation.end, 'end of the run'),
  };
  const facts = createRunFacts(body, prepared.policy);
  return {
    outcome: computeOutcome(facts, model.outcomes),
    metrics: computeMetrics(facts),
    properties: checkProperties(facts, model.properties),
  };
}

/** The bytes of the run in the order in which they left; a run of mere names has none. */
function listFrames({ core }: Simulation): Pick<Trace, 'frames'> {
  if (core.frames.size === 0) return {};
  const frames = [...core.frames].map(([record, bytes], index) => ({
    record,
    number: index + 1,
    bytes,
  }));
  return { frames };
}

function reportEdit(faults: FaultLog, text: string, index: number): EditReport {
  const records = faults.made[index] ?? [];
  const rule = faults.rules[index];
  const missed = rule === undefined ? undefined : faults.missed.get(rule);
  return { text, records, ...(missed === undefined || records.length > 0 ? {} : { missed }) };
}
