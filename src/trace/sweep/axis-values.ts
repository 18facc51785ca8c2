import { exp, ln } from '../../lib/math';
import type { ParameterValue } from '../run-spec';
import type { SweepAxis } from './sweep-spec';

/** The values of an axis in order, whole numbers without repetition; both ends are met exactly. */
export function listAxisValues(axis: SweepAxis): readonly ParameterValue[] {
  if (axis.kind === 'list') return [...new Set(axis.values)];
  const { from, to, steps } = axis;
  const values = Array.from({ length: steps }, (_, step) => {
    if (step === 0 || steps === 1) return from;
    return step === steps - 1 ? to : interpolate(axis, step / (steps - 1));
  });
  return [...new Set(values)];
}

/** Written with functions that are the same in every JavaScript engine. */
function interpolate(axis: Exclude<SweepAxis, { kind: 'list' }>, share: number): number {
  const { kind, from, to } = axis;
  if (kind === 'linear') return Math.round(from + (to - from) * share);
  return Math.round(from * exp(share * ln(to / from)));
}
