import type { AnyMachineSnapshot, AnyStateMachine } from 'xstate';
import { initialTransition, transition } from 'xstate';
import type { Effect } from '../../../kernel/effects';
import { isEffectType } from '../../../kernel/effects';
import type { MachineEvent } from '../../../kernel/machine/operations';

/** Where one machine is, as plain data. */
export interface MachineWorld {
  readonly state: string;
  readonly context: Readonly<Record<string, unknown>>;
}

export interface MachineAnswer {
  readonly after: MachineWorld;
  readonly effects: readonly Effect[];
  readonly isTaken: boolean;
}

export function startMachine(machine: AnyStateMachine): MachineAnswer {
  return toAnswer(initialTransition(machine), true);
}

/** What XState says that the machine does. */
export function askMachine(
  machine: AnyStateMachine,
  { state, context }: MachineWorld,
  event: MachineEvent,
): MachineAnswer {
  const before = machine.resolveState({ value: state, context });
  const isTaken = machine.getTransitionData(before, event).length > 0;
  return toAnswer(transition(machine, before, event), isTaken);
}

function toAnswer(
  [snapshot, actions]: [AnyMachineSnapshot, readonly { type: string; params?: unknown }[]],
  isTaken: boolean,
): MachineAnswer {
  const effects = actions
    .filter(({ type }) => isEffectType(type))
    .map(({ type, params }) => ({ type, params }) as Effect);
  return {
    after: { state: String(snapshot.value), context: snapshot.context },
    effects,
    isTaken,
  };
}
