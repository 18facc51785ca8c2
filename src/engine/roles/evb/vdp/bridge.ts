import { arm, cancel, tell } from '../../../kernel/effects';
import type { ComponentDefinition } from '../component';
import { COMPONENT } from '../component';
import type { BridgeSettings } from './bridge-setup';
import {
  askForResources,
  bridgeRule as rule,
  bridgeSetup,
  createAnswers,
  NO_COMMAND,
  tellHints,
} from './bridge-setup';
import { VDP_BRIDGE_RULES } from './bridge-rules';

/** 802.1Q 41.5, the bridge's machine for one VSI. States and arrows are those of the clause; transient states settle at once. */
function createVdpBridge(settings: BridgeSettings) {
  const { startsWith, filling } = settings;
  const answers = createAnswers(settings);
  const crash = { meta: rule('crash'), target: 'down' } as const;
  const exit = { meta: rule('exit'), target: 'deassociated' } as const;

  return bridgeSetup.createMachine({
    id: 'vdp-bridge',
    description: 'VDP bridge',
    ...(startsWith === null ? {} : { meta: rule('starts-associated') }),
    context: { ...NO_COMMAND, operCommand: startsWith },
    initial: startsWith === null ? 'init' : 'wait-station-cmd',
    states: {
      init: {
        entry: 'forget',
        on: {
          'vdp.request': {
            meta: rule('command'),
            target: 'bridge-processing',
            actions: 'receive',
          },
          'vdp.exit': { meta: rule('exit-unused'), target: 'release-all' },
          crash,
        },
      },
      'bridge-processing': {
        entry: [askForResources, arm('resource-wait')],
        exit: cancel('resource-wait'),
        on: {
          'vdp.grant': [
            { meta: rule('release'), guard: 'isDeAssociating', target: 'deassoc' },
            {
              meta: rule('grant'),
              target: 'success',
              actions: { type: 'fill', params: { filling } },
            },
          ],
          'vdp.refuse': [
            { meta: rule('refuse-keep'), guard: 'keeps', target: 'keep', actions: 'judge' },
            { meta: rule('refuse'), target: 'deassoc', actions: 'judge' },
          ],
          'timer.resource-wait': { meta: rule('no-resources'), target: 'deassociated' },
          'vdp.exit': exit,
          crash,
        },
      },
      success: { entry: answers.success, always: { target: 'wait-station-cmd' } },
      keep: { entry: answers.keep, always: { target: 'wait-station-cmd' } },
      deassoc: { entry: answers.deassoc, always: { target: 'release-all' } },
      deassociated: { entry: answers.deassociated, always: { target: 'release-all' } },
      'wait-station-cmd': {
        entry: arm('tout-keep-alive', { isBackground: true }),
        exit: cancel('tout-keep-alive'),
        on: {
          'vdp.request': [
            {
              meta: rule('keep-alive'),
              guard: 'isKeepAlive',
              target: 'process-keepalive',
              actions: 'receive',
            },
            { meta: rule('command'), target: 'bridge-processing', actions: 'receive' },
          ],
          'timer.tout-keep-alive': { meta: rule('silent-station'), target: 'deassociated' },
          'vdp.exit': exit,
          crash,
        },
      },
      'process-keepalive': {
        entry: [tellHints, 'takeHints', answers.keepAlive],
        always: { target: 'wait-station-cmd' },
      },
      'release-all': {
        entry: tell(COMPONENT.role, { type: 'vdp-released' }),
        always: { target: 'init' },
      },
      down: { entry: 'forget', on: { restart: { meta: rule('restart'), target: 'init' } } },
    },
  });
}

export const vdpBridge: ComponentDefinition<BridgeSettings> = {
  id: 'vdp-bridge',
  createMachine: createVdpBridge,
  rules: VDP_BRIDGE_RULES,
  regions: ['VDP'],
  describe: (state) => [state],
};
