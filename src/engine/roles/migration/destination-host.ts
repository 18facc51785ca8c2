import { send, vm } from '../../kernel/effects';
import { DESTINATION_HOST_RULES } from './destination-host-rules';
import { NOTHING_YET, hostSetup, rule } from './destination-host-setup';
import { askAssociate, createWaiting, late, listCopyActions } from './destination-host-waiting';
import type { RoleDefinition } from '../role';
import type { Settings } from '../settings';

/** The hypervisor that the VM moves to. Its state `waiting` is "instantiated and not yet starting". */
function createDestinationHost(settings: Settings) {
  const isAtOnce = settings.associateWhen === 'at-once';
  const vanish = { meta: rule('crash'), target: 'down', actions: 'forget' } as const;
  return hostSetup.createMachine({
    id: 'destination-host',
    description: 'Migration',
    ...(isAtOnce ? { meta: rule('start') } : {}),
    context: NOTHING_YET,
    entry: isAtOnce ? askAssociate : [],
    initial: 'absent',
    states: {
      absent: {
        on: {
          ...late,
          instantiate: {
            meta: rule(isAtOnce ? 'instantiate-only' : 'instantiate'),
            target: 'waiting',
            actions: [
              vm('instantiated'),
              send('instantiated', 'source-host'),
              ...(isAtOnce ? [] : [askAssociate]),
            ],
          },
          ...(isAtOnce
            ? { 'associate-rsp': { meta: rule('associated'), actions: 'setAssociated' } as const }
            : {}),
          crash: vanish,
        },
      },
      waiting: createWaiting(settings),
      starting: {
        on: {
          ...late,
          'timer.resume': {
            meta: rule('resume'),
            target: 'running',
            actions: [vm('running'), send('vm-running', 'source-host')],
          },
          'associate-rsp': { meta: rule('associated'), actions: 'setAssociated' },
          'final-copy': { meta: rule('final-copy'), actions: listCopyActions(settings) },
          'pre-copy': { meta: rule('pre-copy') },
        },
      },
      running: { on: late },
      'backed-out': { on: { ...late, crash: vanish } },
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
