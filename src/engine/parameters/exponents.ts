import type { CountParameter } from '../../trace/catalogue';
import type { ParameterValue } from '../../trace/run-spec';
import type { Exponents } from '../../wire/lldp/exponents';
import { DEFAULT_EXPONENTS, EXPONENT_MAX, negotiate, RETRIES_MAX } from '../../wire/lldp/exponents';

/** T(n) = 10 µs × 2ⁿ. */
const EXPONENT_UNIT_MICROS = 10;

interface ExponentText {
  readonly key: keyof Exponents;
  readonly title: string;
  readonly help: string;
  readonly source: string;
}

const EXPONENTS: readonly ExponentText[] = [
  {
    key: 'retries',
    title: 'R',
    help: 'How often ECP repeats a frame that nobody acknowledged. Both ends use the larger value.',
    source: '802.1Q 43.3.7.4',
  },
  {
    key: 'rte',
    title: 'RTE',
    help: 'ECP waits 10 µs × 2ⁿ for an acknowledgement. Both ends use the larger value.',
    source: '802.1Q 43.3.6.1',
  },
  {
    key: 'rwd',
    title: 'RWD',
    help: 'The bridge may look for resources for 10 µs × 2ⁿ. Both ends use the larger value.',
    source: '802.1Q 41.5.5.7',
  },
  {
    key: 'rka',
    title: 'RKA',
    help: 'The station repeats its command every 10 µs × 2ⁿ. Both ends use the larger value.',
    source: '802.1Q 41.5.5.5',
  },
];

const SIDES = { station: 'Station', bridge: 'Bridge' } as const;
export type Side = keyof typeof SIDES;

const exponentId = (side: Side, key: keyof Exponents): string => `${side}-${key}`;

function defineExponents(side: Side): CountParameter[] {
  return EXPONENTS.map(({ key, title, ...text }) => ({
    ...text,
    kind: 'count',
    id: exponentId(side, key),
    title: `${SIDES[side]} ${title}`,
    group: 'EVB exponents',
    min: 0,
    max: key === 'retries' ? RETRIES_MAX : EXPONENT_MAX,
    defaultValue: DEFAULT_EXPONENTS[key],
    unitMicros: key === 'retries' ? null : EXPONENT_UNIT_MICROS,
    agreesWith: exponentId(side === 'station' ? 'bridge' : 'station', key),
  }));
}

/** What each end of a link is configured with for EVB. */
export const EXPONENT_PARAMETERS: readonly CountParameter[] = [
  ...defineExponents('station'),
  ...defineExponents('bridge'),
];

type Values = Readonly<Record<string, ParameterValue>>;

/** What one end is configured with; 0 where a scenario has no such parameter. */
export function readExponents(values: Values, side: Side): Exponents {
  const read = (key: keyof Exponents): number => {
    const value = values[exponentId(side, key)];
    return typeof value === 'number' ? value : 0;
  };
  return { retries: read('retries'), rte: read('rte'), rwd: read('rwd'), rka: read('rka') };
}

/** What both ends use once they have negotiated. */
export function agreeOnExponents(values: Values): Exponents {
  return negotiate(readExponents(values, 'station'), readExponents(values, 'bridge'));
}

/** Values with which both ends agree on these exponents, changed only where they have to be. */
export function configureExponents(values: Values, wanted: Exponents): Record<string, number> {
  const configured: Record<string, number> = {};
  for (const { key } of EXPONENTS) {
    const sides = (['station', 'bridge'] as const).map((side) => ({
      id: exponentId(side, key),
      value: readExponents(values, side)[key],
    }));
    const isMet = sides.some(({ value }) => value === wanted[key]);
    sides.forEach(({ id, value }, index) => {
      if (value > wanted[key] || (!isMet && index === 0)) configured[id] = wanted[key];
    });
  }
  return configured;
}
