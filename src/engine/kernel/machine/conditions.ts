import type { AnyStateMachine } from 'xstate';
import type { Context, MachineEvent } from './operations';

interface GuardArgs<C, E = MachineEvent> {
  readonly context: C;
  readonly event: E;
}

/** One part of a guard, in words, so that one can say which part does not hold. */
export interface Condition<C = Context, E = MachineEvent> {
  /** "the memory has come": a statement that is true or false. */
  readonly text: string;
  holds(args: GuardArgs<C, E>): boolean;
  /** The message that would make it hold; null or left out: none would. */
  awaits?(args: GuardArgs<C, E>): string | null;
  /** It is about what comes, not about what the machine remembers. */
  readonly isOfEvent?: boolean;
  /** Ids of the parameters of a scenario that decide on it. */
  readonly decidedBy?: readonly string[];
}

/** A guard that holds when all its conditions do. */
export function allOf<C, E = MachineEvent>(...conditions: readonly Condition<C, E>[]) {
  const guard = (args: GuardArgs<C, E>): boolean => conditions.every((one) => one.holds(args));
  return Object.assign(guard, { conditions });
}

/** The conditions of a guard as a machine names it; one that was written in one piece is one condition with its name. */
export function readConditions(machine: AnyStateMachine, written: unknown): readonly Condition[] {
  if (typeof written !== 'string') return [];
  const guard: unknown = machine.implementations.guards[written];
  if (typeof guard !== 'function') return [];
  if ('conditions' in guard) return guard.conditions as readonly Condition[];
  const holds = ({ context, event }: GuardArgs<Context>): boolean =>
    guard({ context, event }, undefined) === true;
  return [{ text: written, holds }];
}
