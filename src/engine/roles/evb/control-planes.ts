import { assign, setup } from 'xstate';
import type { TellParams } from '../../kernel/effects';
import { arm, cancel, effectActions, send, tell, work } from '../../kernel/effects';
import type { Announced } from '../../kernel/machine/announced';
import { announcing, nameWithin } from '../../kernel/machine/announced';
import { allOf } from '../../kernel/machine/conditions';
import type { MachineEvent } from '../../kernel/machine/operations';
import type { Command } from './vdp/command';
import type { ComponentDefinition } from './component';
import { COMPONENT, ruleOf } from './component';
import { BRIDGE_CONTROL_RULES, STATION_CONTROL_RULES } from './control-plane-rules';

export interface StationControlSettings {
  /** What the hypervisor asks for, one after the other. */
  readonly plan: readonly Command[];
  /** Whether EVB has to be agreed on first. */
  readonly awaitsEvb: boolean;
}

const rule = ruleOf('station-control');

/** The hypervisor of a VDP scenario: it works through a plan and pauses between its commands. */
function createStationControl({ plan, awaitsEvb }: StationControlSettings) {
  const ask = ({ context }: { context: { readonly step: number } }): TellParams => {
    const command = plan[context.step];
    if (command === undefined) return { tellings: [] };
    const event = { type: 'vdp.command', command };
    return { tellings: [{ component: COMPONENT.vdp, event }] };
  };
  const crash = { meta: rule('crash'), target: 'down' } as const;
  const endings = {
    'vdp-refused': { meta: rule('refused'), target: 'refused', actions: cancel('pause') },
    'vdp-gave-up': { meta: rule('gave-up'), target: 'gave-up', actions: cancel('pause') },
    'vdp-ended': { meta: rule('ended'), target: 'ended-by-bridge', actions: cancel('pause') },
    crash,
  } as const;
  const settle = {
    entry: ['advance', arm('pause')] as const,
    on: {
      ...endings,
      'timer.pause': { meta: rule('next'), guard: 'hasNext' as const, target: 'asking' },
    },
  };

  return setup({
    types: {} as { context: { readonly step: number }; events: MachineEvent },
    actions: {
      ...effectActions,
      advance: assign({ step: ({ context }) => context.step + 1 }),
    },
    guards: {
      hasNext: allOf({
        text: 'the plan of the hypervisor goes on',
        holds: ({ context }: { context: { readonly step: number } }) => context.step < plan.length,
        decidedBy: ['release'],
      }),
    },
  }).createMachine({
    id: 'station-control',
    description: 'Control plane',
    meta: rule('start'),
    context: { step: 0 },
    initial: awaitsEvb ? 'awaiting-evb' : 'asking',
    states: {
      'awaiting-evb': { on: { 'evb-up': { meta: rule('evb-up'), target: 'asking' }, crash } },
      asking: {
        entry: { type: 'tell', params: announcing(ask, listPlanned(plan)) },
        on: {
          ...endings,
          'pre-associate-rsp': { meta: rule('answered'), target: 'pre-associated' },
          'pre-associate-rr-rsp': { meta: rule('answered'), target: 'pre-associated' },
          'associate-rsp': { meta: rule('answered'), target: 'associated' },
          'deassociate-rsp': { meta: rule('released'), target: 'released' },
        },
      },
      'pre-associated': { ...settle, entry: [...settle.entry] },
      associated: { ...settle, entry: [...settle.entry] },
      released: { on: { crash } },
      refused: { on: endings },
      'gave-up': { on: { crash } },
      'ended-by-bridge': { on: { crash } },
      down: { on: { restart: { meta: rule('restart'), target: 'released' } } },
    },
  });
}

function listPlanned(plan: readonly Command[]): Announced<{ readonly step: number }>[] {
  const sent = plan.map(({ message, tlv }): Announced<{ readonly step: number }> => ({
    kind: 'sent',
    name: message,
    when: {
      text: `${tlv.kind} is next in the plan of the hypervisor`,
      holds: ({ context }) => plan[context.step]?.message === message,
    },
  }));
  return [...sent, { kind: 'told', name: nameWithin(COMPONENT.vdp, 'vdp.command') }];
}

export interface BridgeControlSettings {
  /** Which Associate is refused, from 1; 0: none. */
  readonly refuses: number;
  /** The bridge withdraws the VSI a pause after the VM has stopped. */
  readonly withdraws: boolean;
  /** Node id of the station, for the answers that VDP carries. */
  readonly station: string;
}

const manager = ruleOf('bridge-control');

/** The control plane of a bridge: it looks for resources, grants or refuses. */
function createBridgeControl({ refuses, withdraws, station }: BridgeControlSettings) {
  const answer = (verdict: 'granted' | 'refused') =>
    [work('look-up'), send(verdict, station, { after: 'look-up' })] as const;
  const grant = { meta: manager('grant'), actions: answer('granted') } as const;

  return setup({
    types: {} as { context: { readonly associates: number }; events: MachineEvent },
    actions: {
      ...effectActions,
      count: assign({ associates: ({ context }) => context.associates + 1 }),
    },
    guards: {
      isRefused: allOf({
        text: 'it is the Associate that this scenario lets the bridge refuse',
        holds: ({ context }: { context: { readonly associates: number } }) =>
          context.associates + 1 === refuses,
        decidedBy: ['refused-command', 'refusal-error'],
      }),
    },
  }).createMachine({
    id: 'bridge-control',
    description: 'Control plane',
    context: { associates: 0 },
    initial: 'ready',
    states: {
      ready: {
        on: {
          'pre-associate-req': grant,
          'pre-associate-rr-req': grant,
          'associate-req': [
            {
              meta: manager('refuse'),
              guard: 'isRefused',
              actions: ['count', ...answer('refused')],
            },
            { meta: manager('grant'), actions: ['count', ...answer('granted')] },
          ],
          'deassociate-req': grant,
          'vm-stopped': {
            meta: manager('vm-stopped'),
            actions: withdraws ? arm('pause') : [],
          },
          'vm-resumed': { meta: manager('vm-resumed') },
          'timer.pause': {
            meta: manager('withdraw'),
            actions: tell(COMPONENT.vdp, { type: 'vdp.exit' }),
          },
          'vdp-released': { meta: manager('released') },
          crash: { meta: manager('crash'), target: 'down' },
        },
      },
      down: { on: { restart: { meta: manager('restart'), target: 'ready' } } },
    },
  });
}

export const stationControl: ComponentDefinition<StationControlSettings> = {
  id: 'station-control',
  createMachine: createStationControl,
  rules: STATION_CONTROL_RULES,
  regions: ['phase'],
  describe: (state) => [state],
};

export const bridgeControl: ComponentDefinition<BridgeControlSettings> = {
  id: 'bridge-control',
  createMachine: createBridgeControl,
  rules: BRIDGE_CONTROL_RULES,
  regions: [],
  describe: () => [],
};
