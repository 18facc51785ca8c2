import { STATUS } from '../../../../wire/vdp/status';
import { createCommand, createTlv, toResponse } from './command';
import type { Verdict } from './command';
import type { StationContext } from './station-setup';
import type { Arrow } from '../testing/component-table';
import { testArrows } from '../testing/component-table';
import { VSI } from '../testing/samples';
import { vdpStation } from './station';

const PRE = createCommand('pre-associate', VSI);
const PRE_RR = createCommand('pre-associate-rr', VSI, STATUS.migrating);
const ASSOC = createCommand('associate', VSI);
const SUSPENDED = createCommand('associate', VSI, STATUS.suspended);
const RELEASE = createCommand('de-associate', VSI);

const OK: Verdict = { error: 0, keep: false, hard: false };
const KEEP: Verdict = { error: 3, keep: true, hard: false };
const HARD: Verdict = { error: 2, keep: false, hard: true };

const answer = (command: typeof ASSOC, verdict: Verdict = OK) => ({
  type: 'vdp.response',
  tlv: toResponse(command.tlv, verdict),
});
const UNSOLICITED = { type: 'vdp.response', tlv: createTlv('de-associate', VSI) };
const OTHER_VSI = {
  type: 'vdp.response',
  tlv: { ...toResponse(ASSOC.tlv, OK), vsiId: 'aaaaaaaa000000000000000000000001' },
};

const WAIT = ['arm resp-wait'];
const STOP = 'cancel resp-wait';
const REST = ['arm reinit-keep-alive'];
const pending = (sysCommand: typeof ASSOC, more: Partial<StationContext> = {}) => ({
  sysCommand,
  ...more,
});
const ASSOCIATED = { operCommand: ASSOC, vsiState: 'assoc' };
const NO_VSI = { sysCommand: null, operCommand: null, vsiState: 'deassoc' };

const IN = '41.5 INIT';
const PROCESSING = '41.5 STATION_PROCESSING';
const WAITING = '41.5 WAIT_SYSTEM_CMD';
const KEEP_ALIVE = '41.5 TRANSMIT_KEEP_ALIVE';

const FROM_INIT: readonly Arrow[] = [
  ...[PRE, PRE_RR, ASSOC].map((command): Arrow => ({
    clause: IN,
    state: 'init',
    event: { type: 'vdp.command', command },
    next: 'station-processing',
    effects: [
      `send ${command.message}: ${command.tlv.kind} ${command === PRE_RR ? '10' : '00'}`,
      ...WAIT,
    ],
    contextAfter: { sysCommand: command, vsiState: 'deassoc' },
    rule: 'command',
  })),
  {
    clause: `${IN}, nothing to release`,
    state: 'init',
    event: { type: 'vdp.command', command: RELEASE },
    next: 'init',
    effects: ['tell role vdp-refused'],
    rule: 'unknown-vsi',
  },
  { clause: IN, state: 'init', event: answer(ASSOC), next: null },
  { clause: 'ours', state: 'init', event: { type: 'crash' }, next: 'down', rule: 'crash' },
];

