import { formatDuration } from '../../lib/time';
import type { UintField } from '../fields/field';
import { reserved, uint } from '../fields/field';
import { numberFrom, showFlag } from '../fields/show';
import { defineTlv, ORGANIZATIONAL_TYPE } from '../tlv/tlv-definition';

const SOURCE = '802.1Q D.2.12';

/** T(n) = 10 µs × 2ⁿ, exact for every exponent of 5 bits (802.1Q D.2.12). */
export function exponentToMicros(exponent: number): number {
  return 10 * 2 ** exponent;
}

const exponent = <K extends string>(key: K, name: string, meaning: string): UintField<K> =>
  uint(key, 5, {
    name,
    source: SOURCE,
    meaning: `${meaning} Time = 10 µs × 2ⁿ. Both sides use the larger of their values.`,
    show: (value) => `${value} (${formatDuration(exponentToMicros(value))})`,
  });

const flag = <K extends string>(key: K, name: string, meaning: string): UintField<K> =>
  uint(key, 1, { name, source: SOURCE, meaning, show: showFlag });

const isRemote = <K extends string>(key: K, name: string): UintField<K> =>
  uint(key, 1, {
    name,
    source: SOURCE,
    meaning: 'Remote or local: 1 when the value of the other side is in use.',
    ourReading: 'Also 1 when both values are equal, as lldpad sends it.',
    show: showFlag,
  });

export const EVB_MODES = { notSupported: 0, bridge: 1, station: 2 } as const;

export const EVB = defineTlv({
  kind: 'evb',
  type: ORGANIZATIONAL_TYPE,
  oui: '0080c2',
  subtype: 0x0d,
  name: 'EVB',
  source: SOURCE,
  meaning:
    'Edge virtual bridging: what bridge and station can do, and the exponents of the timers of ECP and VDP.',
  layout: [
    reserved('bridgeReserved', 5, SOURCE),
    flag('bgid', 'BGID', 'The bridge can use GroupIDs.'),
    flag('rrcap', 'RRCAP', 'The bridge can do reflective relay.'),
    flag('rrctr', 'RRCTR', 'The bridge has reflective relay on.'),
    reserved('stationReserved', 4, SOURCE),
    flag('sgid', 'SGID', 'The station can use GroupIDs.'),
    flag('rrreq', 'RRREQ', 'The station asks for reflective relay.'),
    uint('rrstat', 2, {
      name: 'RRSTAT',
      source: SOURCE,
      meaning: 'What the station knows about reflective relay.',
      values: { 0: 'off', 1: 'on', 3: 'unknown' },
    }),
    uint('retries', 3, {
      name: 'R',
      source: `${SOURCE}; 43.3.7.4`,
      meaning:
        'ECP repeats an unacknowledged request this many times. Both sides use the larger value.',
      ourReading: 'Repetitions after the first sending, so 1 + R in all, as lldpad does.',
    }),
    exponent('rte', 'RTE', 'ECP waits this long for an acknowledgement.'),
    uint('mode', 2, {
      name: 'EVB mode',
      source: SOURCE,
      meaning: 'Which role the sender has. Roles are configured, not elected.',
      ourReading: '3 is treated as reserved; no source says what it means.',
      values: { 0: 'not supported', 1: 'EVB bridge', 2: 'EVB station', 3: 'reserved' },
    }),
    isRemote('rwdRol', 'ROL of RWD'),
    exponent('rwd', 'RWD', 'The bridge may take this long to find resources.'),
    reserved('rkaReserved', 2, SOURCE),
    isRemote('rkaRol', 'ROL of RKA'),
    exponent('rka', 'RKA', 'The station sends a keep-alive this often.'),
  ],
  summarize: (values) => {
    const role = { 1: 'bridge', 2: 'station' }[numberFrom(values, 'mode')] ?? 'no role';
    const [r, rte, rwd, rka] = ['retries', 'rte', 'rwd', 'rka'].map((key) =>
      numberFrom(values, key),
    );
    return `EVB ${role}, R ${r}, RTE ${rte}, RWD ${rwd}, RKA ${rka}`;
  },
});
