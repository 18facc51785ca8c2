import { formatDuration } from '../../lib/time';
import { assertDefined } from '../../lib/assert';
import type { TraceNode } from '../../trace/trace';
import { createFaultRules } from '../faults';
import { compileMachine } from '../kernel/machine/compile-machine';
import type { Durations, Network, NetworkNode, NodeMachine } from '../kernel/network';
import type { Side } from '../parameters/exponents';
import { agreeOnExponents, readExponents } from '../parameters/exponents';
import { oneEcpduAtATime } from '../properties/one-ecpdu-at-a-time';
import { silenceIsNoticed } from '../properties/silence-is-noticed';
import type { Command, Verdict, Vsi } from '../roles/evb/vdp/command';
import type { ComponentDefinition } from '../roles/evb/component';
import { COMPONENT } from '../roles/evb/component';
import { bridgeControl, stationControl } from '../roles/evb/control-planes';
import type { EvbTimer, Exponents } from '../../wire/lldp/exponents';
import { TIMER_FORMULAS } from '../../wire/lldp/exponents';
import { LLDP_INTERVAL_SECONDS, LLDP_TTL_SECONDS } from '../roles/evb/negotiation/evb-tlv';
import { createBridge, createStation, EVB_RULES } from '../roles/evb/evb-node';
import { EVB_MESSAGE_TYPES, EVB_TIMER_TYPES } from '../roles/evb/messages';
import type { Port } from '../roles/evb/ecp/pdu';
import { EXAMPLE_VSI } from './example-vsi';
import type { Model, Values } from './model';
import { NOTHING_SPECIAL } from './model';
import { VDP_OUTCOMES } from './vdp-outcomes';

/** What sets one VDP scenario apart from the others. */
export interface VdpStory {
  /** What the hypervisor asks for, one after the other. */
  plan(vsi: Vsi, values: Values): readonly Command[];
  /** EVB comes first. */
  readonly negotiates?: boolean;
  /** An end that goes down at `silent-at`. */
  readonly silent?: Side;
  /** Faults that belong to the story. */
  readonly edits?: readonly string[];
}

const STATION_NODE: TraceNode = {
  id: 'station',
  role: 'evb-station',
  title: 'Station',
  shortTitle: 'Station',
  subtitle: 'EVB station',
};
const BRIDGE_NODE: TraceNode = {
  id: 'bridge',
  role: 'evb-bridge',
  title: 'Bridge',
  shortTitle: 'Bridge',
  subtitle: 'EVB bridge',
};
const LINKS = [{ id: 'station-bridge', ends: [0, 1] }] as const;

/** Locally administered addresses, as in our captures. */
const STATION_PORT: Port = { peer: 'bridge', address: '02:00:00:00:aa:01' };
const BRIDGE_PORT: Port = { peer: 'station', address: '02:00:00:00:bb:02' };
const FILLING = { vid: 300, pcp: 5 };

function createVsi(values: Values): Vsi {
  const asksForVid = values['vid'] === 'null';
  return {
    ...EXAMPLE_VSI,
    entries: EXAMPLE_VSI.entries.map((entry) => (asksForVid ? { ...entry, vid: 0 } : entry)),
  };
}

const numberOf = (values: Values, id: string, otherwise: number): number => {
  const value = values[id];
  return typeof value === 'number' ? value : otherwise;
};

function toNodeMachine<S>(definition: ComponentDefinition<S>, settings: S): NodeMachine {
  return {
    machine: compileMachine(definition.createMachine(settings)),
    regions: definition.regions,
    describe: (state, context) => definition.describe(state, context),
  };
}

/** All that the machines are made from, as plain data: runs that differ in lengths alone share their network. */
function readSettings(story: VdpStory, values: Values, { retries }: Exponents) {
  const vsi = createVsi(values);
  const negotiates = story.negotiates === true;
  return {
    vsi,
    retries,
    plan: story.plan(vsi, values),
    stationExponents: negotiates ? readExponents(values, 'station') : null,
    bridgeExponents: negotiates ? readExponents(values, 'bridge') : null,
    refuses: readRefused(values),
    withdraws: values['release'] === 'bridge',
    refusal: readRefusal(values),
  };
}

type VdpSettings = ReturnType<typeof readSettings>;

