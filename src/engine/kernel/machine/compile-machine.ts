import type { AnyStateMachine, AnyStateNode } from 'xstate';
import { assert, assertDefined } from '../../../lib/assert';
import type { Effect } from '../effects';
import type { Candidate, Leaves, NamedTransition } from './candidates';
import { createCandidate } from './candidates';
import type { Context, MachineEvent, Operation } from './operations';
import { readOperation } from './operations';
import { listAlways, listChain, listInitialPath, listNodes, listTransitions } from './tree';

/** Where a machine is. Plain data; `step` replaces `context` and never changes it in place. */
export interface MachineState {
  /** Index into `states` of the compiled machine. */
  state: number;
  context: Context;
}

/**
 * An XState machine as tables: leaf state × event → candidates. XState stays the definition, this is the fast stepper;
 * machine.test.ts and roles.test.ts hold the two against each other.
 */
export interface CompiledMachine {
  readonly definition: AnyStateMachine;
  /** Leaf states by path (`waiting`, `up.empty`). */
  readonly states: readonly string[];
  readonly events: readonly string[];
  /** `meta.rule` of the machine itself: why it does what it does at the start. */
  readonly startRule: string | null;
  start(effects: Effect[]): MachineState;
  /**
   * Changes `current` and appends to `effects`; answers with the candidate that was taken (the last one that names a
   * rule, if transitions without event followed), null when no rule accepts the event in this state.
   */
  step(current: MachineState, event: MachineEvent, effects: Effect[]): Candidate | null;
  /** Those for an event (empty: those without one) in a leaf state, by its index: the first whose guard holds is taken. */
  listCandidates(state: number, event: string): readonly Candidate[];
  /** The candidates that the last `start` or `step` took, in order. */
  listTaken(): readonly Candidate[];
}

const ALWAYS_ROUNDS = 1000;

export function compileMachine(machine: AnyStateMachine): CompiledMachine {
  const root: AnyStateNode = machine.root;
  const nodes = listNodes(root);
  const leafNodes = nodes.filter((node) => node.type === 'atomic');
  const leaves: Leaves = new Map(leafNodes.map((node, index) => [node, index]));
  const events = [...new Set(nodes.flatMap((node) => [...node.transitions.keys()]))];
  assert(!events.some((event) => event.includes('*')), 'wildcard events cannot be compiled');
  const read = (leaf: AnyStateNode, list: (node: AnyStateNode) => NamedTransition[]) =>
    listChain(leaf).flatMap((node) =>
      list(node).map((named) => createCandidate(machine, leaves, leaf, named)),
    );
  const table = leafNodes.map(
    (leaf) =>
      new Map(events.map((event) => [event, read(leaf, (node) => listTransitions(node, event))])),
  );
  const always = leafNodes.map((leaf) => read(leaf, listAlways));
  const stepper = new Stepper(table, always);
  const path = listInitialPath(root);
  const entry = [root, ...path].flatMap((node) => node.entry).map((a) => readOperation(machine, a));
  const rule: unknown = root.meta?.rule;
  return {
    definition: machine,
    states: leafNodes.map((node) => node.path.join('.')),
    events,
    startRule: typeof rule === 'string' ? rule : null,
    start: (effects) => {
      const state = assertDefined(leaves.get(path.at(-1) ?? root), 'initial state');
      return stepper.start({ state, context: { ...machine.config.context } }, entry, effects);
    },
    step: (current, event, effects) => stepper.step(current, event, effects),
    listCandidates: (state, event) =>
      (event === '' ? always[state] : table[state]?.get(event)) ?? [],
    listTaken: () => stepper.taken,
  };
}

interface Start {
  readonly current: MachineState;
  readonly effects: readonly Effect[];
  readonly taken: readonly Candidate[];
}

const NONE: readonly Candidate[] = [];

class Stepper {
  /** By the last start or step. */
  taken: readonly Candidate[] = NONE;
  private first: Start | null = null;
  private readonly table: readonly ReadonlyMap<string, readonly Candidate[]>[];
  private readonly always: readonly (readonly Candidate[])[];

  constructor(
    table: readonly ReadonlyMap<string, readonly Candidate[]>[],
    always: readonly (readonly Candidate[])[],
  ) {
    this.table = table;
    this.always = always;
  }

  /** Every start of a machine is the same, so it is worked out once. */
  start(initial: MachineState, entry: readonly Operation[], effects: Effect[]): MachineState {
    this.first ??= this.workOut(initial, entry);
    this.taken = this.first.taken;
    effects.push(...this.first.effects);
    return { ...this.first.current };
  }

  private workOut(current: MachineState, entry: readonly Operation[]): Start {
    const event = { type: 'xstate.init' };
    const effects: Effect[] = [];
    this.taken = NONE;
    runOperations(entry, current, event, effects);
    this.settle(current, event, effects);
    return { current, effects, taken: this.taken };
  }

  step(current: MachineState, event: MachineEvent, effects: Effect[]): Candidate | null {
    this.taken = NONE;
    const taken = this.take(this.table[current.state]?.get(event.type), current, event, effects);
    const named = this.settle(current, event, effects);
    return taken === null ? null : (named ?? taken);
  }

  /** Like XState: even after an event that nothing took, and until a round changes neither state nor context. */
  private settle(current: MachineState, event: MachineEvent, effects: Effect[]): Candidate | null {
    let named: Candidate | null = null;
    for (let round = 0; (this.always[current.state]?.length ?? 0) > 0; round++) {
      assert(round < ALWAYS_ROUNDS, 'transitions without event never settle');
      const { state, context } = current;
      const taken = this.take(this.always[state], current, event, effects);
      if (taken?.rule) named = taken;
      if (taken === null || (current.state === state && current.context === context)) break;
    }
    return named;
  }

  private take(
    candidates: readonly Candidate[] | undefined,
    current: MachineState,
    event: MachineEvent,
    effects: Effect[],
  ): Candidate | null {
    if (candidates === undefined) return null;
    for (const candidate of candidates) {
      if (candidate.guard !== null && !candidate.guard(current.context, event)) continue;
      runOperations(candidate.operations, current, event, effects);
      current.state = candidate.target;
      // Mostly the only one: an array that grows from nothing takes room for many.
      this.taken = this.taken.length === 0 ? [candidate] : [...this.taken, candidate];
      return candidate;
    }
    return null;
  }
}

function runOperations(
  operations: readonly Operation[],
  current: MachineState,
  event: MachineEvent,
  effects: Effect[],
): void {
  for (const operation of operations) {
    if (operation.kind === 'effect') effects.push(operation.effect);
    else if (operation.kind === 'made-effect') effects.push(operation.make(current.context, event));
    else current.context = operation.assign(current.context, event);
  }
}
