import type { FigureId } from '../../trace/catalogue';
import type { ParameterValue } from '../../trace/run-spec';
import type { MessageType, Rule, TimerType, TraceLink, TraceNode } from '../../trace/trace';
import type { FaultRule } from '../kernel/fault-rule';
import type { Durations, Network } from '../kernel/network';
import type { PropertyDefinition } from '../properties/define';
import type { Outcome } from '../properties/outcome';
import { DEFAULT_SETTINGS } from '../roles/settings';
import type { Policy } from '../roles/settings';

/** The values of a run by parameter id, defaults filled in. */
export type Values = Readonly<Record<string, ParameterValue>>;

/** What a family of scenarios has in common: its nodes and words, and what a run of it is judged by. */
export interface Model {
  readonly messageTypes: readonly MessageType[];
  readonly timerTypes: readonly TimerType[];
  readonly properties: readonly PropertyDefinition[];
  /** The first that fits is the outcome; the last fits always. */
  readonly outcomes: readonly Outcome[];
  /** What is worth a glance at the end of a run. */
  readonly figures: readonly FigureId[];
  /** Every node and link that a run of it can have, for faults to name; the machines are made for a run. */
  readonly nodes: readonly TraceNode[];
  readonly links: readonly TraceLink[];
  prepare(values: Values): PreparedRun;
}

export interface PreparedRun {
  /** The words of this run, for ids of the model's own. */
  readonly messageTypes: readonly MessageType[];
  readonly network: Network;
  readonly durations: Durations;
  readonly rules: readonly Rule[];
  readonly policy: Policy;
  /** What is broken in this scenario from the outset, beside the faults of the RunSpec. */
  readonly faults: readonly FaultRule[];
  /** The run is watched at least this long, µs; 0: until nothing more can happen. */
  readonly watchMicros: number;
}

export const NOTHING_SPECIAL = {
  policy: DEFAULT_SETTINGS.policy,
  faults: [],
  watchMicros: 0,
} as const;
