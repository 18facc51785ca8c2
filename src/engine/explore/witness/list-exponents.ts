import type { Exponents } from '../../../wire/lldp/exponents';
import { EXPONENT_MAX } from '../../../wire/lldp/exponents';

/** Which exponents the length of a timer depends on; R stays, because it says how often ECP sends. */
const MATTERS: Readonly<Record<string, readonly (keyof Exponents)[]>> = {
  'ack-timer': ['rte'],
  'resp-wait': ['rte', 'rwd'],
  'resource-wait': ['rwd'],
  'reinit-keep-alive': ['rka'],
  'tout-keep-alive': ['rte', 'rka'],
};

const VALUES = Array.from({ length: EXPONENT_MAX + 1 }, (_, value) => value);

/** All exponents that give these timers other lengths, those nearest to the configured ones first. */
export function listExponents(
  configured: Exponents,
  timers: readonly string[],
): readonly Exponents[] {
  const keys = [...new Set(timers.flatMap((id) => MATTERS[id] ?? []))];
  let all: Exponents[] = [configured];
  for (const key of keys)
    all = all.flatMap((exponents) => VALUES.map((value) => ({ ...exponents, [key]: value })));
  const distance = (exponents: Exponents): number =>
    keys.reduce((sum, key) => sum + Math.abs(exponents[key] - configured[key]), 0);
  return all
    .map((exponents) => ({ exponents, far: distance(exponents) }))
    .toSorted((a, b) => a.far - b.far)
    .map(({ exponents }) => exponents);
}
