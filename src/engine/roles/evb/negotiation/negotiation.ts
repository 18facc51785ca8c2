import { assign, setup } from 'xstate';
import type { SendParams } from '../../../kernel/effects';
import { arm, cancel, effectActions, tell } from '../../../kernel/effects';
import { announcing } from '../../../kernel/machine/announced';
import { allOf } from '../../../kernel/machine/conditions';
import type { ComponentDefinition } from '../component';
import { COMPONENT, ruleOf } from '../component';
import type { EvbSettings, EvbTlv } from './evb-tlv';
import { createEvbTlv, createLldpFrame, isSameTlv } from './evb-tlv';

const rule = ruleOf('evb');

interface EvbContext {
  /** What the other end said last. */
  readonly remote: EvbTlv | null;
}

export type EvbEvent =
  | { readonly type: 'evb.tlv'; readonly tlv: EvbTlv }
  | { readonly type: 'timer.lldp-interval' | 'timer.lldp-ttl' | 'crash' | 'restart' };

/** 802.1Q D.2.12: each end says what it has and what it heard, until neither has anything new to say. */
function createEvbNegotiation(settings: EvbSettings) {
  const nextInterval = arm('lldp-interval', { isBackground: true });
  const believe = arm('lldp-ttl', { isBackground: true });
  const send = {
    type: 'send' as const,
    params: announcing(
      ({ context }: { context: EvbContext }) => describeSending(settings, context),
      [{ kind: 'sent', name: 'evb-tlv' }],
    ),
  };

  return setup({
    types: {} as { context: EvbContext; events: EvbEvent },
    actions: {
      ...effectActions,
      hear: assign(({ event }) => (event.type === 'evb.tlv' ? { remote: event.tlv } : {})),
      forget: assign({ remote: null }),
    },
    guards: {
      changesOurs: allOf({
        text: 'what the other end says changes our own values',
        holds: ({ context, event }: { context: EvbContext; event: EvbEvent }) =>
          event.type === 'evb.tlv' &&
          !isSameTlv(createEvbTlv(settings, event.tlv), createEvbTlv(settings, context.remote)),
      }),
    },
  }).createMachine({
    id: 'evb',
    description: 'EVB negotiation',
    meta: rule('start'),
    context: { remote: null },
    initial: 'unheard',
    states: {
      unheard: {
        entry: [send, nextInterval],
        on: {
          'evb.tlv': {
            meta: rule('first'),
            target: 'heard',
            actions: ['hear', send, nextInterval, tell(COMPONENT.role, { type: 'evb-up' })],
          },
          'timer.lldp-interval': { meta: rule('interval'), actions: [send, nextInterval] },
          crash: { meta: rule('crash'), target: 'down' },
        },
      },
      heard: {
        entry: believe,
        on: {
          'evb.tlv': [
            {
              meta: rule('changed'),
              guard: 'changesOurs',
              actions: ['hear', send, nextInterval, believe],
            },
            { meta: rule('unchanged'), actions: ['hear', believe] },
          ],
          'timer.lldp-interval': { meta: rule('interval'), actions: [send, nextInterval] },
          'timer.lldp-ttl': {
            meta: rule('lost'),
            target: 'unheard',
            actions: [
              'forget',
              cancel('lldp-interval'),
              tell(COMPONENT.role, { type: 'evb-down' }),
            ],
          },
          crash: { meta: rule('crash'), target: 'down' },
        },
      },
      down: { entry: 'forget', on: { restart: { meta: rule('restart'), target: 'unheard' } } },
    },
  });
}

function describeSending(settings: EvbSettings, { remote }: EvbContext): SendParams {
  const tlv = createEvbTlv(settings, remote);
  return { message: 'evb-tlv', to: settings.peer, frame: createLldpFrame(settings, tlv) };
}

const SOURCE = '802.1Q D.2.12';

export const evbNegotiation: ComponentDefinition<EvbSettings> = {
  id: 'evb',
  createMachine: createEvbNegotiation,
  regions: ['EVB'],
  describe: (state) => [state],
  rules: [
    {
      id: 'evb.start',
      sentence:
        'Each end announces what it was configured with; the station does not know yet whether reflective relay is on.',
      source: SOURCE,
    },
    {
      id: 'evb.first',
      sentence:
        'The other end is heard for the first time: the larger values are in use from now on, and this is said back.',
      source: SOURCE,
    },
    {
      id: 'evb.changed',
      sentence: 'What the other end says changes what is to be said: it is said at once.',
      source: `${SOURCE}; 802.1AB 9.2.5.15, somethingChangedLocal`,
    },
    {
      id: 'evb.unchanged',
      sentence: 'The other end says nothing new.',
      source: SOURCE,
    },
    {
      id: 'evb.interval',
      sentence: 'LLDP repeats itself from time to time.',
      source: '802.1AB 9.2.5.7, msgTxInterval',
    },
    {
      id: 'evb.lost',
      sentence:
        'The other end was not heard for as long as it may be believed: its values are dropped.',
      source: '802.1AB 9.2.5.22, TTL',
    },
    { id: 'evb.crash', sentence: 'A node that goes down forgets what it heard.', source: 'ours' },
    {
      id: 'evb.restart',
      sentence: 'A restarted node announces what it was configured with.',
      source: SOURCE,
    },
  ],
};
