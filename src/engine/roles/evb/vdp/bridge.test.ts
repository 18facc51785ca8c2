import { STATUS } from '../../../../wire/vdp/status';
import type { Verdict } from './command';
import { createTlv } from './command';
import type { Arrow } from '../testing/component-table';
import { testArrows } from '../testing/component-table';
import { VSI } from '../testing/samples';
import { vdpBridge } from './bridge';

const PRE = createTlv('pre-associate', VSI);
const ASSOC = createTlv('associate', VSI);
const SUSPENDED = createTlv('associate', VSI, STATUS.suspended);
const RELEASE = createTlv('de-associate', VSI);
const NULL_VID = { ...ASSOC, entries: ASSOC.entries.map((entry) => ({ ...entry, vid: 0 })) };
const FILLED = {
  ...ASSOC,
  entries: ASSOC.entries.map((entry) => ({ ...entry, vid: 300, ps: 1, pcp: 5 })),
};

const SETTINGS = {
  managerId: VSI.managerId,
  startsWith: null,
  filling: { vid: 300, pcp: 5 },
};

const KEEP: Verdict = { error: 3, keep: true, hard: false };
const HARD: Verdict = { error: 2, keep: false, hard: true };
const request = (tlv: typeof ASSOC) => ({ type: 'vdp.request', tlv });
const processing = (received: typeof ASSOC, operCommand: typeof ASSOC | null = null) => ({
  received,
  operCommand,
});

const FREE = 'cancel resource-wait';
const REST = 'arm tout-keep-alive';
const HEARD = 'cancel tout-keep-alive';
const RELEASED = 'tell role vdp-released';
const NOTHING = { received: null, operCommand: null };
const IN = '41.5 INIT';
const PROCESSING = '41.5 BRIDGE_PROCESSING';
const WAITING = '41.5 WAIT_STATION_CMD';

const FROM_INIT: readonly Arrow[] = [
  ...[PRE, createTlv('pre-associate-rr', VSI), ASSOC].map((tlv): Arrow => ({
    clause: `${IN}, ${tlv.kind}`,
    state: 'init',
    event: request(tlv),
    next: 'bridge-processing',
    effects: [`tell role ${tlv.kind}-req`, 'arm resource-wait'],
    contextAfter: { received: tlv },
    rule: 'command',
  })),
  {
    clause: `${IN}, De-Associate of an unknown VSI`,
    state: 'init',
    event: request(RELEASE),
    next: 'bridge-processing',
    effects: ['tell role deassociate-req', 'arm resource-wait'],
    rule: 'command',
  },
  {
    clause: `${IN}, exit`,
    state: 'init',
    event: { type: 'vdp.exit' },
    next: 'init',
    effects: [RELEASED],
    rule: 'exit-unused',
  },
  { clause: 'ours', state: 'init', event: { type: 'crash' }, next: 'down', rule: 'crash' },
];

const FROM_PROCESSING: readonly Arrow[] = [
  {
    clause: `${PROCESSING}, SUCCESS`,
    state: 'bridge-processing',
    context: processing(ASSOC),
    event: { type: 'vdp.grant' },
    next: 'wait-station-cmd',
    effects: [FREE, 'send associate-rsp: associate 40', REST],
    contextAfter: { operCommand: ASSOC },
    rule: 'grant',
  },
  {
    clause: `${PROCESSING}, SUCCESS with hints, which a response does not repeat`,
    state: 'bridge-processing',
    context: processing(createTlv('associate', VSI, STATUS.migrating)),
    event: { type: 'vdp.grant' },
    next: 'wait-station-cmd',
    effects: [FREE, 'send associate-rsp: associate 40', REST],
    contextAfter: { operCommand: { status: STATUS.migrating } },
    rule: 'grant',
  },
  {
    clause: `${PROCESSING}, SUCCESS with a null VID (41.2.9.1)`,
    state: 'bridge-processing',
    context: processing(NULL_VID),
    event: { type: 'vdp.grant' },
    next: 'wait-station-cmd',
    effects: [FREE, 'send associate-rsp: associate 40', REST],
    contextAfter: { operCommand: FILLED },
    rule: 'grant',
  },
  {
    clause: `${PROCESSING}, KEEP`,
    state: 'bridge-processing',
    context: processing(SUSPENDED, ASSOC),
    event: { type: 'vdp.refuse', refusal: KEEP },
    next: 'wait-station-cmd',
    effects: [FREE, 'send associate-rsp: associate 63', REST],
    contextAfter: { operCommand: ASSOC },
    rule: 'refuse-keep',
  },
  {
    clause: `${PROCESSING}, DEASSOC by refusal`,
    state: 'bridge-processing',
    context: processing(ASSOC),
    event: { type: 'vdp.refuse', refusal: HARD },
    next: 'init',
    effects: [FREE, 'send deassociate-rsp: de-associate 52', RELEASED],
    contextAfter: NOTHING,
    rule: 'refuse',
  },
  {
    clause: `${PROCESSING}, DEASSOC as asked for`,
    state: 'bridge-processing',
    context: processing(RELEASE, ASSOC),
    event: { type: 'vdp.grant' },
    next: 'init',
    effects: [FREE, 'send deassociate-rsp: de-associate 40', RELEASED],
    contextAfter: NOTHING,
    rule: 'release',
  },
  {
    clause: `${PROCESSING}, waitWhile = 0`,
    state: 'bridge-processing',
    context: processing(ASSOC),
    event: { type: 'timer.resource-wait' },
    next: 'init',
    effects: [FREE, 'send deassociate-bridge: de-associate 00', RELEASED],
    contextAfter: NOTHING,
    rule: 'no-resources',
  },
  {
    clause: `${PROCESSING}, exit`,
    state: 'bridge-processing',
    context: processing(ASSOC),
    event: { type: 'vdp.exit' },
    next: 'init',
    effects: [FREE, 'send deassociate-bridge: de-associate 00', RELEASED],
    rule: 'exit',
  },
  {
    clause: `${PROCESSING}, a request meanwhile is ignored`,
    state: 'bridge-processing',
    context: processing(ASSOC),
    event: request(RELEASE),
    next: null,
  },
  {
    clause: 'ours',
    state: 'bridge-processing',
    context: processing(ASSOC),
    event: { type: 'crash' },
    next: 'down',
    effects: [FREE],
    contextAfter: NOTHING,
    rule: 'crash',
  },
];

