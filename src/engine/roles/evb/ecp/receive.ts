import { assign, setup } from 'xstate';
import type { EcpHeader } from '../../../../wire/ecp/header';
import type { VdpTlv } from '../../../../wire/vdp/index';
import type { SendParams, Telling } from '../../../kernel/effects';
import { effectActions } from '../../../kernel/effects';
import { announcing } from '../../../kernel/machine/announced';
import { allOf } from '../../../kernel/machine/conditions';
import type { ComponentDefinition } from '../component';
import { ruleOf } from '../component';
import type { Port } from './pdu';
import { createAcknowledgement } from './pdu';

const ID = 'ecp-receive';
const rule = ruleOf(ID);

export interface EcpReceiveSettings extends Port {
  /** Whom the payload of a new ECPDU is for. */
  readonly deliver: (tlvs: readonly VdpTlv[], problem: string | null) => Delivery;
}

export interface Delivery {
  readonly tellings: readonly Telling[];
  /** Why nobody gets it, where that is so. */
  readonly reason: string | null;
}

interface EcpReceiveContext {
  readonly lastSequence: number;
}

export type EcpReceiveEvent =
  | {
      readonly type: 'ecp.pdu';
      readonly header: EcpHeader;
      readonly tlvs: readonly VdpTlv[];
      /** What could not be read of it; those TLVs are left out. */
      readonly problem?: string | null;
    }
  | { readonly type: 'crash' }
  | { readonly type: 'restart' };

/** 802.1Q 43.3.8: everything is acknowledged, but only what has another number than the last is handed on. */
function createEcpReceive(settings: EcpReceiveSettings) {
  const deliver = (event: EcpReceiveEvent): Delivery =>
    event.type === 'ecp.pdu'
      ? settings.deliver(event.tlvs, event.problem ?? null)
      : { tellings: [], reason: null };
  const machine = setup({
    types: {} as { context: EcpReceiveContext; events: EcpReceiveEvent },
    actions: {
      ...effectActions,
      remember: assign(({ event }) =>
        event.type === 'ecp.pdu' ? { lastSequence: event.header.sequence } : {},
      ),
      precede: assign(({ event }) =>
        event.type === 'ecp.pdu' ? { lastSequence: event.header.sequence - 1 } : {},
      ),
    },
    guards: {
      isDuplicate: allOf({
        text: 'it has the number of the last one',
        holds: ({ context, event }: { context: EcpReceiveContext; event: EcpReceiveEvent }) =>
          event.type === 'ecp.pdu' && event.header.sequence === context.lastSequence,
      }),
    },
  });
  return machine.createMachine({
    id: ID,
    description: 'ECP receive',
    context: { lastSequence: 0 },
    initial: 'receive-wait',
    states: {
      'receive-wait': {
        on: {
          'ecp.pdu': { meta: rule('first'), target: 'receive-first' },
          crash: { meta: rule('crash'), target: 'down' },
        },
      },
      'receive-first': { entry: 'precede', always: { target: 'receive-ecpdu' } },
      'receive-ecpdu': {
        always: [
          {
            meta: rule('duplicate'),
            guard: 'isDuplicate',
            target: 'send-ack',
            actions: {
              type: 'reject',
              params: { reason: 'the same ECPDU again: acknowledged, not handed on' },
            },
          },
          { meta: rule('new'), target: 'new-ecpdu' },
        ],
      },
      'new-ecpdu': {
        entry: [
          'remember',
          { type: 'reject', params: ({ event }) => ({ reason: deliver(event).reason }) },
          { type: 'tell', params: ({ event }) => ({ tellings: deliver(event).tellings }) },
        ],
        always: { target: 'send-ack' },
      },
      'send-ack': {
        entry: {
          type: 'send',
          params: announcing(
            ({ event }: { event: EcpReceiveEvent }) => describeAck(event, settings),
            [{ kind: 'sent', name: 'ecp-ack' }],
          ),
        },
        on: {
          'ecp.pdu': { target: 'receive-ecpdu' },
          crash: { meta: rule('crash'), target: 'down' },
        },
      },
      down: { on: { restart: { meta: rule('restart'), target: 'receive-wait' } } },
    },
  });
}

function describeAck(event: EcpReceiveEvent, port: Port): SendParams {
  const message = 'ecp-ack';
  const { peer: to } = port;
  if (event.type !== 'ecp.pdu') return { message, to, isAcknowledgement: true };
  const frame = createAcknowledgement(port, event.header);
  return { message, to, isAcknowledgement: true, frame };
}

export const ecpReceive: ComponentDefinition<EcpReceiveSettings> = {
  id: ID,
  createMachine: createEcpReceive,
  regions: [],
  describe: () => [],
  rules: [
    {
      id: 'ecp-receive.first',
      sentence: 'The first ECPDU since the port came up is always a new one.',
      source: '802.1Q 43.3.8, RECEIVE_FIRST',
    },
    {
      id: 'ecp-receive.new',
      sentence:
        'The number differs from the last one: the payload is handed to VDP, and the ECPDU is acknowledged.',
      source: '802.1Q 43.3.8, NEW_ECPDU',
    },
    {
      id: 'ecp-receive.duplicate',
      sentence:
        'The number equals the last one: the ECPDU is acknowledged again and not handed on.',
      source: '802.1Q 43.3.8, RECEIVE_ECPDU to SEND_ACK',
    },
    {
      id: 'ecp-receive.crash',
      sentence: 'The port goes down and forgets which number came last.',
      source: 'ours',
    },
    {
      id: 'ecp-receive.restart',
      sentence: 'The port is up again and waits for its first ECPDU.',
      source: '802.1Q 43.3.8, RECEIVE_WAIT',
    },
  ],
};
