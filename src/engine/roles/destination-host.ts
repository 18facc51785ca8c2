import { assign, setup } from 'xstate';
import { arm, cancel, effectActions, send, vm } from '../kernel/effects';
import type { MachineEvent } from '../kernel/machine/operations';
import { DESTINATION_HOST_RULES } from './destination-host-rules';
import type { RoleDefinition } from './role';
import type { Settings } from './settings';

const rule = (name: string) => ({ rule: `destination-host.${name}` });

/** What the start of the destination VM waits for. */
interface DestinationHostContext {
  readonly associated: boolean;
  readonly copied: boolean;
  readonly pull: 'open' | 'pulled' | 'waived';
}

const NOTHING_YET: DestinationHostContext = { associated: false, copied: false, pull: 'open' };

/**
 * The hypervisor that the VM moves to. Its state `waiting` is "instantiated and not yet starting"; each of the three things
 * that a start waits for is a pair of candidates: the last one to come starts the VM, the others are only noted.
 */
function createDestinationHost({ variant, policy, associateWhen }: Settings) {
  const givesUp = policy !== 'wait';
  const cancelWaiting = [
    ...(givesUp ? [cancel('n')] : []),
    ...(variant === 'poll' ? [cancel('poll')] : []),
  ];
  const start = [...cancelWaiting, arm('resume')];
  const backOut = [
    ...cancelWaiting,
    vm('destroyed'),
    send('migration-failed', 'source-host'),
    send('deassociate-req', 'destination-bridge'),
  ];
  const associateReq = [send('associate-req', 'destination-bridge')];
  const askStatus = variant === 'poll' ? [send('pull-status-req', 'destination-bridge')] : [];
  const copyComplete = variant === 'serialize' ? [send('copy-complete', 'destination-bridge')] : [];
  const copied = ['setCopied' as const, ...copyComplete];
  const pulledBy = (name: string) => [
    {
      meta: rule(`${name}-starts`),
      guard: 'startsOncePulled' as const,
      target: 'starting',
      actions: ['setPulled' as const, ...start],
    },
    { meta: rule(name), actions: 'setPulled' as const },
  ];
  const polling = {
    'pull-status-rsp': [
      { ...pulledBy('pull-status')[0], guard: 'startsOnStatus' as const },
      { ...pulledBy('pull-status')[1], guard: 'saysSucceeded' as const },
      { meta: rule('pull-pending'), actions: arm('poll') },
    ],
    'timer.poll': { meta: rule('poll'), actions: askStatus },
  };
  const proceed = [
    {
      meta: rule('n-proceeds'),
      guard: 'associated' as const,
      target: 'starting',
      actions: ['setWaived' as const, ...start],
    },
    { meta: rule('n-not-associated'), target: 'backed-out', actions: backOut },
  ];
  const giveUp = [{ meta: rule('n-backs-out'), target: 'backed-out', actions: backOut }];
  const late = {
    'deassociate-rsp': { meta: rule('deassociated') },
    crash: { meta: rule('crash'), target: 'down', actions: ['forget' as const, vm('destroyed')] },
  };

  return setup({
    types: {} as { context: DestinationHostContext; events: MachineEvent },
    actions: {
      ...effectActions,
      setAssociated: assign({ associated: true }),
      setCopied: assign({ copied: true }),
      setPulled: assign({ pull: 'pulled' }),
      setWaived: assign({ pull: 'waived' }),
      forget: assign({ ...NOTHING_YET }),
    },
    guards: {
      associated: ({ context }) => context.associated,
      startsOnceAssociated: ({ context }) => context.copied && context.pull !== 'open',
      startsOnceCopied: ({ context }) => context.associated && context.pull !== 'open',
      startsOncePulled: ({ context }) => context.copied && context.associated,
      saysSucceeded: ({ event }) => event.verdict === 'succeeded',
      startsOnStatus: ({ context, event }) =>
        event.verdict === 'succeeded' && context.copied && context.associated,
    },
  }).createMachine({
    id: 'destination-host',
    meta: rule('start'),
    context: NOTHING_YET,
    entry: associateWhen === 'at-once' ? associateReq : [],
    initial: 'absent',
    states: {
      absent: {
        on: {
          instantiate: {
            meta: rule(associateWhen === 'at-once' ? 'instantiate-only' : 'instantiate'),
            target: 'waiting',
            actions: [
              vm('instantiated'),
              send('instantiated', 'source-host'),
              ...(associateWhen === 'at-once' ? [] : associateReq),
            ],
          },
          ...(associateWhen === 'at-once'
            ? { 'associate-rsp': { meta: rule('associated'), actions: 'setAssociated' as const } }
            : {}),
          'deassociate-rsp': late['deassociate-rsp'],
          crash: { meta: rule('crash'), target: 'down', actions: 'forget' },
        },
      },
      waiting: {
        on: {
          ...late,
          'associate-rsp': [
            {
              meta: rule('associated-starts'),
              guard: 'startsOnceAssociated',
              target: 'starting',
              actions: ['setAssociated', ...start],
            },
            { meta: rule('associated'), actions: 'setAssociated' },
          ],
          'pre-copy': { meta: rule('pre-copy') },
          'final-copy': [
            {
              meta: rule('final-copy-starts'),
              guard: 'startsOnceCopied',
              target: 'starting',
              actions: [...copied, ...start],
            },
            {
              meta: rule('final-copy'),
              actions: [...copied, ...(givesUp ? [arm('n')] : []), ...askStatus],
            },
          ],
          ...(variant === 'poll' ? polling : { 'pull-completed': pulledBy('pull-completed') }),
          ...(policy === 'alt1' ? { 'timer.n': giveUp } : {}),
          ...(policy === 'alt2' ? { 'timer.n': proceed } : {}),
        },
      },
      starting: {
        on: {
          ...late,
          'timer.resume': {
            meta: rule('resume'),
            target: 'running',
            actions: [vm('running'), send('vm-running', 'source-host')],
          },
          'associate-rsp': { meta: rule('associated'), actions: 'setAssociated' },
          'final-copy': { meta: rule('final-copy'), actions: copied },
          'pre-copy': { meta: rule('pre-copy') },
        },
      },
      running: { on: late },
      'backed-out': {
        on: {
          'deassociate-rsp': late['deassociate-rsp'],
          crash: { meta: rule('crash'), target: 'down', actions: 'forget' },
        },
      },
      down: { on: { restart: { meta: rule('restart'), target: 'absent' } } },
    },
  });
}

export const destinationHost: RoleDefinition = {
  node: {
    id: 'destination-host',
    role: 'destination-host',
    title: 'Destination hypervisor',
    shortTitle: 'Dest.',
    subtitle: 'EVB station',
  },
  createMachine: createDestinationHost,
  rules: DESTINATION_HOST_RULES,
  regions: ['phase', 'PULL'],
  describe: (state, context) => [state, state === 'down' ? 'down' : String(context['pull'])],
};
