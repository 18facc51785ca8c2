import { arm, cancel, send, vm } from '../../kernel/effects';
import { hostSetup, rule } from './destination-host-setup';
import type { Settings } from '../settings';

/** Effects that more than one state of the destination host uses. */
export const askAssociate = send('associate-req', 'destination-bridge');

export const late = {
  'deassociate-rsp': { meta: rule('deassociated') },
  crash: { meta: rule('crash'), target: 'down', actions: ['forget' as const, vm('destroyed')] },
};

/** With serialised PUSH and PULL the bridge is told that the memory has come, in any case. */
export function listCopyActions({ variant }: Settings) {
  const tell = send('copy-complete', 'destination-bridge');
  return ['setCopied' as const, ...(variant === 'serialize' ? [tell] : [])];
}

function listTimersOf({ policy, variant }: Settings) {
  return [...(policy === 'wait' ? [] : ['n']), ...(variant === 'poll' ? ['poll'] : [])];
}

const listStart = (settings: Settings) => [...listTimersOf(settings).map(cancel), arm('resume')];

const listBackOut = (settings: Settings) => [
  ...listTimersOf(settings).map(cancel),
  vm('destroyed'),
  send('migration-failed', 'source-host'),
  send('deassociate-req', 'destination-bridge'),
];

const askStatus = send('pull-status-req', 'destination-bridge');

/**
 * The VM exists and waits for association, copy and PULL. Each of the three is a pair of candidates: the last one to come
 * starts the VM, the others are only noted.
 */
export function createWaiting(settings: Settings) {
  const { policy, variant } = settings;
  const copied = listCopyActions(settings);
  return hostSetup.createStateConfig({
    on: {
      ...late,
      'associate-rsp': [
        {
          meta: rule('associated-starts'),
          guard: 'startsOnceAssociated',
          target: 'starting',
          actions: ['setAssociated', ...listStart(settings)],
        },
        { meta: rule('associated'), actions: 'setAssociated' },
      ],
      'pre-copy': { meta: rule('pre-copy') },
      'final-copy': [
        {
          meta: rule('final-copy-starts'),
          guard: 'startsOnceCopied',
          target: 'starting',
          actions: [...copied, ...listStart(settings)],
        },
        {
          meta: rule('final-copy'),
          actions: [
            ...copied,
            ...(policy === 'wait' ? [] : [arm('n')]),
            ...(variant === 'poll' ? [askStatus] : []),
          ],
        },
      ],
      ...(variant === 'poll' ? createPolling(settings) : createNotified(settings)),
      ...createGivingUp(settings),
      ...createAssociationLost(settings),
    },
  });
}

function createNotified(settings: Settings) {
  return {
    'pull-completed': [
      {
        meta: rule('pull-completed-starts'),
        guard: 'startsOncePulled' as const,
        target: 'starting',
        actions: ['setPulled' as const, ...listStart(settings)],
      },
      { meta: rule('pull-completed'), actions: 'setPulled' as const },
    ],
  };
}

function createPolling(settings: Settings) {
  return {
    'pull-status-rsp': [
      {
        meta: rule('pull-status-starts'),
        guard: 'startsOnStatus' as const,
        target: 'starting',
        actions: ['setPulled' as const, ...listStart(settings)],
      },
      {
        meta: rule('pull-status'),
        guard: 'saysSucceeded' as const,
        actions: 'setPulled' as const,
      },
      { meta: rule('pull-pending'), actions: arm('poll') },
    ],
    'timer.poll': { meta: rule('poll'), actions: askStatus },
  };
}

/** On the wire VDP may give the association up, or be refused it: then there is nothing to wait for. */
function createAssociationLost(settings: Settings) {
  if (settings.wire === undefined) return {};
  const backOut = {
    meta: rule('association-failed'),
    target: 'backed-out',
    actions: listBackOut(settings),
  };
  return { 'vdp-refused': backOut, 'vdp-gave-up': backOut, 'vdp-ended': backOut };
}

/** What happens when n is over: nothing with policy wait, whose timer is never armed. */
function createGivingUp(settings: Settings) {
  const backOut = { target: 'backed-out', actions: listBackOut(settings) };
  if (settings.policy === 'wait') return {};
  if (settings.policy === 'alt1') return { 'timer.n': [{ meta: rule('n-backs-out'), ...backOut }] };
  const proceed = {
    meta: rule('n-proceeds'),
    guard: 'associated' as const,
    target: 'starting',
    actions: ['setWaived' as const, ...listStart(settings)],
  };
  return { 'timer.n': [proceed, { meta: rule('n-not-associated'), ...backOut }] };
}
