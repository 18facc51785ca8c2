import { formatDuration } from '../../../lib/time';
import type { Catalogue, DurationParameter } from '../../catalogue';
import { getParameters, getScenario, resolveValues } from '../../parameters';
import type { RunSpec } from '../../run-spec';
import type { TimedCondition, TimedInterval, TimedRequest } from '../../answers/timed-exploration';

type Intervals = TimedRequest['intervals'];

export function listDurations(catalogue: Catalogue, scenario: string): DurationParameter[] {
  return getParameters(catalogue, getScenario(catalogue, scenario)).filter(
    (parameter) => parameter.kind === 'duration',
  );
}

/** Every duration of a run as the interval of its one value. */
export function fixDurations(spec: RunSpec, catalogue: Catalogue): Record<string, TimedInterval> {
  const values = resolveValues(spec, catalogue);
  return Object.fromEntries(
    listDurations(catalogue, spec.scenario).map(({ id }) => {
      const value = Number(values[id]);
      return [id, { min: value, max: value }];
    }),
  );
}

/** A condition in which parameters of one value only are summed up: with one left, it is a threshold. */
export function describeThreshold(
  { sum, limit }: TimedCondition,
  parameters: readonly string[],
  intervals: Intervals,
): string {
  const terms = sum.flatMap((count, index) => {
    const id = parameters[index] ?? '';
    return count === 0 ? [] : [{ id, count, fixed: getOnlyValue(intervals[id]) }];
  });
  const known = terms.reduce((total, { count, fixed }) => total + count * (fixed ?? 0), 0);
  const free = terms.filter(({ fixed }) => fixed === null);
  // Whole microseconds: at most −1 is the same as less than 0.
  const [sole] = free;
  if (sole !== undefined && free.length === 1 && Math.abs(sole.count) > 1)
    return describeBound(sole, limit - known);
  const isStrict = limit < 0;
  const rest = limit + (isStrict ? 1 : 0) - known;
  const left = list(free, 1, -rest);
  const right = list(free, -1, rest);
  if (free.some(({ count }) => count > 0)) return `${left} ${isStrict ? '<' : '≤'} ${right}`;
  return `${right} ${isStrict ? '>' : '≥'} ${left}`;
}

/** `19·poll ≤ 2s` says what `poll ≤ 105.263157ms` says: times are whole microseconds. */
function describeBound(
  { id, count }: { readonly id: string; readonly count: number },
  limit: number,
): string {
  return count > 0
    ? `${id} ≤ ${formatDuration(Math.floor(limit / count))}`
    : `${id} ≥ ${formatDuration(Math.ceil(limit / count))}`;
}

function getOnlyValue(interval: TimedInterval | undefined): number | null {
  return interval !== undefined && interval.min === interval.max ? interval.min : null;
}

function list(
  terms: readonly { readonly id: string; readonly count: number }[],
  sign: number,
  micros: number,
): string {
  const names = terms.flatMap(({ id, count }) => {
    if (count * sign <= 0) return [];
    return [Math.abs(count) === 1 ? id : `${Math.abs(count)}·${id}`];
  });
  return [...names, ...(micros > 0 ? [formatDuration(micros)] : [])].join(' + ') || '0s';
}
