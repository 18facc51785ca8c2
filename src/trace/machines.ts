/**
 * The state machines behind a run as plain data: what can happen, made from the XState definitions, and what did happen.
 * The page asks for it when it shows a chart. It stands beside the Trace and not in it: the same RunSpec gives the same
 * moves again, so nobody has to carry them along.
 */
export interface MachineReport {
  readonly machines: readonly MachineChart[];
  /** In the order in which they were made. */
  readonly moves: readonly MachineMove[];
  /** Set when a limit of lib/limits.ts cut the moves short; it says so. */
  readonly cutShort: string | null;
}

export interface MachineChart {
  /** Node id; for a capture the role of the nodes that it stands for: `evb-station` or `evb-bridge`. */
  readonly node: string;
  /** Which of the node's machines: `role`, `vdp`, `ecp-transmit` and so on. */
  readonly component: string;
  /** Id of the XState definition. */
  readonly machine: string;
  readonly title: string;
  /** The leaf state in which it starts. */
  readonly initial: string;
  readonly states: readonly ChartState[];
  readonly transitions: readonly ChartTransition[];
}

/** States have their path as id (`up.empty`). */
export interface ChartState {
  readonly id: string;
  /** The state around it; null for the outermost. */
  readonly parent: string | null;
  /** The state inside that is entered with it; null for a leaf. */
  readonly initial: string | null;
  /** The word of a capture for a VSI that must be in this state; empty where a capture does not tell. */
  readonly inferredFrom: readonly string[];
}

export interface ChartTransition {
  readonly id: string;
  readonly from: string;
  /** Null: it stays where it is and leaves nothing. */
  readonly to: string | null;
  /** Empty for a transition that is taken without an event, as soon as its guard holds. */
  readonly event: string;
  readonly guard: string | null;
  /** It leaves its state and enters it again. */
  readonly reenters: boolean;
  readonly rule: MachineRule | null;
}

export interface MachineRule {
  readonly id: string;
  readonly sentence: string;
  readonly source: string;
}

/** What one machine made of one event: the transition, and those without event that followed at once. */
export interface MachineMove {
  /** Index into `machines`. */
  readonly machine: number;
  readonly atMicros: number;
  /** The record of the trace that it belongs to: what arrived or ran out, or what it led to. */
  readonly record: number;
  /** Empty at the start. */
  readonly event: string;
  /** Ids of the transitions, in order; empty at the start. */
  readonly taken: readonly string[];
  /** The leaf state after it. */
  readonly state: string;
  readonly variables: readonly MachineVariable[];
}

export interface MachineVariable {
  readonly name: string;
  readonly value: string;
}
