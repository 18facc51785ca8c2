import type { Quantity } from '../../../../trace/sweep/quantities';
import type { Distribution, SweepAxis, SweepDraw } from '../../../../trace/sweep/sweep-spec';

const STEPS = 20;
const LOSS_STEPS = 11;
const LOSS_TO_PPM = 100_000;

/** A range that shows something; the user changes it. */
export function createAxis({ id, unit, min, max, options }: Quantity): SweepAxis {
  if (unit === 'option')
    return { kind: 'list', quantity: id, values: options.map((option) => option.id) };
  if (unit === 'ppm')
    return { kind: 'linear', quantity: id, from: 0, to: LOSS_TO_PPM, steps: LOSS_STEPS };
  if (unit === 'count')
    return {
      kind: 'linear',
      quantity: id,
      from: min,
      to: max,
      steps: Math.min(STEPS, max - min + 1),
    };
  const to = Math.min(max, 4_000_000);
  return { kind: 'linear', quantity: id, from: Math.max(min, to / STEPS), to, steps: STEPS };
}

export const canBeDrawn = ({ unit }: Quantity): boolean => unit === 'micros' || unit === 'count';

export function createDraw(quantity: Quantity): SweepDraw {
  return { quantity: quantity.id, ...createDistribution('exponential', quantity) };
}

export function createDistribution(
  kind: Distribution['kind'],
  { min, max, unit }: Quantity,
): Distribution {
  const middle =
    unit === 'micros' ? Math.min(max, Math.max(min, 100_000)) : Math.ceil((min + max) / 2);
  switch (kind) {
    case 'exponential':
      return { kind, mean: middle };
    case 'uniform':
      return { kind, from: min, to: Math.min(max, middle * 2) };
    case 'normal':
      return { kind, mean: middle, deviation: Math.ceil(middle / 4) };
  }
}
