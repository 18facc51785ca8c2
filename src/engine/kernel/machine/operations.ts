import type { AnyStateMachine } from 'xstate';
import { assert } from '../../../lib/assert';
import type { Effect } from '../effects';
import { isEffectType } from '../effects';
import { readAnnounced } from './announced';

/** What a role receives: a message's id, `timer.<id>`, `crash` or `restart`. */
export interface MachineEvent {
  readonly type: string;
  readonly verdict?: string;
}

export type Context = Readonly<Record<string, unknown>>;

export type Guard = (context: Context, event: MachineEvent) => boolean;

type Assign = (context: Context, event: MachineEvent) => Context;

/** One flattened action: a change of context, or an effect to hand out, fixed or made from the context at that moment. */
export type Operation =
  | { readonly kind: 'assign'; readonly assign: Assign }
  | { readonly kind: 'effect'; readonly effect: Effect }
  | {
      readonly kind: 'made-effect';
      readonly announced: ReturnType<typeof readAnnounced>;
      readonly make: (context: Context, event: MachineEvent) => Effect;
    };

interface Reference {
  readonly type: string;
  readonly params: unknown;
}

/** A guard or action as written in the machine: a name, or a name with static parameters. */
function readReference(written: unknown, what: string): Reference {
  if (typeof written === 'string') return { type: written, params: undefined };
  const { type, params } = (written ?? {}) as Partial<Reference>;
  assert(
    typeof type === 'string' && typeof written === 'object',
    `${what}: use a name, not a function`,
  );
  return { type, params };
}

function assertStatic({ type, params }: Reference): void {
  assert(typeof params !== 'function', `${type}: parameters must be static`);
}

export function readGuard(machine: AnyStateMachine, written: unknown): Guard | null {
  if (written === undefined) return null;
  const reference = readReference(written, 'guard');
  assertStatic(reference);
  const { type, params } = reference;
  const guard: unknown = machine.implementations.guards[type];
  assert(typeof guard === 'function' && !('check' in guard), `guard ${type} cannot be compiled`);
  return (context, event) => guard({ context, event }, params) === true;
}

export function readOperation(machine: AnyStateMachine, written: unknown): Operation {
  const reference = readReference(written, 'action');
  const { type, params } = reference;
  if (isEffectType(type)) return readEffect(type, params);
  assertStatic(reference);
  const action: unknown = machine.implementations.actions[type];
  assert(isAssign(action), `action ${type} is neither an effect nor an assign`);
  return { kind: 'assign', assign: readAssign(action.assignment, params) };
}

function readEffect(type: Effect['type'], params: unknown): Operation {
  if (typeof params !== 'function') return { kind: 'effect', effect: { type, params } as Effect };
  const compute = params as (args: { context: Context; event: MachineEvent }) => unknown;
  const make = (context: Context, event: MachineEvent): Effect =>
    ({ type, params: compute({ context, event }) }) as Effect;
  return { kind: 'made-effect', announced: readAnnounced(params), make };
}

type Assigner = (args: { context: Context; event: MachineEvent }, params: unknown) => unknown;

interface AssignAction {
  readonly type: 'xstate.assign';
  readonly assignment: Assigner | Readonly<Record<string, unknown>>;
}

function isAssign(action: unknown): action is AssignAction {
  return typeof action === 'function' && 'type' in action && action.type === 'xstate.assign';
}

function readAssign(assignment: AssignAction['assignment'], params: unknown): Assign {
  if (typeof assignment === 'function') {
    return (context, event) => ({
      ...context,
      ...(assignment({ context, event }, params) as Context),
    });
  }
  const fields = Object.entries(assignment);
  return (context, event) => {
    const next: Record<string, unknown> = { ...context };
    for (const [key, value] of fields)
      next[key] =
        typeof value === 'function' ? (value as Assigner)({ context, event }, params) : value;
    return next;
  };
}
