import { setup } from 'xstate';
import { arm, cancel, effectActions, send, vm } from '../../kernel/effects';
import type { MachineEvent } from '../../kernel/machine/operations';
import type { RoleDefinition } from '../role';
import type { Settings } from '../settings';
import { SOURCE_HOST_RULES } from './source-host-rules';

const rule = (name: string) => ({ rule: `source-host.${name}` });

/**
 * The hypervisor that the VM leaves. Facts 6.4 would add a resume time when it takes the VM back; flows.md, which wins,
 * lets the source VM run again at once: it was only suspended, nothing has to be made.
 */
function createSourceHost({ guard, deassociateWhen }: Settings) {
  const armGuard = guard === 'resume' ? [arm('guard')] : [];
  const cancelGuard = guard === 'resume' ? [cancel('guard')] : [];
  const runAgain = [vm('running'), send('vm-resumed', 'source-bridge')];
  const isEarly = deassociateWhen === 'before';
  const destroy = [vm('destroyed')];

  return setup({
    types: {} as { context: Record<string, never>; events: MachineEvent },
    actions: effectActions,
  }).createMachine({
    id: 'source-host',
    description: 'Migration',
    meta: rule('start'),
    context: {},
    entry: [vm('running'), send('instantiate', 'destination-host')],
    initial: 'requested',
    states: {
      requested: {
        on: {
          instantiated: {
            meta: rule('instantiated'),
            target: 'copying',
            actions: [send('pre-copy', 'destination-host'), arm('pre-copy')],
          },
          'migration-failed': { meta: rule('migration-failed-running'), target: 'backed-out' },
          crash: { meta: rule('crash'), target: 'down', actions: destroy },
        },
      },
      copying: {
        on: {
          'timer.pre-copy': {
            meta: rule('stop'),
            target: 'stopped',
            actions: [
              vm('suspended'),
              send('vm-stopped', 'source-bridge'),
              send('final-copy', 'destination-host'),
              ...armGuard,
            ],
          },
          'migration-failed': {
            meta: rule('migration-failed-running'),
            target: 'backed-out',
            actions: cancel('pre-copy'),
          },
          crash: { meta: rule('crash'), target: 'down', actions: destroy },
        },
      },
      stopped: {
        on: {
          'vm-running': {
            meta: rule(isEarly ? 'vm-running-early' : 'vm-running'),
            target: 'releasing',
            actions: [
              ...(isEarly ? [] : destroy),
              ...cancelGuard,
              send('deassociate-req', 'source-bridge'),
            ],
          },
          'migration-failed': {
            meta: rule('migration-failed-stopped'),
            target: 'backed-out',
            actions: [...cancelGuard, ...runAgain],
          },
          ...(guard === 'resume'
            ? { 'timer.guard': { meta: rule('guard'), target: 'backed-out', actions: runAgain } }
            : {}),
          crash: { meta: rule('crash'), target: 'down', actions: destroy },
        },
      },
      releasing: {
        on: {
          'deassociate-rsp': {
            meta: rule(isEarly ? 'released-early' : 'released'),
            target: 'done',
            actions: isEarly ? destroy : [],
          },
          crash: { meta: rule('crash'), target: 'down', actions: isEarly ? destroy : [] },
        },
      },
      'backed-out': { on: { crash: { meta: rule('crash'), target: 'down', actions: destroy } } },
      done: { on: { crash: { meta: rule('crash'), target: 'down' } } },
      down: { on: { restart: { meta: rule('restart'), target: 'restarted' } } },
      restarted: { on: { crash: { meta: rule('crash'), target: 'down' } } },
    },
  });
}

export const sourceHost: RoleDefinition = {
  node: {
    id: 'source-host',
    role: 'source-host',
    title: 'Source hypervisor',
    shortTitle: 'Source',
    subtitle: 'EVB station',
  },
  createMachine: createSourceHost,
  rules: SOURCE_HOST_RULES,
  regions: ['phase'],
  describe: (state) => [state],
};
