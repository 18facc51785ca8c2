import type { AnyStateMachine, AnyStateNode } from 'xstate';
import { assert, assertDefined } from '../../../lib/assert';
import type { Condition } from './conditions';
import { readConditions } from './conditions';
import type { Guard, Operation } from './operations';
import { readGuard, readOperation } from './operations';
import { isInside, listChain, listInitialPath } from './tree';

/** One way out of a state on an event: the first candidate whose guard holds is taken. */
export interface Candidate {
  readonly id: string;
  readonly guard: Guard | null;
  /** What the guard asks for, part by part. */
  readonly conditions: readonly Condition[];
  /** Index of the leaf state that it leads to. */
  readonly target: number;
  /** Exit, transition and entry actions in the order in which they run. */
  readonly operations: readonly Operation[];
  /** `meta.rule` of the transition. */
  readonly rule: string | null;
  /** `meta.awaits`: the message that leads here, where the guard does not say so. */
  readonly awaits: string | null;
}

/** The part of XState's transition definition that tables need. */
export interface Transition {
  readonly source: AnyStateNode;
  readonly target: readonly AnyStateNode[] | undefined;
  readonly reenter: boolean;
  readonly guard?: unknown;
  readonly actions: readonly unknown[];
  readonly meta?: Readonly<Record<string, unknown>>;
}

export interface NamedTransition {
  /** Tells the transitions of a machine apart: the state that has it, the event, its place among those for that event. */
  readonly id: string;
  readonly transition: Transition;
}

export type Leaves = ReadonlyMap<AnyStateNode, number>;

export function createCandidate(
  machine: AnyStateMachine,
  leaves: Leaves,
  leaf: AnyStateNode,
  { id, transition }: NamedTransition,
): Candidate {
  const path = planPath(machine, leaf, transition);
  const actions: readonly unknown[] = [
    ...path.exit.flatMap((node) => node.exit),
    ...transition.actions,
    ...path.entry.flatMap((node) => node.entry),
  ];
  const read = (key: string): string | null => {
    const value = transition.meta?.[key];
    return typeof value === 'string' ? value : null;
  };
  return {
    id,
    guard: readGuard(machine, transition.guard),
    conditions: readConditions(machine, transition.guard),
    target: assertDefined(leaves.get(path.end), `leaf ${path.end.id}`),
    operations: actions.map((action) => readOperation(machine, action)),
    rule: read('rule'),
    awaits: read('awaits'),
  };
}

/** Which nodes a transition leaves and enters, as SCXML rules it. */
function planPath(machine: AnyStateMachine, leaf: AnyStateNode, transition: Transition) {
  const target = transition.target?.[0];
  if (target === undefined) return { exit: [], entry: [], end: leaf };
  assert((transition.target?.length ?? 0) === 1, `${leaf.id}: one target at a time`);
  const domain = findDomain(machine, transition, target);
  const exit = listChain(leaf).filter((node) => domain === null || isInside(node, domain));
  const down = listChain(target).filter((node) => domain === null || isInside(node, domain));
  const entry = [...down.toReversed(), ...listInitialPath(target)];
  return { exit, entry, end: entry.at(-1) ?? target };
}

/** The innermost node that stays active; null when even the root is left (a re-entering transition on the root). */
function findDomain(machine: AnyStateMachine, transition: Transition, target: AnyStateNode) {
  const { source, reenter } = transition;
  if (!reenter && (target === source || isInside(target, source))) return source;
  const common = listChain(target)
    .slice(1)
    .find((node) => isInside(source, node));
  return common ?? (reenter ? null : (machine.root as AnyStateNode));
}
