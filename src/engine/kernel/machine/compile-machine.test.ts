import { expect, it } from 'vitest';
import { assign, createMachine, initialTransition, setup, transition } from 'xstate';
import type { AnyStateMachine } from 'xstate';
import type { Effect } from '../effects';
import { effectActions, note } from '../effects';
import { compileMachine } from './compile-machine';
import type { MachineEvent } from './operations';

/** A machine that uses all that may be compiled: nesting, re-entry, entry and exit effects, transitions without event. */
const nested = setup({
  types: {} as { context: { count: number }; events: MachineEvent },
  actions: {
    ...effectActions,
    add: assign({ count: ({ context }) => context.count + 1 }),
    clear: assign({ count: 0 }),
    addMany: assign((_, params: { by: number }) => ({ count: params.by })),
  },
  guards: {
    isOdd: ({ context }) => context.count % 2 === 1,
    isAbove: ({ context }, params: { limit: number }) => context.count > params.limit,
  },
}).createMachine({
  context: { count: 0 },
  entry: note('enter root'),
  exit: note('exit root'),
  initial: 'a',
  on: { again: { target: '.b', reenter: true, actions: note('again') }, home: { target: '.a' } },
  states: {
    a: {
      entry: note('enter a'),
      exit: note('exit a'),
      on: {
        add: { actions: 'add' },
        jump: [
          {
            guard: { type: 'isAbove', params: { limit: 2 } },
            target: 'b.y',
            actions: note('jump'),
          },
          { guard: 'isOdd', target: 'b' },
        ],
      },
    },
    b: {
      entry: note('enter b'),
      exit: note('exit b'),
      initial: 'x',
      on: { self: { target: '.x', reenter: true }, inner: { target: '.y' } },
      states: {
        x: { entry: [note('enter x'), 'add'], exit: note('exit x'), on: { add: { target: 'y' } } },
        y: {
          entry: note('enter y'),
          exit: note('exit y'),
          on: { add: { actions: { type: 'addMany', params: { by: 1 } } } },
          always: { guard: { type: 'isAbove', params: { limit: 4 } }, target: '#end' },
        },
      },
    },
    end: { id: 'end', entry: [note('enter end'), 'clear'], on: {} },
  },
});

function notesOf(effects: readonly { type: string; params?: unknown }[]) {
  return effects.map(({ params }) => (params as { text: string }).text);
}

/** XState hands out its own actions beside ours. */
function pickNotes(actions: readonly { type: string; params?: unknown }[]) {
  return actions.filter(({ type }) => type === 'note');
}

function compare(machine: AnyStateMachine, events: readonly string[]) {
  const compiled = compileMachine(machine);
  const effects: Effect[] = [];
  const current = compiled.start(effects);
  let [snapshot, actions] = initialTransition(machine);
  const seen: string[] = [];
  for (const type of ['', ...events]) {
    if (type !== '') {
      effects.length = 0;
      compiled.step(current, { type }, effects);
      [snapshot, actions] = transition(machine, snapshot, { type });
    }
    expect(notesOf(effects)).toEqual(notesOf(pickNotes(actions)));
    expect(current.context).toEqual(snapshot.context);
    const state = compiled.states[current.state] ?? '';
    expect(snapshot.matches(toValue(state))).toBe(true);
    seen.push(state);
  }
  return seen;
}

function toValue(path: string) {
  const [outer = '', inner] = path.split('.');
  return inner === undefined ? outer : { [outer]: inner };
}

it('does what XState does: nesting, order of exit and entry, re-entry, guards with parameters', () => {
  expect(compare(nested, ['jump', 'add', 'jump', 'inner', 'self', 'home', 'unknown'])).toEqual([
    'a', 'a', 'a', 'b.x', 'b.y', 'b.x', 'a', 'a',
  ]); // prettier-ignore
});

it('a re-entering transition on the root leaves and enters the root', () => {
  expect(compare(nested, ['again', 'again'])).toEqual(['a', 'b.x', 'b.x']);
});

it('looks for transitions without event after every event, even one that nothing takes', () => {
  const events = ['add', 'add', 'add', 'jump', 'self', 'add', 'self', 'inner', 'unknown'];
  expect(compare(nested, events)).toContain('end');
});

it('answers null when no rule accepts an event', () => {
  const compiled = compileMachine(nested);
  const current = compiled.start([]);
  expect(compiled.step(current, { type: 'jump' }, [])).toBeNull();
  expect(compiled.step(current, { type: 'add' }, [])?.rule).toBeNull();
});

it('refuses what tables cannot express, and says where', () => {
  const compile = (config: Parameters<typeof createMachine>[0]) => () =>
    compileMachine(createMachine(config) as AnyStateMachine);
  expect(compile({ id: 'p', type: 'parallel', states: { a: {}, b: {} } })).toThrow(
    'p: parallel states cannot be compiled',
  );
  expect(compile({ initial: 'a', states: { a: { type: 'final' } } })).toThrow('final states');
  expect(compile({ initial: 'a', states: { a: { after: { 10: 'a' } } } })).toThrow('"after"');
  expect(compile({ invoke: { src: 'child' } })).toThrow('invoked actors');
  expect(compile({ on: { '*': { actions: 'note' } } })).toThrow('wildcard');
  expect(compile({ on: { go: { actions: () => undefined } } })).toThrow('use a name');
  expect(compile({ on: { go: { actions: 'unheard-of' } } })).toThrow('neither an effect');
  expect(compile({ on: { go: { guard: () => true } } })).toThrow('use a name');
  expect(compile({ on: { go: { guard: 'unheard-of' } } })).toThrow('guard unheard-of');
});

it('stops a machine whose transitions without event never settle', () => {
  const restless = setup({
    types: {} as { context: { n: number } },
    actions: { add: assign({ n: ({ context }) => context.n + 1 }) },
  }).createMachine({ context: { n: 0 }, always: { actions: 'add' } });
  expect(() => compileMachine(restless).start([])).toThrow('never settle');
});
