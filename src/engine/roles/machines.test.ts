import fc from 'fast-check';
import { expect, it } from 'vitest';
import { initialTransition, transition } from 'xstate';
import type { AnyStateMachine } from 'xstate';
import type { Effect } from '../kernel/effects';
import { isEffectType } from '../kernel/effects';
import { compileMachine } from '../kernel/machine/compile-machine';
import type { MachineEvent } from '../kernel/machine/operations';
import { ROLES } from './index';
import { listAllSettings } from './testing/all-settings';

const SEQUENCES_PER_MACHINE = 3;

function listEvents(types: readonly string[]): MachineEvent[] {
  return [
    ...types.map((type) => ({ type })),
    { type: 'unheard-of' },
    { type: 'pull-status-rsp', verdict: 'succeeded' },
    { type: 'pull-status-rsp', verdict: 'pending' },
  ];
}

function effectsOf(actions: readonly { type: string; params?: unknown }[]) {
  return actions
    .filter(({ type }) => isEffectType(type))
    .map(({ type, params }) => ({ type, params }));
}

/** XState is the definition: the tables must not differ in state, context or effects. */
function compareWithXState(machine: AnyStateMachine, events: readonly MachineEvent[]) {
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

for (const role of ROLES) {
  const machines = listAllSettings().map((settings) => role.createMachine(settings));

  it(`${role.node.id}: tables and XState agree in every setting on random events`, () => {
    for (const machine of machines) {
      const events = listEvents(compileMachine(machine).events);
      const sequences = fc.array(fc.constantFrom(...events), { maxLength: 40 });
      const check = (list: readonly MachineEvent[]) => compareWithXState(machine, list);
      fc.assert(fc.property(sequences, check), { numRuns: SEQUENCES_PER_MACHINE });
    }
  });

  it(`${role.node.id}: every transition names a rule, every rule is used in some setting`, () => {
    const named = new Set<string>();
    for (const { root } of machines) {
      const metas: unknown[] = [root.meta];
      for (const state of Object.values<AnyStateMachine['root']>(root.states))
        for (const list of state.transitions.values()) metas.push(...list.map(({ meta }) => meta));
      for (const meta of metas) if (meta !== undefined) named.add((meta as { rule: string }).rule);
    }
    expect([...named].toSorted()).toEqual(role.rules.map(({ id }) => id).toSorted());
  });

  it(`${role.node.id}: shows a word for every region in every state`, () => {
    for (const machine of machines) {
      const compiled = compileMachine(machine);
      const { context } = compiled.start([]);
      for (const state of compiled.states) {
        const words = role.describe(state, context);
        expect(words).toHaveLength(role.regions.length);
        for (const word of words) expect(word).toMatch(/^[a-z-]+$/);
      }
    }
  });
}
