import { expect } from 'vitest';
import { initialTransition, transition } from 'xstate';
import type { AnyStateMachine } from 'xstate';
import type { Effect } from '../../kernel/effects';
import { isEffectType } from '../../kernel/effects';
import { compileMachine } from '../../kernel/machine/compile-machine';
import { listNodes } from '../../kernel/machine/tree';
import type { MachineEvent } from '../../kernel/machine/operations';

function effectsOf(actions: readonly { type: string; params?: unknown }[]) {
  return actions
    .filter(({ type }) => isEffectType(type))
    .map(({ type, params }) => ({ type, params }));
}

/** XState is the definition: the tables must not differ in state, context or effects. */
export function compareWithXState(machine: AnyStateMachine, events: readonly MachineEvent[]): void {
  const compiled = compileMachine(machine);
  let effects: Effect[] = [];
  const current = compiled.start(effects);
  let [snapshot, actions] = initialTransition(machine);
  for (const event of [null, ...events]) {
    if (event !== null) {
      effects = [];
      compiled.step(current, event, effects);
      [snapshot, actions] = transition(machine, snapshot, event);
    }
    expect(compiled.states[current.state]).toBe(snapshot.value);
    expect(current.context).toEqual(snapshot.context);
    expect(effects).toEqual(effectsOf(actions));
  }
}

/** Every rule that a machine names, transitions without event included. */
export function listNamedRules(machine: AnyStateMachine): string[] {
  const metas: unknown[] = listNodes(machine.root).flatMap((node) => [
    ...(node === machine.root ? [node.meta as unknown] : []),
    ...[...node.transitions.values()].flat().map(({ meta }) => meta as unknown),
    ...(node.always ?? []).map(({ meta }) => meta as unknown),
  ]);
  return metas.flatMap((meta) => (meta === undefined ? [] : [(meta as { rule: string }).rule]));
}
