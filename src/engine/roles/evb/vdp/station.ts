import { arm, cancel, tell } from '../../../kernel/effects';
import type { ComponentDefinition } from '../component';
import { COMPONENT } from '../component';
import type { StationSettings } from './station-setup';
import {
  answered,
  createRequests,
  NO_VSI,
  stationRule as rule,
  stationSetup,
  stopWaiting,
  waitForResponse,
} from './station-setup';
import { VDP_STATION_RULES } from './station-rules';

const ended = tell(COMPONENT.role, { type: 'vdp-ended' });
const gaveUp = tell(COMPONENT.role, { type: 'vdp-gave-up' });
const refused = tell(COMPONENT.role, { type: 'vdp-refused' });

/** A command is on its way: what the bridge may say to it. */
function createProcessing(settings: StationSettings) {
  const request = createRequests(settings);
  return stationSetup.createStateConfig({
    entry: [request.sysCommand, waitForResponse],
    exit: stopWaiting,
    on: {
      'vdp.response': [
        {
          meta: rule('pre-associated'),
          guard: 'grantsPre',
          target: 'preassoc-new',
          actions: answered('pre-associate-rsp', 'pre-associate-rr-rsp'),
        },
        {
          meta: rule('associated'),
          guard: 'grantsAssoc',
          target: 'assoc-new',
          actions: answered('associate-rsp'),
        },
        {
          meta: rule('kept'),
          guard: 'refusesButKeeps',
          target: 'assoc-complete',
          actions: refused,
        },
        {
          meta: rule('deassociated'),
          guard: 'answersDeAssociate',
          target: 'init',
          actions: answered('deassociate-rsp'),
        },
        {
          meta: rule('crossed'),
          guard: 'crossesDeAssociate',
          target: 'init',
          actions: ended,
        },
        { meta: rule('refused', 'deassociate-rsp'), target: 'init', actions: refused },
      ],
      'timer.resp-wait': { meta: rule('no-response'), target: 'init', actions: gaveUp },
      'vdp.command': { meta: rule('command-waits'), actions: 'putNext' },
      crash: { meta: rule('crash'), target: 'down' },
    },
  });
}

/** 802.1Q 41.5, the station's machine for one VSI. States and arrows are those of the clause; transient states settle at once. */
function createVdpStation(settings: StationSettings) {
  const { startsWith } = settings;
  const confirmed = { operCommand: startsWith, vsiState: 'assoc' } as const;
  const request = createRequests(settings);

  return stationSetup.createMachine({
    id: 'vdp-station',
    description: 'VDP station',
    ...(startsWith === null ? {} : { meta: rule('starts-associated') }),
    context: { ...NO_VSI, ...(startsWith === null ? {} : confirmed) },
    initial: startsWith === null ? 'init' : 'wait-system-cmd',
    states: {
      init: {
        entry: 'clear',
        always: { guard: 'hasNext', target: 'station-processing', actions: 'takeNext' },
        on: {
          'vdp.command': [
            {
              meta: rule('command'),
              guard: 'isAllowed',
              target: 'station-processing',
              actions: 'take',
            },
            { meta: rule('unknown-vsi'), actions: refused },
          ],
          crash: { meta: rule('crash'), target: 'down' },
        },
      },
      'station-processing': createProcessing(settings),
      'preassoc-new': { entry: 'confirmPre', always: { target: 'wait-system-cmd' } },
      'assoc-new': { entry: 'confirm', always: { target: 'assoc-complete' } },
      'assoc-complete': { entry: 'complete', always: { target: 'wait-system-cmd' } },
      'wait-system-cmd': {
        entry: arm('reinit-keep-alive', { isBackground: true }),
        exit: cancel('reinit-keep-alive'),
        always: { guard: 'hasNext', target: 'station-processing', actions: 'takeNext' },
        on: {
          'vdp.command': [
            {
              meta: rule('command'),
              guard: 'isAllowed',
              target: 'station-processing',
              actions: 'take',
            },
            { meta: rule('no-way-back'), actions: refused },
          ],
          'timer.reinit-keep-alive': { meta: rule('keep-alive'), target: 'transmit-keep-alive' },
          'vdp.response': {
            meta: rule('deassociated-by-bridge'),
            guard: 'isDeAssociate',
            target: 'init',
            actions: ended,
          },
          crash: { meta: rule('crash'), target: 'down' },
        },
      },
      'transmit-keep-alive': {
        entry: [request.keepAlive, waitForResponse],
        exit: stopWaiting,
        on: {
          'vdp.response': [
            { meta: rule('kept-alive'), guard: 'confirmsKeepAlive', target: 'wait-system-cmd' },
            { meta: rule('keep-alive-kept'), guard: 'keepsButRefuses', target: 'transmit-deassoc' },
            { meta: rule('keep-alive-refused', 'deassociate-rsp'), target: 'init', actions: ended },
          ],
          'timer.resp-wait': { meta: rule('no-response'), target: 'init', actions: gaveUp },
          'vdp.command': { meta: rule('command-waits'), actions: 'putNext' },
          crash: { meta: rule('crash'), target: 'down' },
        },
      },
      'transmit-deassoc': {
        entry: [request.deAssociate, waitForResponse],
        exit: stopWaiting,
        on: {
          'vdp.response': {
            meta: rule('ended', 'deassociate-rsp'),
            target: 'init',
            actions: ended,
          },
          'timer.resp-wait': { meta: rule('no-response'), target: 'init', actions: ended },
          'vdp.command': { meta: rule('command-waits'), actions: 'putNext' },
          crash: { meta: rule('crash'), target: 'down' },
        },
      },
      down: { entry: 'forget', on: { restart: { meta: rule('restart'), target: 'init' } } },
    },
  });
}

export const vdpStation: ComponentDefinition<StationSettings> = {
  id: 'vdp-station',
  createMachine: createVdpStation,
  rules: VDP_STATION_RULES,
  regions: ['VDP'],
  describe: (state) => [state],
};
