import { expect, it } from 'vitest';
import { setup } from 'xstate';
import type { RecordKind } from '../../trace/trace';
import { getRecords } from '../../trace/records';
import { arm, cancel, effectActions, note, send, work } from './effects';
import type { FaultRule } from './fault-rule';
import { compileMachine } from './machine/compile-machine';
import type { MachineEvent } from './machine/operations';
import type { Network } from './network';
import { Simulation } from './simulation';

/* The kernel knows no protocol: two nodes that play ping-pong show what it does. */

const define = () => setup({ types: {} as { events: MachineEvent }, actions: effectActions });

const left = define().createMachine({
  meta: { rule: 'left.start' },
  entry: [send('ping', 'right'), send('ping', 'right'), arm('alarm')],
  initial: 'waiting',
  states: {
    waiting: {
      on: {
        pong: { meta: { rule: 'left.pong' }, actions: arm('alarm') },
        'timer.alarm': { target: 'done', actions: [note('rang'), cancel('alarm')] },
      },
    },
    done: {},
  },
});

const right = define().createMachine({
  on: { ping: { actions: [work('think'), send('pong', 'left', { after: 'think' })] } },
});

const NETWORK: Network = {
  nodes: [createNode('left', left), createNode('right', right)],
  links: [{ id: 'left-right', ends: [0, 1] }],
};

function createNode(id: string, machine: typeof left | typeof right) {
  return {
    info: { id, role: id, title: id, shortTitle: id, subtitle: '' },
    machine: compileMachine(machine),
    regions: ['state'],
    describe: (state: string) => [state],
  };
}

const RULES = ['left.start', 'left.pong'].map((id) => ({ id, sentence: '', source: '' }));

const DURATIONS: Readonly<Record<string, number>> = { ping: 10, pong: 5, think: 100, alarm: 300 };

function play(faults: readonly FaultRule[] = []) {
  const simulation = new Simulation({
    network: NETWORK,
    durations: (id) => DURATIONS[id] ?? 0,
    faults,
    rules: RULES,
    limits: { steps: 1000, records: 1000, simulatedMicros: 1_000_000 },
  });
  while (!simulation.advance(10));
  const { records } = simulation.core;
  return getRecords({ records: records.build(), names: records.names, rules: RULES });
}

const MESSAGE_KINDS: readonly RecordKind[] = ['sent', 'delivered', 'ignored'];

it('a message that needs work leaves when the work is over, and none overtakes another', () => {
  const lines = play()
    .filter(({ kind }) => MESSAGE_KINDS.includes(kind))
    .map(({ atMicros, kind, name, ordinal }) => `${atMicros} ${kind} ${name}#${ordinal}`);
  expect(lines).toEqual([
    '0 sent ping#1',
    '0 sent ping#2',
    '10 delivered ping#1',
    '10 delivered ping#2',
    '110 sent pong#1',
    '110 sent pong#2',
    '115 delivered pong#1',
    '115 delivered pong#2',
  ]);
});

it('arming an armed timer starts it anew; the cause of the cancellation is what re-armed it', () => {
  const records = play();
  const timers = records.filter(({ kind }) => kind.startsWith('timer-'));
  expect(timers.map(({ atMicros, kind, ordinal }) => `${atMicros} ${kind} #${ordinal}`)).toEqual([
    '0 timer-set #1',
    '115 timer-cancelled #1',
    '115 timer-set #2',
    '115 timer-cancelled #2',
    '115 timer-set #3',
    '415 timer-expired #3',
  ]);
  const [, cancelled] = timers;
  expect(records[cancelled?.cause ?? -1]).toMatchObject({ kind: 'delivered', name: 'pong' });
});

it('notes are records; a timer that nothing waits for any more is simply over', () => {
  expect(play().at(-1)).toMatchObject({ atMicros: 415, kind: 'note', text: 'rang' });
});

it('the scene stands before anything is sent, and the start is the cause of it', () => {
  const [start, first, second, sent] = play();
  expect(start).toMatchObject({ kind: 'start', cause: null });
  expect(first).toMatchObject({ kind: 'state', node: 0, text: 'waiting', cause: 0 });
  expect(second).toMatchObject({ kind: 'state', node: 1, cause: 0 });
  expect(sent).toMatchObject({ kind: 'sent', name: 'ping', cause: 0 });
});

it('a slow node sends later, by each fault that slows it', () => {
  const slow = (text: string, by: number): FaultRule => ({
    text,
    slow: (node) => (node === 'right' ? by : 0),
  });
  const records = play([slow('a', 50), slow('b', 7)]);
  const pongs = records.filter(({ kind, name }) => kind === 'sent' && name === 'pong');
  expect(pongs.map(({ atMicros }) => atMicros)).toEqual([167, 167]);
  expect(records.filter(({ kind }) => kind === 'fault')).toHaveLength(4);
});
