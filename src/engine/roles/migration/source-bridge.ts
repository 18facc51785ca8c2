import { assign, setup } from 'xstate';
import { effectActions, send, work } from '../../kernel/effects';
import type { MachineEvent } from '../../kernel/machine/operations';
import type { RoleDefinition } from '../role';
import { SLIDES } from '../role';

const rule = (name: string) => ({ rule: `source-bridge.${name}` });

interface SourceBridgeContext {
  readonly push: 'none' | 'requested' | 'pushed';
}

/** The bridge that the source VM is associated with at the start; it stores the VM's dynamic network state. */
function createSourceBridge() {
  const crash = { meta: rule('crash'), target: 'down', actions: 'forget' } as const;
  const pushed = { meta: rule('push-rsp'), actions: 'pushed' } as const;
  const resumed = { meta: rule('vm-resumed') };
  const release = {
    meta: rule('deassociate'),
    target: 'released',
    actions: [
      work('deassociate'),
      send('deassociate-rsp', 'source-host', { after: 'deassociate' }),
    ],
  } as const;

  return setup({
    types: {} as { context: SourceBridgeContext; events: MachineEvent },
    actions: {
      ...effectActions,
      requested: assign({ push: 'requested' }),
      pushed: assign({ push: 'pushed' }),
      forget: assign({ push: 'none' }),
    },
  }).createMachine({
    id: 'source-bridge',
    description: 'Migration',
    meta: rule('start'),
    context: { push: 'none' },
    initial: 'associated',
    states: {
      associated: {
        on: {
          'vm-stopped': {
            meta: rule('vm-stopped'),
            actions: ['requested', send('push-req', 'database')],
          },
          'push-rsp': pushed,
          'vm-resumed': resumed,
          'deassociate-req': release,
          crash,
        },
      },
      released: {
        on: { 'push-rsp': pushed, 'vm-resumed': resumed, 'deassociate-req': release, crash },
      },
      down: { on: { restart: { meta: rule('restart'), target: 'idle' } } },
      idle: { on: { 'vm-resumed': resumed, 'deassociate-req': release, crash } },
    },
  });
}

export const sourceBridge: RoleDefinition = {
  node: {
    id: 'source-bridge',
    role: 'source-bridge',
    title: 'Source bridge',
    shortTitle: 'Src bridge',
    subtitle: 'EVB bridge',
  },
  createMachine: createSourceBridge,
  regions: ['association', 'PUSH'],
  describe: (state, context) => [state, state === 'down' ? 'down' : String(context['push'])],
  rules: [
    {
      id: 'source-bridge.start',
      sentence: 'The source VM is associated with its bridge from before the migration.',
      source: 'inferred: the VM runs and sends frames',
    },
    {
      id: 'source-bridge.vm-stopped',
      sentence:
        'When the VM has stopped its dynamic state changes no more: the bridge asks the database to store it.',
      source: `${SLIDES}: "PUSH can occur *anytime* after notification is received that the source VM has stopped"`,
    },
    {
      id: 'source-bridge.push-rsp',
      sentence: 'The database has the state.',
      source: `${SLIDES}: "PUSH Rsp can occur *anytime* after PUSH Req"`,
    },
    {
      id: 'source-bridge.vm-resumed',
      sentence:
        'The VM runs here again; nothing more to do (in VDP: an Associate keep-alive with S = 0).',
      source: 'ours',
    },
    {
      id: 'source-bridge.deassociate',
      sentence: 'The bridge lets go of the VM and says so.',
      source: `${SLIDES}, "Associate/Deassociate in diagram"`,
    },
    {
      id: 'source-bridge.crash',
      sentence: 'A bridge that goes down loses the association and the dynamic state.',
      source: 'ours',
    },
    {
      id: 'source-bridge.restart',
      sentence: 'A restarted bridge knows no association and has no state to PUSH.',
      source: 'ours',
    },
  ],
};
