import type { ParameterValue, RunSpec } from '../run-spec';

/** What may lie between a host and its bridge: names of messages, or frames. */
export const EXPLORED_WIRES = ['off', 'proposal', 'ratified'] as const;
export type ExploredWire = (typeof EXPLORED_WIRES)[number];

/**
 * What the explorer is asked and what it answers, as plain data. It tries every order of deliveries and time-outs that
 * the rules allow, without a clock; docs/EXPLORATION.md says how and why nothing is missed.
 */
export interface ExploreRequest {
  /** A scenario id of the catalogue. */
  readonly scenario: string;
  /** As in a RunSpec; only the decisions count, durations do not. */
  readonly values: Readonly<Record<string, ParameterValue>>;
  /** How many messages may be lost, 0 to 3. */
  readonly losses: number;
  /** How many messages may arrive twice, 0 to 3. */
  readonly duplicates: number;
  /** How many nodes may crash, 0 or 1; a crashed node may come back. */
  readonly crashes: number;
  /** With a wire: how many time-outs of ECP and VDP may expire too early, 0 to 3. Missing: 0. */
  readonly early?: number;
  /** With a wire: how many keep-alives may be sent in all, 0 to 3. Missing: 0, and no bridge waits for any either. */
  readonly keepAlives?: number;
}

export interface ExploreResult {
  readonly version: 1;
  readonly request: ExploreRequest;
  /** Anything but `complete`: no claim about the rest. */
  readonly end: ExploreEnd;
  readonly states: number;
  readonly transitions: number;
  /** Steps to the state that is farthest from the start. */
  readonly depth: number;
  /** Whether some order repeats a state, so that schedules may be endless; null when the search is not complete. */
  readonly cyclic: boolean | null;
  /** All complete schedules; null with a cycle, or when the search is not complete. */
  readonly schedules: bigint | null;
  /** By outcome id, in the order of the catalogue; only those that can happen. */
  readonly outcomes: Readonly<Record<string, ExploredOutcome>>;
  /** Orders that never come to an end, whatever happens next; null when there are none. */
  readonly endless: ExploredEndless | null;
  readonly properties: readonly ExploredProperty[];
  readonly witnesses: readonly Witness[];
  /** Essentially different orders; null when not asked for, with a cycle, or when the search is not complete. */
  readonly classes: ExploredClasses | null;
  /** Memory that the search holds, in bytes. */
  readonly bytes: number;
}

/** How far an exploration has come. */
export interface ExploreProgress {
  readonly phase: 'searching' | 'counting' | 'witnesses' | 'done';
  readonly states: number;
  readonly transitions: number;
  /** Steps from the start, as far as the search has come. */
  readonly depth: number;
  /** States that were found and not yet left. */
  readonly waiting: number;
}

export type ExploreEnd =
  | { readonly kind: 'complete' }
  /** Stopped by a limit of lib/limits.ts; `message` names it. */
  | { readonly kind: 'limit'; readonly limit: string; readonly message: string }
  /** Whoever asked has seen enough. */
  | { readonly kind: 'stopped' }
  /** Partial result: it goes on. */
  | { readonly kind: 'running' };

export interface ExploredOutcome {
  /** The fewest faults of all kinds, and the fewest losses, of any schedule that ends so. */
  readonly leastFaults: number;
  readonly leastLosses: number;
  /** How many complete schedules end so; null as above. */
  readonly schedules: bigint | null;
  /** The same by the number of faults that a schedule uses, from none to the whole budget. */
  readonly byFaults: readonly bigint[] | null;
  /** Index into `witnesses`. */
  readonly witness: number;
}

export interface ExploredEndless {
  readonly leastFaults: number;
  readonly leastLosses: number;
  /** States from which no end can be reached. */
  readonly states: number;
  readonly witness: number;
}

export interface ExploredProperty {
  /** A property id of the catalogue. */
  readonly id: string;
  /** False: this budget of faults makes the rule meaningless, so it was not checked. */
  readonly isChecked: boolean;
  readonly broken: boolean;
  /** How many complete schedules break it; null as above. */
  readonly schedules: bigint | null;
  /** Index into `witnesses`; null when nothing breaks it. */
  readonly witness: number | null;
}

/** A shortest order with the fewest faults that shows something. */
export interface Witness {
  readonly shows:
    { readonly kind: 'outcome' | 'property'; readonly id: string } | { readonly kind: 'endless' };
  readonly faults: number;
  /** Up to the step that shows it; for an outcome to the end. */
  readonly steps: readonly ExploreStep[];
  /** A run in which exactly this order happens; null when no values within their ranges do it. */
  readonly exact: RunSpec | null;
  /** A run with as few changes to the scenario as possible that shows the same; null as above. */
  readonly simple: RunSpec | null;
}

/**
 * Two come only with frames on the wire. `early`: a time-out expires although what it waits for is still under way. `work`:
 * a node's work on an answer ends, and what is below the role sends it.
 */
export type ExploreStepKind =
  'deliver' | 'lose' | 'duplicate' | 'expire' | 'early' | 'work' | 'crash' | 'restart';

export interface ExploreStep {
  readonly kind: ExploreStepKind;
  /** Where it happens: the receiver, the timer's node, the node that crashes. */
  readonly node: string;
  /** The sender; null for steps that are no message. */
  readonly peer: string | null;
  /** Message or timer id; empty for a crash. */
  readonly name: string;
  /** The n-th message or timer of this id in the run, from 1; 0 for a crash. */
  readonly ordinal: number;
  /** What the message says, if it may say several things. */
  readonly text: string;
  /** The rule that the node follows; empty when none accepts it: then the step is dropped. */
  readonly rule: string;
  /** Whether the role took part in it, and not only ECP and VDP below it. */
  readonly isRoleInvolved: boolean;
}

/** Orders that differ only in steps that do not touch each other are one class. */
export interface ExploredClasses {
  readonly count: bigint;
  /** By outcome id. */
  readonly byOutcome: Readonly<Record<string, bigint>>;
  /** What decides on the slides: when the PULL was over, and the outcome. All classes, in the order of the rows. */
  readonly groups: readonly ExploredGroup[];
  /** With a wire: how many orders the roles tell apart, not only ECP and VDP. Null: names only, or too many. */
  readonly roleOrders: number | null;
  /**
   * As far as the limit goes: one row per class, or if there are `roleOrders` one row for each of those. By group, within
   * a group those with the fewest faults first, of these the shortest.
   */
  readonly rows: readonly ExploredClass[];
  /** The message of the limit that cut the rows; empty when all are there. */
  readonly cut: string;
}

export interface ExploredGroup {
  readonly pull: PullTime;
  /** The same in words. */
  readonly title: string;
  readonly outcome: string;
  /** All of them, exactly. */
  readonly schedules: bigint;
  readonly classes: bigint;
  readonly roleOrders: number | null;
  /** The index of its first row. */
  readonly row: number;
}

/** When the PULL is over at the destination: before or after the end of the copy, alone if the copy never ends, or never. */
export const PULL_TIMES = ['before', 'after', 'alone', 'never'] as const;
export type PullTime = (typeof PULL_TIMES)[number];

export interface ExploredClass {
  /** Index into `groups`. */
  readonly group: number;
  readonly outcome: string;
  readonly faults: number;
  /** What decides, in order: what the destination host takes in, and the faults. */
  readonly story: readonly string[];
  readonly steps: readonly ExploreStep[];
  /** A run in which exactly this order happens; null when no values within their ranges do it. */
  readonly spec: RunSpec | null;
}