/** To compile the machines takes longer than a run, so the last network is kept for the next. */
function createNetworkMaker(): (settings: VdpSettings) => Network {
  let last: { readonly key: string; readonly network: Network } | null = null;
  return (settings) => {
    const key = JSON.stringify(settings);
    if (last?.key !== key) last = { key, network: createVdpNetwork(settings) };
    return last.network;
  };
}

/** Station and bridge with the machines of the standard, and control planes that play the story. */
function createVdpNetwork(settings: VdpSettings): Network {
  const { vsi, retries, plan, stationExponents, bridgeExponents } = settings;
  const station = createStation({
    info: STATION_NODE,
    role: toNodeMachine(stationControl, { plan, awaitsEvb: stationExponents !== null }),
    port: STATION_PORT,
    vsi,
    retries,
    translate: () => null,
    ...(stationExponents === null ? {} : { negotiates: stationExponents }),
  });
  const bridge = createBridge(
    {
      info: BRIDGE_NODE,
      role: toNodeMachine(bridgeControl, {
        refuses: settings.refuses,
        withdraws: settings.withdraws,
        station: 'station',
      }),
      port: BRIDGE_PORT,
      vsi,
      retries,
      translate: createTranslation(settings.refusal),
      ...(bridgeExponents === null ? {} : { negotiates: bridgeExponents }),
    },
    FILLING,
  );
  return { nodes: [station, bridge], links: LINKS };
}

function readRefused(values: Values): number {
  if (values['refused-command'] === undefined) return 0;
  return values['refused-command'] === 'first' ? 1 : 2;
}

function readRefusal(values: Values): Verdict {
  return {
    error: Number(values['refusal-error'] ?? 2),
    keep: values['refusal-keep'] === 'yes',
    hard: values['refusal-hard'] === 'yes',
  };
}

/** The verdict of the control plane, for the VDP machine of the bridge. */
function createTranslation(refusal: Verdict): NonNullable<NetworkNode['translate']> {
  const refuse = { type: 'vdp.refuse', refusal };
  return ({ message }) => {
    if (message === 'granted')
      return [{ component: COMPONENT.vdp, event: { type: 'vdp.grant' }, carries: true }];
    if (message === 'refused') return [{ component: COMPONENT.vdp, event: refuse, carries: true }];
    return null;
  };
}

const SECOND = 1_000_000;
const LLDP_TIMERS: Readonly<Record<string, number>> = {
  'lldp-interval': LLDP_INTERVAL_SECONDS * SECOND,
  'lldp-ttl': LLDP_TTL_SECONDS * SECOND,
};

/** Timers follow from the exponents, works and pauses are parameters, every frame takes the same time. */
export function createEvbDurations(
  values: Values,
  agreed: Exponents,
  frame = values['frame'],
): Durations {
  return (id) => {
    if (Object.hasOwn(TIMER_FORMULAS, id)) return TIMER_FORMULAS[id as EvbTimer](agreed);
    const value = LLDP_TIMERS[id] ?? values[id] ?? frame;
    return assertDefined(typeof value === 'number' ? value : undefined, `duration ${id}`);
  };
}

const VDP_RULES = [...EVB_RULES, ...stationControl.rules, ...bridgeControl.rules];

export function createVdpModel(story: VdpStory): Model {
  const createNetwork = createNetworkMaker();
  return {
    messageTypes: EVB_MESSAGE_TYPES,
    timerTypes: EVB_TIMER_TYPES,
    properties: [oneEcpduAtATime, silenceIsNoticed],
    outcomes: VDP_OUTCOMES,
    figures: ['total', 'messages', 'retransmissions'],
    nodes: [STATION_NODE, BRIDGE_NODE],
    links: LINKS,
    prepare: (values) => {
      const agreed = agreeOnExponents(values);
      const silence =
        story.silent === undefined
          ? []
          : [`crash:${story.silent}@${formatDuration(numberOf(values, 'silent-at', 0))}`];
      return {
        ...NOTHING_SPECIAL,
        messageTypes: EVB_MESSAGE_TYPES,
        network: createNetwork(readSettings(story, values, agreed)),
        durations: createEvbDurations(values, agreed),
        rules: VDP_RULES,
        faults: createFaultRules([...(story.edits ?? []), ...silence], 1),
        watchMicros: numberOf(values, 'watch', 0),
      };
    },
  };
}
