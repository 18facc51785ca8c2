import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compileMachine } from '../kernel/machine/compile-machine';
import type { MachineEvent } from '../kernel/machine/operations';
import { ROLES } from './index';
import { listAllSettings } from './testing/all-settings';
import { compareWithXState, listNamedRules } from './testing/compare-with-xstate';

const SEQUENCES_PER_MACHINE = 3;

function listEvents(types: readonly string[]): MachineEvent[] {
  return [
    ...types.map((type) => ({ type })),
    { type: 'unheard-of' },
    { type: 'pull-status-rsp', verdict: 'succeeded' },
    { type: 'pull-status-rsp', verdict: 'pending' },
  ];
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
    const named = new Set(machines.flatMap(listNamedRules));
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
