import { formatDuration } from '../../lib/time';
import type { Catalogue } from '../../trace/catalogue';
import { describeThreshold } from '../../trace/queries/explorations/timed-regions';
import { EQUAL_TIMES } from '../../trace/answers/timed-exploration';
import type { TimedRegion, TimedRequest, TimedResult } from '../../trace/answers/timed-exploration';

/** Formulas as in the result, and beside each its threshold: what has one value only is summed up. */
export function formatTimedJson(request: TimedRequest, result: TimedResult): string {
  const regions = result.regions.map(({ outcome, conditions }) => ({
    outcome,
    conditions: conditions.map((condition) => ({
      ...condition,
      threshold: describeThreshold(condition, result.parameters, request.intervals),
    })),
  }));
  const outcomes = [...new Set(regions.map(({ outcome }) => outcome))];
  return `${JSON.stringify({ version: 1, request, outcomes, ...result, regions }, null, 2)}\n`;
}

export function formatTimed(
  request: TimedRequest,
  result: TimedResult,
  catalogue: Catalogue,
): string {
  const free = Object.entries(request.intervals).filter(([, { min, max }]) => min < max);
  const deciding = free.filter(([id]) => decides(id, result));
  const given = deciding.map(
    ([id, { min, max }]) => `  ${id} from ${formatDuration(min)} to ${formatDuration(max)}\n`,
  );
  const idle = free.length - deciding.length;
  if (idle > 0) given.push(`  and ${idle} more, on which no outcome depends\n`);
  const outcomes = [...new Set(result.regions.map(({ outcome }) => outcome))];
  const told = outcomes.map((id) => {
    const sentence = catalogue.outcomes.find((outcome) => outcome.id === id)?.sentence ?? '';
    const regions = result.regions.filter(({ outcome }) => outcome === id);
    const lines = regions.map((region) => describeRegion(region, request, result));
    return `${id}: ${sentence}\n${lines.join('  or\n')}`;
  });
  return [
    `Messages as names, and nothing fails. Durations that vary; the others have the values of the run\n${given.join('') || '  none\n'}`,
    ...told,
    ...(deciding.length > 0 && !result.hasTies ? [`${EQUAL_TIMES}\n`] : []),
  ].join('\n');
}

function decides(id: string, { parameters, regions }: TimedResult): boolean {
  const index = parameters.indexOf(id);
  return regions.some(({ conditions }) => conditions.some(({ sum }) => (sum[index] ?? 0) !== 0));
}

function describeRegion(
  { conditions }: TimedRegion,
  { intervals }: TimedRequest,
  { parameters }: TimedResult,
): string {
  if (conditions.length === 0) return '  always\n';
  const lines = conditions.map((condition) => {
    const threshold = describeThreshold(condition, parameters, intervals);
    const note = threshold === condition.text ? '' : `   that is ${threshold}`;
    return `${condition.text}${note}\n`;
  });
  return lines.map((line, index) => `  ${index === 0 ? 'if ' : 'and'} ${line}`).join('');
}
