import { assign, setup } from 'xstate';
import { arm, cancel, effectActions } from '../../../kernel/effects';
import type { SendParams } from '../../../kernel/effects';
import { allOf } from '../../../kernel/machine/conditions';
import type { ComponentDefinition } from '../component';
import { ruleOf } from '../component';
import { ECP_TRANSMIT_RULES } from './transmit-rules';
import type { Pdu, Port } from './pdu';
import { createRequest } from './pdu';

const ID = 'ecp-transmit';
const rule = ruleOf(ID);

export interface EcpTransmitSettings extends Port {
  readonly retries: number;
  /** Other numbers than those of the standard. */
  readonly numbers?: EcpNumbers;
}

/** Which number comes after the last one. */
export interface EcpNumbers {
  readonly last: number;
  readonly afterLast: number;
}

interface EcpTransmitContext {
  /** Of the ECPDU that is on its way, or of the next one. */
  readonly sequence: number;
  readonly sends: number;
  readonly errors: number;
  readonly current: Pdu | null;
  /** Handed over while another ECPDU was on its way. */
  readonly waiting: readonly Pdu[];
}

export type EcpTransmitEvent =
  | { readonly type: 'ecp.request'; readonly pdu: Pdu }
  | { readonly type: 'ecp.ack'; readonly sequence: number }
  | { readonly type: 'timer.ack-timer' }
  | { readonly type: 'crash' }
  | { readonly type: 'restart' };

interface Args {
  readonly context: EcpTransmitContext;
  readonly event: EcpTransmitEvent;
}

const NOTHING: EcpTransmitContext = {
  sequence: 0,
  sends: 0,
  errors: 0,
  current: null,
  waiting: [],
};

/** 0 is skipped when the number wraps (facts 2; open-lldp). */
const NUMBERS: EcpNumbers = { last: 0xffff, afterLast: 1 };

/** 802.1Q 43.3.7: one ECPDU at a time, repeated until it is acknowledged or the retries are used up. */
function createEcpTransmit(settings: EcpTransmitSettings) {
  const { retries, peer, numbers = NUMBERS } = settings;
  const machine = setup({
    types: {} as { context: EcpTransmitContext; events: EcpTransmitEvent },
    actions: {
      ...effectActions,
      clear: assign({ ...NOTHING }),
      advance: assign(({ context }) => ({
        sequence: context.sequence >= numbers.last ? numbers.afterLast : context.sequence + 1,
        sends: 0,
        current: null,
      })),
      take: assign(({ event }) => (event.type === 'ecp.request' ? { current: event.pdu } : {})),
      enqueue: assign(({ context, event }) =>
        event.type === 'ecp.request' ? { waiting: [...context.waiting, event.pdu] } : {},
      ),
      takeWaiting: assign(({ context: { waiting } }) => ({
        current: waiting[0] ?? null,
        waiting: waiting.slice(1),
      })),
      countSend: assign(({ context }) => ({ sends: context.sends + 1 })),
      countError: assign(({ context }) => ({ errors: context.errors + 1 })),
    },
    guards: {
      isExpected: allOf({
        text: 'it is the acknowledgement of what was sent last',
        holds: ({ context, event }: Args) =>
          event.type === 'ecp.ack' && event.sequence === context.sequence,
      }),
      // R counts repetitions, so an ECPDU is sent up to 1 + R times.
      hasRetries: allOf({
        text: 'retries are left',
        holds: ({ context }: Args) => context.sends <= retries,
      }),
      hasWaiting: allOf({
        text: 'another ECPDU waits',
        holds: ({ context }: Args) => context.waiting.length > 0,
      }),
    },
  });
  return machine.createMachine({
    id: ID,
    description: 'ECP transmit',
    context: NOTHING,
    initial: 'init-transmit',
    states: {
      'init-transmit': { entry: 'clear', always: { target: 'wait-for-request' } },
      'wait-for-request': {
        entry: 'advance',
        always: { guard: 'hasWaiting', target: 'transmit-ecpdu', actions: 'takeWaiting' },
        on: {
          'ecp.request': { meta: rule('send'), target: 'transmit-ecpdu', actions: 'take' },
          crash: { meta: rule('crash'), target: 'down' },
        },
      },
      'transmit-ecpdu': {
        entry: [
          'countSend',
          { type: 'send', params: ({ context }) => describeSending(context, settings) },
          arm('ack-timer'),
        ],
        on: {
          'ecp.ack': {
            meta: rule('ack'),
            guard: 'isExpected',
            target: 'wait-for-request',
            actions: cancel('ack-timer'),
          },
          'timer.ack-timer': [
            {
              meta: rule('repeat'),
              guard: 'hasRetries',
              target: 'transmit-ecpdu',
              reenter: true,
            },
            { meta: rule('give-up'), target: 'count-errors' },
          ],
          'ecp.request': { meta: rule('wait'), actions: 'enqueue' },
          crash: { meta: rule('crash'), target: 'down' },
        },
      },
      'count-errors': { entry: 'countError', always: { target: 'wait-for-request' } },
      down: { on: { restart: { meta: rule('restart'), target: 'init-transmit' } } },
    },
  });

  function describeSending(context: EcpTransmitContext, port: Port): SendParams {
    const { current, sequence, sends } = context;
    const pdu: Pdu = current ?? { message: 'ecp-request', tlvs: [] };
    const { message, verdict } = pdu;
    const transmission = { key: `ecp ${sequence}`, number: sends };
    const frame = createRequest(port, sequence, pdu);
    if (verdict === undefined) return { message, to: peer, transmission, frame };
    return { message, to: peer, verdict, transmission, frame };
  }
}

export const ecpTransmit: ComponentDefinition<EcpTransmitSettings> = {
  id: ID,
  createMachine: createEcpTransmit,
  rules: ECP_TRANSMIT_RULES,
  regions: ['ECP'],
  describe: (state) => [state],
};
