import type { Result } from '../../lib/result';
import { fail, succeed } from '../../lib/result';
import type { Catalogue, DurationParameter } from '../../trace/catalogue';
import { parseValue } from '../../trace/parameters';
import { fixDurations, listDurations } from '../../trace/queries/explorations/timed-regions';
import type { RunSpec } from '../../trace/run-spec';
import type { TimedInterval } from '../../trace/answers/timed-exploration';

/**
 * `pull-rsp=10ms..4s,n=1s..3s`, `n=2s`, `pull-rsp=all` (its whole range), or `all` for every duration's whole range. What
 * is not named keeps the value of the run.
 */
export function readIntervals(
  text: string,
  spec: RunSpec,
  catalogue: Catalogue,
): Result<Record<string, TimedInterval>> {
  const durations = listDurations(catalogue, spec.scenario);
  let intervals: Record<string, TimedInterval> = fixDurations(spec, catalogue);
  for (const part of text.split(',').map((each) => each.trim())) {
    const read = part === 'all' ? readAll(durations) : readPart(part, durations);
    if (!read.ok) return read;
    intervals = { ...intervals, ...read.value };
  }
  return succeed(intervals);
}

function readAll(durations: readonly DurationParameter[]): Result<Record<string, TimedInterval>> {
  return succeed(Object.fromEntries(durations.map((each) => [each.id, rangeOf(each)])));
}

function rangeOf({ minMicros, maxMicros }: DurationParameter): TimedInterval {
  return { min: minMicros, max: maxMicros };
}

function readPart(
  part: string,
  durations: readonly DurationParameter[],
): Result<Record<string, TimedInterval>> {
  const [id = '', range = ''] = part.split('=', 2);
  const parameter = durations.find((each) => each.id === id);
  if (range === '' || parameter === undefined) {
    const ids = durations.map((each) => each.id).join(', ');
    return fail(
      `"${part}" is no interval; write id=from..to, id=value or id=all with one of ${ids}`,
    );
  }
  if (range === 'all') return succeed({ [id]: rangeOf(parameter) });
  const [from = '', to = from] = range.split('..', 2);
  const min = parseValue(parameter, from);
  if (!min.ok) return min;
  const max = parseValue(parameter, to);
  if (!max.ok) return max;
  const interval = { min: Number(min.value), max: Number(max.value) };
  return interval.min <= interval.max
    ? succeed({ [id]: interval })
    : fail(`the interval ${part} runs backwards; write the smaller time first`);
}
