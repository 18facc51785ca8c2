import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { AnyStateMachine } from 'xstate';
import type { Rule } from '../../../trace/trace';
import { STATUS } from '../../../wire/vdp/status';
import { compileMachine } from '../../kernel/machine/compile-machine';
import type { MachineEvent } from '../../kernel/machine/operations';
import { compareWithXState, listNamedRules } from '../testing/compare-with-xstate';
import { createCommand, createPdu, createTlv, toResponse } from './vdp/command';
import { bridgeControl, stationControl } from './control-planes';
import { ecpReceive } from './ecp/receive';
import { ecpTransmit } from './ecp/transmit';
import { evbNegotiation } from './negotiation/negotiation';
import type { EvbSettings } from './negotiation/evb-tlv';
import { createEvbTlv } from './negotiation/evb-tlv';
import { DEFAULT_EXPONENTS } from '../../../wire/lldp/exponents';
import { BRIDGE, STATION, VSI } from './testing/samples';
import { vdpBridge } from './vdp/bridge';
import { vdpStation } from './vdp/station';

const KINDS = ['pre-associate', 'pre-associate-rr', 'associate', 'de-associate'] as const;
const STATUSES = [0, STATUS.suspended, STATUS.migrating];
const VERDICTS = [
  { error: 0, keep: false, hard: false },
  { error: 3, keep: true, hard: false },
  { error: 2, keep: false, hard: true },
];
const TIMER_EVENTS = [
  'resp-wait', 'reinit-keep-alive', 'resource-wait', 'tout-keep-alive', 'ack-timer', 'lldp-interval', 'lldp-ttl',
].map((timer) => ({ type: `timer.${timer}` })); // prettier-ignore
const COMMON = [...TIMER_EVENTS, { type: 'crash' }, { type: 'restart' }, { type: 'unheard-of' }];

const COMMANDS = KINDS.flatMap((kind) =>
  STATUSES.map((status) => createCommand(kind, VSI, status)),
);
const PDU = createPdu('associate-req', VSI.managerId, createTlv('associate', VSI));
const STATION_END: EvbSettings = { ...STATION, role: 'station', local: DEFAULT_EXPONENTS };
const BRIDGE_END: EvbSettings = {
  ...BRIDGE,
  role: 'bridge',
  local: { ...DEFAULT_EXPONENTS, rte: 16 },
};

interface Case {
  readonly name: string;
  readonly machines: readonly AnyStateMachine[];
  readonly rules: readonly Rule[];
  readonly regions: readonly string[];
  readonly events: readonly MachineEvent[];
  describe(state: string, context: Readonly<Record<string, unknown>>): readonly string[];
}

/** Each compares every state and effect of up to 40 events. */
const SEQUENCES_PER_MACHINE = 30;

const PLAN = [createCommand('pre-associate', VSI), createCommand('associate', VSI)];
const HOST_EVENTS = [
  'evb-up', 'pre-associate-rsp', 'pre-associate-rr-rsp', 'associate-rsp', 'deassociate-rsp', 'vdp-refused',
  'vdp-gave-up', 'vdp-ended', 'timer.pause',
].map((type) => ({ type })); // prettier-ignore
const MANAGER_EVENTS = [
  'pre-associate-req', 'pre-associate-rr-req', 'associate-req', 'deassociate-req', 'vm-stopped', 'vm-resumed',
  'vdp-released', 'timer.pause',
].map((type) => ({ type })); // prettier-ignore

const STARTS = [null, createCommand('associate', VSI)];

