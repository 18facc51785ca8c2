import { ln } from '../../lib/math';
import type { RandomStream } from '../../lib/random';
import type { Quantity } from './quantities';
import type { Distribution } from './sweep-spec';

/** A distribution may lie almost wholly outside the range; then the nearest bound is taken. */
const MOST_TRIES = 100;

/** A whole number within the quantity's range: drawn again when outside, which truncates the distribution. */
export function drawValue(
  distribution: Distribution,
  { min, max }: Pick<Quantity, 'min' | 'max'>,
  random: RandomStream,
): number {
  let value = min;
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    value = Math.round(drawReal(distribution, random));
    if (value >= min && value <= max) return value;
  }
  return Math.min(max, Math.max(min, value));
}

function drawReal(distribution: Distribution, random: RandomStream): number {
  switch (distribution.kind) {
    case 'uniform':
      // Half a unit beyond both ends, so that after rounding the ends are as likely as the rest.
      return distribution.from - 0.5 + (distribution.to - distribution.from + 1) * drawUnit(random);
    case 'exponential':
      return -distribution.mean * ln(drawUnit(random));
    case 'normal':
      return distribution.mean + distribution.deviation * drawNormal(random);
  }
}

/** Between 0 and 1, never either. */
function drawUnit(random: RandomStream): number {
  return (random.next() + 0.5) / 0x1_0000_0000;
}

/** Marsaglia's polar method: no sine, no cosine. */
function drawNormal(random: RandomStream): number {
  for (;;) {
    const x = 2 * drawUnit(random) - 1;
    const y = 2 * drawUnit(random) - 1;
    const square = x * x + y * y;
    if (square < 1) return x * Math.sqrt((-2 * ln(square)) / square);
  }
}
