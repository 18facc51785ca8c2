import { exp, ln } from '../../lib/math';
import type { ParameterValue } from '../run-spec';
import type { SweepAxis, SweepPlan } from './sweep-spec';
import { EMPTY_PLAN } from './sweep-spec';

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

/** Size of the grid; 1 without axes. */
export function countPoints({ axes }: Pick<SweepPlan, 'axes'>): number {
  return axes.reduce((product, axis) => product * listAxisValues(axis).length, 1);
}

/** Once over the grid when nothing is left to chance, else so many runs that shares mean something. */
export function suggestRuns(plan: Omit<SweepPlan, 'runs'>): number {
  const points = countPoints(plan);
  const hasChance = plan.draws.length > 0 || plan.lossLinks.length > 0;
  return hasChance ? Math.max(points, EMPTY_PLAN.runs) : points;
}