const CASES: readonly Case[] = [
  {
    ...ecpTransmit,
    name: 'ecp-transmit',
    machines: [0, 3].map((retries) => ecpTransmit.createMachine({ ...STATION, retries })),
    events: [
      { type: 'ecp.request', pdu: PDU },
      ...[1, 2, 3].map((sequence) => ({ type: 'ecp.ack', sequence })),
    ] as readonly MachineEvent[],
  },
  {
    ...ecpReceive,
    name: 'ecp-receive',
    machines: [
      ecpReceive.createMachine({
        ...BRIDGE,
        deliver: (tlvs) => ({ tellings: [], reason: tlvs.length === 0 ? 'empty' : null }),
      }),
    ],
    events: [1, 2, 3].map((sequence) => ({
      type: 'ecp.pdu',
      header: { version: 1, operation: 0, subtype: 1, sequence },
      tlvs: sequence === 3 ? [] : PDU.tlvs,
    })),
  },
  {
    ...vdpStation,
    name: 'vdp-station',
    machines: STARTS.map((startsWith) =>
      vdpStation.createMachine({ managerId: VSI.managerId, startsWith }),
    ),
    events: [
      ...COMMANDS.map((command) => ({ type: 'vdp.command', command })),
      ...KINDS.flatMap((kind) =>
        VERDICTS.map((verdict) => ({
          type: 'vdp.response',
          tlv: toResponse(createTlv(kind, VSI), verdict),
        })),
      ),
      { type: 'vdp.response', tlv: createTlv('de-associate', VSI) },
    ] as readonly MachineEvent[],
  },
  {
    ...vdpBridge,
    name: 'vdp-bridge',
    machines: STARTS.map((startsWith) =>
      vdpBridge.createMachine({
        managerId: VSI.managerId,
        startsWith: startsWith?.tlv ?? null,
        filling: { vid: 300, pcp: 5 },
      }),
    ),
    events: [
      ...COMMANDS.map(({ tlv }) => ({ type: 'vdp.request', tlv })),
      ...VERDICTS.slice(1).map((verdict) => ({ type: 'vdp.refuse', refusal: verdict })),
      { type: 'vdp.grant' },
      { type: 'vdp.grant' },
      { type: 'vdp.exit' },
    ] as readonly MachineEvent[],
  },
  {
    ...evbNegotiation,
    name: 'evb',
    machines: [STATION_END, BRIDGE_END].map((settings) => evbNegotiation.createMachine(settings)),
    events: [
      createEvbTlv(BRIDGE_END, null),
      createEvbTlv(BRIDGE_END, createEvbTlv(STATION_END, null)),
      createEvbTlv(STATION_END, createEvbTlv(BRIDGE_END, null)),
    ].map((tlv) => ({ type: 'evb.tlv', tlv })),
  },
  {
    ...stationControl,
    name: 'station-control',
    machines: [true, false].map((awaitsEvb) =>
      stationControl.createMachine({ plan: PLAN, awaitsEvb }),
    ),
    events: HOST_EVENTS,
  },
  {
    ...bridgeControl,
    name: 'bridge-control',
    machines: [0, 1, 2].map((refuses) =>
      bridgeControl.createMachine({ refuses, withdraws: refuses === 1, station: 'station' }),
    ),
    events: MANAGER_EVENTS,
  },
];

for (const one of CASES) {
  const { name, machines, rules, regions, events } = one;

  it(`${name}: tables and XState agree on random events`, () => {
    for (const machine of machines) {
      const list = fc.array(fc.constantFrom(...events, ...events, ...COMMON), { maxLength: 40 });
      fc.assert(
        fc.property(list, (sequence) => compareWithXState(machine, sequence)),
        { numRuns: SEQUENCES_PER_MACHINE },
      );
    }
  });

  it(`${name}: every transition names a rule, every rule is used`, () => {
    const named = new Set(machines.flatMap(listNamedRules));
    expect([...named].toSorted()).toEqual(rules.map(({ id }) => id).toSorted());
  });

  it(`${name}: shows a word for every region in every state`, () => {
    for (const machine of machines) {
      const compiled = compileMachine(machine);
      const { context } = compiled.start([]);
      for (const state of compiled.states) {
        const words = one.describe(state, context);
        expect(words).toHaveLength(regions.length);
        for (const word of words) expect(word).toMatch(/^[a-z-]+$/);
      }
    }
  });
}
