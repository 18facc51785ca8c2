import { expect, it } from 'vitest';
import { setup } from 'xstate';
import { assertDefined } from '../../lib/assert';
import { decodeUtf8, encodeUtf8 } from '../../lib/utf8';
import type { TraceRecord } from '../../trace/records';
import { getRecords } from '../../trace/records';
import { arm, effectActions, send, tell, work } from './effects';
import type { FaultRule } from './fault-rule';
import { compileMachine } from './machine/compile-machine';
import type { MachineEvent } from './machine/operations';
import type { Network, NodePort } from './network';
import { Simulation } from './simulation';

/* Nodes of several machines that know no protocol: a talker that repeats a letter, a clerk below who counts. */

const define = () => setup({ types: {} as { events: MachineEvent }, actions: effectActions });

const frame = (word: string) => ({ word });
const letter = (number: number) =>
  send('letter', 'reader', {
    frame: frame('hello'),
    transmission: { key: 'a', number },
  });

const talker = define().createMachine({
  entry: [letter(1), arm('again'), arm('for-ever', { isBackground: true })],
  initial: 'talking',
  states: {
    talking: {
      on: {
        'timer.again': { target: 'repeated', actions: [letter(2), work('rest')] },
        'timer.for-ever': { actions: arm('for-ever', { isBackground: true }) },
      },
    },
    repeated: { entry: send('farewell', 'reader', { after: 'rest' }) },
  },
});

const talkersClerk = define().createMachine({
  on: { dispatch: { actions: send('parcel', 'reader', { frame: frame('bye') }) } },
});

const readersClerk = define().createMachine({
  initial: 'first',
  states: {
    first: {
      on: {
        read: {
          meta: { rule: 'clerk' },
          target: 'next',
          actions: [
            {
              type: 'tell',
              params: { tellings: [{ component: 'role', event: { type: 'news' } }] },
            },
            send('receipt', 'talker', { frame: frame('got it'), isAcknowledgement: true }),
          ],
        },
      },
    },
    next: {
      on: {
        read: { actions: { type: 'reject', params: { reason: 'known' } } },
        bye: { actions: tell('role', { type: 'nobody listens' }) },
        deaf: {},
      },
    },
  },
});

const reader = define().createMachine({
  on: { news: { meta: { rule: 'role' }, actions: send('thanks', 'talker') } },
});

const port: NodePort = {
  write: (written) => encodeUtf8((written as { readonly word: string }).word),
  read: (bytes) => {
    const word = decodeUtf8(bytes);
    if (word === 'hello') return [{ component: 'clerk', event: { type: 'read' } }];
    if (word === 'bye') return [{ component: 'clerk', event: { type: 'bye' } }];
    return `"${word}" is no word`;
  },
};

function createNode(id: string, machine: typeof reader | typeof talker, clerk: typeof reader) {
  const describe = () => [];
  return {
    info: { id, role: id, title: id, shortTitle: id, subtitle: '' },
    machine: compileMachine(machine),
    regions: [],
    describe,
    components: [{ id: 'clerk', machine: compileMachine(clerk), regions: [], describe }],
    port,
  };
}

const NETWORK: Network = {
  nodes: [
    {
      ...createNode('talker', talker, talkersClerk),
      translate: ({ message }) =>
        message === 'farewell' ? [{ component: 'clerk', event: { type: 'dispatch' } }] : null,
    },
    createNode('reader', reader, readersClerk),
  ],
  links: [{ id: 'talker-reader', ends: [0, 1] }],
};
const RULES = ['clerk', 'role'].map((id) => ({ id, sentence: '', source: '' }));
const DURATIONS: Readonly<Record<string, number>> = { again: 100, 'for-ever': 60, rest: 30 };