const FROM_PROCESSING: readonly Arrow[] = [
  {
    clause: `${PROCESSING}, PREASSOC_NEW`,
    state: 'station-processing',
    context: pending(PRE),
    event: answer(PRE),
    next: 'wait-system-cmd',
    effects: [STOP, 'tell role pre-associate-rsp', ...REST],
    contextAfter: { operCommand: PRE, vsiState: 'preassoc', sysCommand: null },
    rule: 'pre-associated',
  },
  {
    clause: `${PROCESSING}, PREASSOC_NEW`,
    state: 'station-processing',
    context: pending(PRE_RR),
    event: answer(PRE_RR),
    next: 'wait-system-cmd',
    effects: [STOP, 'tell role pre-associate-rr-rsp', ...REST],
    contextAfter: { operCommand: PRE_RR, vsiState: 'preassoc-rr' },
    rule: 'pre-associated',
  },
  {
    clause: `${PROCESSING}, ASSOC_NEW and ASSOC_COMPLETE`,
    state: 'station-processing',
    context: pending(ASSOC),
    event: answer(ASSOC),
    next: 'wait-system-cmd',
    effects: [STOP, 'tell role associate-rsp', ...REST],
    contextAfter: { operCommand: ASSOC, vsiState: 'assoc', sysCommand: null },
    rule: 'associated',
  },
  {
    clause: `${PROCESSING}, ASSOC_COMPLETE by KEEP`,
    state: 'station-processing',
    context: pending(SUSPENDED, { operCommand: ASSOC, vsiState: 'assoc' }),
    event: answer(SUSPENDED, KEEP),
    next: 'wait-system-cmd',
    effects: [STOP, 'tell role vdp-refused', ...REST],
    contextAfter: { operCommand: ASSOC, vsiState: 'assoc', sysCommand: null },
    rule: 'kept',
  },
  {
    clause: `${PROCESSING}, KEEP of what was not associated`,
    state: 'station-processing',
    context: pending(ASSOC),
    event: answer(ASSOC, KEEP),
    next: 'init',
    effects: [STOP, 'tell role vdp-refused'],
    contextAfter: NO_VSI,
    rule: 'refused',
  },
  {
    clause: `${PROCESSING}, KEEP on a Pre-Associate`,
    state: 'station-processing',
    context: pending(PRE),
    event: answer(PRE, KEEP),
    next: 'init',
    effects: [STOP, 'tell role vdp-refused'],
    contextAfter: NO_VSI,
    rule: 'refused',
  },
  {
    clause: `${PROCESSING}, error without KEEP`,
    state: 'station-processing',
    context: pending(ASSOC, ASSOCIATED as Partial<StationContext>),
    event: answer(ASSOC, HARD),
    next: 'init',
    effects: [STOP, 'tell role vdp-refused'],
    contextAfter: NO_VSI,
    rule: 'refused',
  },
  {
    clause: `${PROCESSING}, refused with a De-Associate`,
    state: 'station-processing',
    context: pending(ASSOC),
    event: answer(RELEASE, HARD),
    next: 'init',
    effects: [STOP, 'tell role vdp-refused'],
    contextAfter: NO_VSI,
    rule: 'refused',
  },
  {
    clause: `${PROCESSING}, De-Associate of the bridge`,
    state: 'station-processing',
    context: pending(ASSOC),
    event: UNSOLICITED,
    next: 'init',
    effects: [STOP, 'tell role vdp-refused'],
    contextAfter: NO_VSI,
    rule: 'refused',
  },
  {
    clause: `${PROCESSING}, mismatch`,
    state: 'station-processing',
    context: pending(ASSOC),
    event: OTHER_VSI,
    next: 'init',
    effects: [STOP, 'tell role vdp-refused'],
    contextAfter: NO_VSI,
    rule: 'refused',
  },
  ...[OK, HARD].map((verdict): Arrow => ({
    clause: `${PROCESSING}, De-Associate confirmed with error ${verdict.error}`,
    state: 'station-processing',
    context: pending(RELEASE, ASSOCIATED as Partial<StationContext>),
    event: answer(RELEASE, verdict),
    next: 'init',
    effects: [STOP, 'tell role deassociate-rsp'],
    contextAfter: NO_VSI,
    rule: 'deassociated',
  })),
  {
    clause: `${PROCESSING}, De-Associate of the bridge crosses ours`,
    state: 'station-processing',
    context: pending(RELEASE, ASSOCIATED as Partial<StationContext>),
    event: UNSOLICITED,
    next: 'init',
    effects: [STOP, 'tell role vdp-ended'],
    contextAfter: NO_VSI,
    rule: 'crossed',
  },
  {
    clause: `${PROCESSING}, waitWhile = 0`,
    state: 'station-processing',
    context: pending(ASSOC),
    event: { type: 'timer.resp-wait' },
    next: 'init',
    effects: [STOP, 'tell role vdp-gave-up'],
    contextAfter: NO_VSI,
    rule: 'no-response',
  },
  {
    clause: 'ours: a second command waits',
    state: 'station-processing',
    context: pending(ASSOC),
    event: { type: 'vdp.command', command: RELEASE },
    next: 'station-processing',
    contextAfter: { sysCommand: ASSOC, next: RELEASE },
    rule: 'command-waits',
  },
  {
    clause: 'ours: the command that waited is next',
    state: 'station-processing',
    context: pending(ASSOC, { next: RELEASE }),
    event: answer(ASSOC),
    next: 'station-processing',
    effects: [
      STOP,
      'tell role associate-rsp',
      ...REST,
      'cancel reinit-keep-alive',
      'send deassociate-req: de-associate 00',
      ...WAIT,
    ],
    contextAfter: { sysCommand: RELEASE, operCommand: ASSOC, next: null },
    rule: 'associated',
  },
  {
    clause: 'ours: nothing is left to release',
    state: 'station-processing',
    context: pending(ASSOC, { next: RELEASE }),
    event: { type: 'timer.resp-wait' },
    next: 'init',
    effects: [STOP, 'tell role vdp-gave-up'],
    contextAfter: { ...NO_VSI, next: null },
    rule: 'no-response',
  },
  {
    clause: 'ours',
    state: 'station-processing',
    context: pending(ASSOC),
    event: { type: 'crash' },
    next: 'down',
    effects: [STOP],
    contextAfter: NO_VSI,
    rule: 'crash',
  },
];