const FROM_WAITING: readonly Arrow[] = [
  {
    clause: `${WAITING}, PROCESS_KEEPALIVE`,
    state: 'wait-station-cmd',
    context: { operCommand: FILLED },
    event: request(NULL_VID),
    next: 'wait-station-cmd',
    effects: [HEARD, 'send keep-alive-rsp: associate 40', REST],
    contextAfter: { operCommand: FILLED },
    rule: 'keep-alive',
  },
  {
    clause: `${WAITING}, PROCESS_KEEPALIVE with S = 1 (41.2.3)`,
    state: 'wait-station-cmd',
    context: { operCommand: ASSOC },
    event: request(SUSPENDED),
    next: 'wait-station-cmd',
    effects: [HEARD, 'tell role vm-stopped', 'send keep-alive-rsp: associate 40', REST],
    contextAfter: { operCommand: SUSPENDED },
    rule: 'keep-alive',
  },
  {
    clause: `${WAITING}, PROCESS_KEEPALIVE with S = 0 again (41.2.3)`,
    state: 'wait-station-cmd',
    context: { operCommand: SUSPENDED },
    event: request(ASSOC),
    next: 'wait-station-cmd',
    effects: [HEARD, 'tell role vm-resumed', 'send keep-alive-rsp: associate 40', REST],
    contextAfter: { operCommand: ASSOC },
    rule: 'keep-alive',
  },
  {
    clause: `${WAITING}, another command`,
    state: 'wait-station-cmd',
    context: { operCommand: PRE },
    event: request(ASSOC),
    next: 'bridge-processing',
    effects: [HEARD, 'tell role associate-req', 'arm resource-wait'],
    contextAfter: { received: ASSOC, operCommand: PRE },
    rule: 'command',
  },
  {
    clause: `${WAITING}, De-Associate`,
    state: 'wait-station-cmd',
    context: { operCommand: ASSOC },
    event: request(RELEASE),
    next: 'bridge-processing',
    effects: [HEARD, 'tell role deassociate-req', 'arm resource-wait'],
    rule: 'command',
  },
  {
    clause: `${WAITING}, waitWhile = 0`,
    state: 'wait-station-cmd',
    context: { operCommand: ASSOC },
    event: { type: 'timer.tout-keep-alive' },
    next: 'init',
    effects: [HEARD, 'send deassociate-bridge: de-associate 00', RELEASED],
    contextAfter: NOTHING,
    rule: 'silent-station',
  },
  {
    clause: `${WAITING}, exit`,
    state: 'wait-station-cmd',
    context: { operCommand: ASSOC },
    event: { type: 'vdp.exit' },
    next: 'init',
    effects: [HEARD, 'send deassociate-bridge: de-associate 00', RELEASED],
    rule: 'exit',
  },
  {
    clause: 'ours',
    state: 'wait-station-cmd',
    context: { operCommand: ASSOC },
    event: { type: 'crash' },
    next: 'down',
    effects: [HEARD],
    contextAfter: NOTHING,
    rule: 'crash',
  },
  { clause: IN, state: 'down', event: { type: 'restart' }, next: 'init', rule: 'restart' },
];

testArrows(vdpBridge, SETTINGS, [...FROM_INIT, ...FROM_PROCESSING, ...FROM_WAITING]);