function play(faults: readonly FaultRule[] = []) {
  const simulation = new Simulation({
    network: NETWORK,
    durations: (id) => DURATIONS[id] ?? 10,
    faults,
    rules: RULES,
    limits: { steps: 1000, records: 1000, simulatedMicros: 1_000_000 },
  });
  while (!simulation.advance(10));
  const { records, frames } = simulation.core;
  const list = getRecords({ records: records.build(), names: records.names, rules: RULES });
  return { list, frames };
}

const describeRecord = ({ atMicros, kind, name, ordinal, text }: TraceRecord) =>
  `${atMicros} ${kind} ${name}${ordinal === null ? '' : `#${ordinal}`}${text === '' ? '' : ` (${text})`}`;

const listMessages = (list: readonly TraceRecord[]) =>
  list
    .filter(({ instance, kind }) => instance !== null && !kind.startsWith('timer'))
    .map(describeRecord);

it('a node of several machines takes one step: it answers first, then tells its role', () => {
  const { list } = play();
  expect(listMessages(list)).toEqual([
    '0 sent letter#1',
    '10 delivered letter#1',
    '10 sent receipt#1',
    '10 sent thanks#1',
    '20 ignored receipt#1 ("got it" is no word)',
    '20 ignored thanks#1 (arrives in state talking, no rule takes it)',
    '100 sent letter#1 (retry 1)',
    '110 ignored letter#1 (known)',
    '130 sent parcel#1',
    '140 delivered parcel#1',
  ]);
  const rulesOf = (name: string) =>
    list.filter((one) => one.name === name).map(({ rule }) => rule?.id);
  expect(rulesOf('receipt')[0]).toBe('clerk');
  expect(rulesOf('thanks')[0]).toBe('role');
  expect(list.find(({ name, kind }) => name === 'letter' && kind === 'delivered')?.rule?.id).toBe(
    'role',
  );
});

it('keeps the bytes of every sending, damaged where a fault damaged them', () => {
  const upper = (bytes: Uint8Array) => encodeUtf8(decodeUtf8(bytes).toUpperCase());
  const { list, frames } = play([
    {
      text: 'damage',
      judge: ({ id, transmission }) =>
        id === 'letter' && transmission === 1 ? { damage: upper } : null,
    },
  ]);
  const words = [...frames].map(
    ([record, bytes]) => `${assertDefined(list[record], 'record').name} ${decodeUtf8(bytes)}`,
  );
  expect(words).toEqual(['letter HELLO', 'letter hello', 'receipt got it', 'parcel bye']);
  expect(listMessages(list)).toContain('10 ignored letter#1 ("HELLO" is no word)');
  expect(listMessages(list)).toContain('110 delivered letter#1');
});

it('a fault may name one sending of a message, or the receipt for it', () => {
  const seen: string[] = [];
  const judge: FaultRule['judge'] = ({ id, ordinal, transmission, acknowledges }) => {
    seen.push(
      `${id}#${ordinal}.${transmission}${acknowledges ? ` for ${acknowledges.id}#${acknowledges.ordinal}` : ''}`,
    );
    return null;
  };
  play([{ text: 'watch', judge }]);
  expect(seen).toEqual([
    'letter#1.1',
    'receipt#1.1 for letter#1',
    'thanks#1.1',
    'letter#1.2',
    'parcel#1.1',
  ]);
});

it('a timer in the background runs while something else does, and keeps nothing going', () => {
  const { list } = play();
  const rings = list.filter(({ kind, name }) => kind === 'timer-expired' && name === 'for-ever');
  expect(rings.map(({ atMicros }) => atMicros)).toEqual([60, 120]);
});

it('what waits for work to hand it over is forgotten when the node goes down', () => {
  const crash: FaultRule = {
    text: 'crash',
    actions: [{ atMicros: 120, kind: 'node-down', target: 'talker' }],
  };
  const { list } = play([crash]);
  expect(list.map(describeRecord)).toContain(
    '120 note  (farewell was in preparation and is never sent)',
  );
  expect(listMessages(list).some((line) => line.includes('parcel'))).toBe(false);
});