const FROM_WAITING: readonly Arrow[] = [
  {
    clause: `${WAITING}, newCmd`,
    state: 'wait-system-cmd',
    context: ASSOCIATED,
    event: { type: 'vdp.command', command: SUSPENDED },
    next: 'station-processing',
    effects: ['cancel reinit-keep-alive', 'send associate-req: associate 20', ...WAIT],
    contextAfter: { sysCommand: SUSPENDED, operCommand: ASSOC, vsiState: 'assoc' },
    rule: 'command',
  },
  {
    clause: `${WAITING}, no way back`,
    state: 'wait-system-cmd',
    context: ASSOCIATED,
    event: { type: 'vdp.command', command: PRE },
    next: 'wait-system-cmd',
    effects: ['tell role vdp-refused'],
    contextAfter: ASSOCIATED,
    rule: 'no-way-back',
  },
  {
    clause: `${WAITING}, waitWhile = 0`,
    state: 'wait-system-cmd',
    context: { operCommand: PRE_RR, vsiState: 'preassoc-rr' },
    event: { type: 'timer.reinit-keep-alive' },
    next: 'transmit-keep-alive',
    effects: ['cancel reinit-keep-alive', 'send keep-alive: pre-associate-rr 10', ...WAIT],
    rule: 'keep-alive',
  },
  {
    clause: `${WAITING}, De-Associate received`,
    state: 'wait-system-cmd',
    context: ASSOCIATED,
    event: UNSOLICITED,
    next: 'init',
    effects: ['cancel reinit-keep-alive', 'tell role vdp-ended'],
    contextAfter: NO_VSI,
    rule: 'deassociated-by-bridge',
  },
  {
    clause: `${WAITING}, De-Associate received with the response bit`,
    state: 'wait-system-cmd',
    context: ASSOCIATED,
    event: answer(RELEASE),
    next: 'init',
    effects: ['cancel reinit-keep-alive', 'tell role vdp-ended'],
    rule: 'deassociated-by-bridge',
  },
  {
    clause: WAITING,
    state: 'wait-system-cmd',
    context: ASSOCIATED,
    event: answer(ASSOC),
    next: null,
  },
  {
    clause: 'ours',
    state: 'wait-system-cmd',
    context: ASSOCIATED,
    event: { type: 'crash' },
    next: 'down',
    effects: ['cancel reinit-keep-alive'],
    contextAfter: NO_VSI,
    rule: 'crash',
  },
];

