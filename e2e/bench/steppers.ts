import { initialTransition, transition } from 'xstate';
import type { AnyStateMachine } from 'xstate';
import type { Effect } from '../../src/engine/kernel/effects';
import { compileMachine } from '../../src/engine/kernel/machine/compile-machine';
import { ROLES } from '../../src/engine/roles/index';
import { DEFAULT_SETTINGS } from '../../src/engine/roles/settings';
import { assert } from '../../src/lib/assert';

const SEQUENCE_LENGTH = 12;

/** Passes of the tables for each pass of XState, so that both take a time worth measuring. */
const COMPILED_PASSES = 25;
const ROUNDS = 5;

/** Steps per second of both ways through the same machine, on the same events, each sequence from the start. */
export function measureSteppers(sequenceCount: number) {
  return ROLES.map((role) => {
    const machine = role.createMachine(DEFAULT_SETTINGS);
    const sequences = listSequences(compileMachine(machine).events, sequenceCount);
    const rounds = Array.from({ length: ROUNDS }, () => measureRound(machine, sequences));
    const compiledMillis = Math.min(...rounds.map(({ compiled }) => compiled));
    const xstateMillis = Math.min(...rounds.map(({ xstate }) => xstate));
    const steps = sequenceCount * SEQUENCE_LENGTH;
    return {
      role: role.node.id,
      compiledPerSecond: (steps / compiledMillis) * 1000,
      xstatePerSecond: (steps / xstateMillis) * 1000,
    };
  });
}

/** In turns, so that a busy moment of the machine meets both. The best of the rounds is the figure. */
function measureRound(machine: AnyStateMachine, sequences: readonly string[][]) {
  const passes = Array.from({ length: COMPILED_PASSES }, () => runCompiled(machine, sequences));
  const xstate = runXState(machine, sequences);
  assert(passes[0]?.path === xstate.path, 'both ways visit the same states');
  const compiled = passes.reduce((sum, { millis }) => sum + millis, 0) / COMPILED_PASSES;
  return { compiled, xstate: xstate.millis };
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
