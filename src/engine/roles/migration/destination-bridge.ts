import { assign, setup } from 'xstate';
import { effectActions, send, work } from '../../kernel/effects';
import type { Condition } from '../../kernel/machine/conditions';
import { allOf } from '../../kernel/machine/conditions';
import type { MachineEvent } from '../../kernel/machine/operations';
import { DESTINATION_BRIDGE_RULES } from './destination-bridge-rules';
import type { RoleDefinition } from '../role';
import type { Settings } from '../settings';

const rule = (name: string) => ({ rule: `destination-bridge.${name}` });

interface DestinationBridgeContext {
  readonly pull: 'none' | 'requested' | 'succeeded';
}

const PULL_SUCCEEDED: Condition<DestinationBridgeContext> = {
  text: 'the PULL has succeeded',
  holds: ({ context }) => context.pull === 'succeeded',
  awaits: () => 'pull-rsp',
};

/** The bridge that the destination VM is associated with; it fetches the VM's dynamic network state. */
function createDestinationBridge({ variant }: Settings) {
  const pullReq = ['requested', send('pull-req', 'database')] as const;
  const status = (verdict: 'succeeded' | 'pending') =>
    send('pull-status-rsp', 'destination-host', {
      verdict,
      // The answer "succeeded" leaves only when the pulled state is in place.
      ...(verdict === 'succeeded' ? { after: 'apply' } : {}),
    });
  const associate = {
    meta: rule(variant === 'serialize' ? 'associate-only' : 'associate'),
    target: 'associated',
    actions: [
      work('associate'),
      send('associate-rsp', 'destination-host', { after: 'associate' }),
      ...(variant === 'serialize' ? [] : pullReq),
    ],
  } as const;
  const release = {
    meta: rule('deassociate'),
    target: 'released',
    actions: [
      work('deassociate'),
      send('deassociate-rsp', 'destination-host', { after: 'deassociate' }),
    ],
  } as const;
  const answerStatus =
    variant === 'poll'
      ? {
          'pull-status-req': [
            {
              meta: rule('status-succeeded'),
              guard: 'hasPulled' as const,
              actions: status('succeeded'),
            },
            { meta: rule('status-pending'), actions: status('pending') },
          ],
        }
      : {};
  const crash = { meta: rule('crash'), target: 'down', actions: 'forget' } as const;
  const common = { ...answerStatus, 'deassociate-req': release, crash };

  return setup({
    types: {} as { context: DestinationBridgeContext; events: MachineEvent },
    actions: {
      ...effectActions,
      requested: assign({ pull: 'requested' }),
      succeeded: assign({ pull: 'succeeded' }),
      forget: assign({ pull: 'none' }),
    },
    guards: { hasPulled: allOf(PULL_SUCCEEDED) },
  }).createMachine({
    id: 'destination-bridge',
    description: 'Migration',
    context: { pull: 'none' },
    initial: 'idle',
    states: {
      idle: { on: { ...common, 'associate-req': associate } },
      associated: {
        on: {
          ...common,
          'associate-req': associate,
          ...(variant === 'serialize'
            ? { 'copy-complete': { meta: rule('copy-complete'), actions: pullReq } }
            : {}),
          'pull-rsp': {
            meta: rule(variant === 'poll' ? 'pull-rsp-polled' : 'pull-rsp'),
            actions: [
              'succeeded',
              work('apply'),
              ...(variant === 'poll'
                ? []
                : [send('pull-completed', 'destination-host', { after: 'apply' })]),
            ],
          },
        },
      },
      released: { on: common },
      down: { on: { restart: { meta: rule('restart'), target: 'idle' } } },
    },
  });
}

export const destinationBridge: RoleDefinition = {
  node: {
    id: 'destination-bridge',
    role: 'destination-bridge',
    title: 'Destination bridge',
    shortTitle: 'Dst bridge',
    subtitle: 'EVB bridge',
  },
  createMachine: createDestinationBridge,
  rules: DESTINATION_BRIDGE_RULES,
  regions: ['association', 'PULL'],
  describe: (state, context) => [state, state === 'down' ? 'down' : String(context['pull'])],
};
