import { initialTransition, transition } from 'xstate';
import type { AnyStateMachine } from 'xstate';
import type { Effect } from '../../src/engine/kernel/effects';
import { compileMachine } from '../../src/engine/kernel/machine/compile-machine';
import { ROLES } from '../../src/engine/roles/index';
import { DEFAULT_SETTINGS } from '../../src/engine/roles/settings';
import { assert } from '../../src/lib/assert';

const SEQUENCE_LENGTH = 12;

/** Steps per second of both ways through the same machine, on the same events, each sequence from the start. */
export function measureSteppers(sequenceCount: number) {
  return ROLES.map((role) => {
    const machine = role.createMachine(DEFAULT_SETTINGS);
    const sequences = listSequences(compileMachine(machine).events, sequenceCount);
    const steps = sequenceCount * SEQUENCE_LENGTH;
    // Once each for the compiler of the JavaScript engine, then for the figures.
    runCompiled(machine, sequences);
    runXState(machine, sequences);
    const compiled = runCompiled(machine, sequences);
    const xstate = runXState(machine, sequences);
    assert(compiled.path === xstate.path, `${role.node.id}: both ways visit the same states`);
    return {
      role: role.node.id,
      compiledPerSecond: (steps / compiled.millis) * 1000,
      xstatePerSecond: (steps / xstate.millis) * 1000,
    };
  });
}

/** Pseudo-random, the same in every run (Marsaglia's xorshift). */
function listSequences(events: readonly string[], count: number): string[][] {
  let seed = 2463534242;
  const next = () => {
    seed ^= seed << 13;
    seed ^= seed >>> 17;
    seed ^= seed << 5;
    return seed >>> 0;
  };
  return Array.from({ length: count }, () =>
    Array.from({ length: SEQUENCE_LENGTH }, () => events[next() % events.length] ?? ''),
  );
}

function runCompiled(machine: AnyStateMachine, sequences: readonly string[][]) {
  const compiled = compileMachine(machine);
  const start = compiled.start([]);
  const path: string[] = [];
  const started = performance.now();
  for (const sequence of sequences) {
    const current = { ...start };
    for (const type of sequence) {
      const effects: Effect[] = [];
      compiled.step(current, { type }, effects);
    }
    path.push(compiled.states[current.state] ?? '');
  }
  return { millis: performance.now() - started, path: path.join(' ') };
}

function runXState(machine: AnyStateMachine, sequences: readonly string[][]) {
  const [start] = initialTransition(machine);
  const path: string[] = [];
  const started = performance.now();
  for (const sequence of sequences) {
    let snapshot = start;
    for (const type of sequence) [snapshot] = transition(machine, snapshot, { type });
    path.push(String(snapshot.value));
  }
  return { millis: performance.now() - started, path: path.join(' ') };
}
