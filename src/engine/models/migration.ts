import { assert } from '../../lib/assert';
import type { MessageType } from '../../trace/trace';
import type { Exponents } from '../../wire/lldp/exponents';
import type { Durations } from '../kernel/network';
import { PROPERTIES } from '../properties';
import { OUTCOMES } from '../properties/outcome';
import { agreeOnExponents } from '../parameters/exponents';
import { createNetwork, LINKS, ROLES, RULES } from '../roles';
import { MESSAGE_TYPES } from '../roles/messages';
import { EVB_RULES } from '../roles/evb/evb-node';
import { EVB_MESSAGE_TYPES, EVB_TIMER_TYPES } from '../roles/evb/messages';
import { readSettings, WIRES } from '../roles/settings';
import { TIMER_TYPES } from '../roles/timers';
import type { Model, Values } from './model';
import { NOTHING_SPECIAL } from './model';
import { createEvbDurations } from './vdp';
import { createWiredNetwork } from './wired-network';

/** Timers whose length is a parameter of another name: `guard` itself is the choice whether there is a guard. */
const DURATION_PARAMETERS: Readonly<Record<string, string>> = { guard: 'guard-time' };

/** What only the wire has, as long as every other notice by default. */
export const FRAME_MICROS = 500;

const isNamed = ({ id }: MessageType): boolean => MESSAGE_TYPES.some((type) => type.id === id);
const WIRE_MESSAGE_TYPES = EVB_MESSAGE_TYPES.filter((type) => !isNamed(type));
const EVB_IDS = new Set([...WIRE_MESSAGE_TYPES, ...EVB_TIMER_TYPES].map(({ id }) => id));

const WIRED_RULES = [...RULES, ...EVB_RULES];
const ALL_MESSAGE_TYPES = [...MESSAGE_TYPES, ...WIRE_MESSAGE_TYPES];

/** On the wire an arrow has the words of its TLV; what it means in the migration stays. */
const WIRED_MESSAGE_TYPES = ALL_MESSAGE_TYPES.map((type): MessageType => {
  const tlv = EVB_MESSAGE_TYPES.find(({ id }) => id === type.id);
  return tlv === undefined ? type : { ...type, title: tlv.title, shortTitle: tlv.shortTitle };
});

/** The nine scenarios of June 2011: five nodes that exchange named messages, or frames between each host and its bridge. */
export const migrationModel: Model = {
  messageTypes: ALL_MESSAGE_TYPES,
  timerTypes: [...TIMER_TYPES, ...EVB_TIMER_TYPES],
  properties: PROPERTIES,
  outcomes: OUTCOMES,
  figures: ['downtime', 'total', 'messages', 'state'],
  nodes: ROLES.map((role) => role.node),
  links: LINKS,
  prepare: (values) => {
    const settings = readSettings(values);
    const wire = WIRES.find((one) => one === values['wire']);
    const agreed = agreeOnExponents(values);
    const onWire = wire === undefined ? null : createWiredNetwork(settings, wire, agreed.retries);
    return {
      faults: NOTHING_SPECIAL.faults,
      watchMicros: NOTHING_SPECIAL.watchMicros,
      messageTypes: onWire === null ? ALL_MESSAGE_TYPES : WIRED_MESSAGE_TYPES,
      network: onWire ?? createNetwork(settings),
      rules: onWire === null ? RULES : WIRED_RULES,
      policy: settings.policy,
      durations: createDurations(values, agreed),
    };
  },
};

function createDurations(values: Values, agreed: Exponents): Durations {
  const evb = createEvbDurations(values, agreed, FRAME_MICROS);
  return (id) => {
    const value = values[DURATION_PARAMETERS[id] ?? id];
    if (typeof value === 'number') return value;
    assert(EVB_IDS.has(id), `duration ${id} is missing`);
    return evb(id);
  };
}
