import { formatDuration } from '../../lib/time';
import type { UintField } from '../fields/field';
import { reserved, uint } from '../fields/field';
import { numberFrom, showFlag, showHexNumber } from '../fields/show';
import { defineTlv, ORGANIZATIONAL_TYPE } from '../tlv/tlv-definition';
import { exponentToMicros } from './evb';

const SOURCE = 'draft 0.2, in open-lldp';

const flag = (key: string, name: string): UintField =>
  uint(key, 1, { name, source: SOURCE, meaning: `${name}.`, show: showFlag });

const FORWARDING_BITS = [
  flag('standard', 'Standard forwarding'),
  flag('reflectiveRelay', 'Reflective relay'),
  reserved('forwardingReserved', 6, SOURCE),
];

const CAPABILITY_BITS = [
  reserved('capabilityReserved', 5, SOURCE),
  flag('rteCapable', 'Retransmission timer exponent'),
  flag('ecpCapable', 'ECP'),
  flag('vdpCapable', 'VDP'),
];

const bits = <K extends string>(
  key: K,
  text: { name: string; meaning: string },
  parts: readonly UintField[],
): UintField<K> =>
  uint(key, 8, { ...text, source: SOURCE, show: showHexNumber(2), parts: () => parts });

export const EVB_DRAFT = defineTlv({
  kind: 'evb-draft',
  type: ORGANIZATIONAL_TYPE,
  oui: '001b3f',
  subtype: 0,
  name: 'EVB (draft 0.2)',
  source: SOURCE,
  meaning:
    'Edge virtual bridging before the standard: capabilities and the retransmission exponent.',
  layout: [
    bits(
      'supportedForwarding',
      { name: 'Supported forwarding', meaning: 'Modes the sender has.' },
      FORWARDING_BITS,
    ),
    bits(
      'supportedCapabilities',
      { name: 'Supported capabilities', meaning: 'What the sender can do.' },
      CAPABILITY_BITS,
    ),
    bits(
      'configuredForwarding',
      { name: 'Configured forwarding', meaning: 'Modes in use.' },
      FORWARDING_BITS,
    ),
    bits(
      'configuredCapabilities',
      { name: 'Configured capabilities', meaning: 'What is in use.' },
      CAPABILITY_BITS,
    ),
    uint('supportedVsis', 16, {
      name: 'Supported VSIs',
      source: SOURCE,
      meaning: 'How many VSIs there can be.',
    }),
    uint('configuredVsis', 16, {
      name: 'Configured VSIs',
      source: SOURCE,
      meaning: 'How many VSIs there are.',
    }),
    uint('rte', 8, {
      name: 'RTE',
      source: SOURCE,
      meaning: 'Retransmission timer exponent: 10 µs × 2ⁿ.',
      show: (value) =>
        value < 32 ? `${value} (${formatDuration(exponentToMicros(value))})` : String(value),
    }),
  ],
  summarize: (values) => `EVB draft 0.2, RTE ${numberFrom(values, 'rte')}`,
});