const FROM_KEEP_ALIVE: readonly Arrow[] = [
  {
    clause: `${KEEP_ALIVE}, confirmed`,
    state: 'transmit-keep-alive',
    context: ASSOCIATED,
    event: answer(ASSOC),
    next: 'wait-system-cmd',
    effects: [STOP, ...REST],
    contextAfter: ASSOCIATED,
    rule: 'kept-alive',
  },
  {
    clause: `${KEEP_ALIVE}, error and KEEP`,
    state: 'transmit-keep-alive',
    context: ASSOCIATED,
    event: answer(ASSOC, KEEP),
    next: 'transmit-deassoc',
    effects: [STOP, 'send deassociate-req: de-associate 00', ...WAIT],
    rule: 'keep-alive-kept',
  },
  ...[UNSOLICITED, answer(ASSOC, HARD), OTHER_VSI, answer(RELEASE)].map((event): Arrow => ({
    clause: `${KEEP_ALIVE}, De-Associate, other error or mismatch`,
    state: 'transmit-keep-alive',
    context: ASSOCIATED,
    event,
    next: 'init',
    effects: [STOP, 'tell role vdp-ended'],
    contextAfter: NO_VSI,
    rule: 'keep-alive-refused',
  })),
  {
    clause: `${KEEP_ALIVE}, waitWhile = 0`,
    state: 'transmit-keep-alive',
    context: ASSOCIATED,
    event: { type: 'timer.resp-wait' },
    next: 'init',
    effects: [STOP, 'tell role vdp-gave-up'],
    contextAfter: NO_VSI,
    rule: 'no-response',
  },
  {
    clause: 'ours: a command waits',
    state: 'transmit-keep-alive',
    context: ASSOCIATED,
    event: { type: 'vdp.command', command: RELEASE },
    next: 'transmit-keep-alive',
    contextAfter: { next: RELEASE },
    rule: 'command-waits',
  },
  {
    clause: 'ours',
    state: 'transmit-keep-alive',
    context: ASSOCIATED,
    event: { type: 'crash' },
    next: 'down',
    effects: [STOP],
    rule: 'crash',
  },
];

const FROM_DEASSOC: readonly Arrow[] = [
  ...[answer(RELEASE), UNSOLICITED, answer(ASSOC, KEEP)].map((event): Arrow => ({
    clause: '41.5 TRANSMIT_DEASSOC, any response',
    state: 'transmit-deassoc',
    context: ASSOCIATED,
    event,
    next: 'init',
    effects: [STOP, 'tell role vdp-ended'],
    contextAfter: NO_VSI,
    rule: 'ended',
  })),
  {
    clause: '41.5 TRANSMIT_DEASSOC, waitWhile = 0',
    state: 'transmit-deassoc',
    context: ASSOCIATED,
    event: { type: 'timer.resp-wait' },
    next: 'init',
    effects: [STOP, 'tell role vdp-ended'],
    contextAfter: NO_VSI,
    rule: 'no-response',
  },
  {
    clause: 'ours: a command waits, and finds a new VSI to make',
    state: 'transmit-deassoc',
    context: { ...ASSOCIATED, next: ASSOC },
    event: answer(RELEASE),
    next: 'station-processing',
    effects: [STOP, 'tell role vdp-ended', 'send associate-req: associate 00', ...WAIT],
    contextAfter: { sysCommand: ASSOC, operCommand: null, vsiState: 'deassoc', next: null },
    rule: 'ended',
  },
  {
    clause: 'ours: a command waits',
    state: 'transmit-deassoc',
    context: ASSOCIATED,
    event: { type: 'vdp.command', command: ASSOC },
    next: 'transmit-deassoc',
    contextAfter: { next: ASSOC },
    rule: 'command-waits',
  },
  {
    clause: 'ours',
    state: 'transmit-deassoc',
    context: ASSOCIATED,
    event: { type: 'crash' },
    next: 'down',
    effects: [STOP],
    rule: 'crash',
  },
  { clause: IN, state: 'down', event: { type: 'restart' }, next: 'init', rule: 'restart' },
];

testArrows(vdpStation, { managerId: VSI.managerId, startsWith: null }, [
  ...FROM_INIT,
  ...FROM_PROCESSING,
  ...FROM_WAITING,
  ...FROM_KEEP_ALIVE,
  ...FROM_DEASSOC,
]);

const NULL_VID = createCommand('associate', {
  ...VSI,
  entries: VSI.entries.map((e) => ({ ...e, vid: 0 })),
});
const FILLED = {
  ...ASSOC.tlv,
  entries: VSI.entries.map((e) => ({ ...e, vid: 300, ps: 1, pcp: 5 })),
};

testArrows(vdpStation, { managerId: VSI.managerId, startsWith: null }, [
  {
    clause: `${PROCESSING}, null VID filled in by the bridge (41.2.9.1)`,
    state: 'station-processing',
    context: pending(NULL_VID),
    event: { type: 'vdp.response', tlv: toResponse(FILLED, OK) },
    next: 'wait-system-cmd',
    effects: [STOP, 'tell role associate-rsp', ...REST],
    contextAfter: { operCommand: { ...NULL_VID, tlv: FILLED } },
    rule: 'associated',
  },
]);
