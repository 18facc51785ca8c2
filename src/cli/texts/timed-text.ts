import { formatDuration } from '../../lib/time';
import type { Catalogue } from '../../trace/catalogue';
import type { RegionGroup } from '../../trace/queries/explorations/region-groups';
import {
  describeCut,
  getAnsweredRequest,
  groupRegions,
  REGIONS_SHOWN,
} from '../../trace/queries/explorations/region-groups';
import { describeThreshold } from '../../trace/queries/explorations/timed-regions';
import { EQUAL_TIMES } from '../../trace/answers/timed-exploration';
import type { TimedRegion, TimedRequest, TimedResult } from '../../trace/answers/timed-exploration';

/** Formulas as in the result, and beside each its threshold: what has one value only is summed up. */
export function formatTimedJson(request: TimedRequest, result: TimedResult): string {
  const { intervals } = getAnsweredRequest(request, result);
  const regions = result.regions.map(({ outcome, conditions }) => ({
    outcome,
    conditions: conditions.map((condition) => ({
      ...condition,
      threshold: describeThreshold(condition, result.parameters, intervals),
    })),
  }));
  const outcomes = [...new Set(regions.map(({ outcome }) => outcome))];
  return `${JSON.stringify({ version: 1, request, outcomes, ...result, regions }, null, 2)}\n`;
}

export function formatTimed(
  asked: TimedRequest,
  result: TimedResult,
  catalogue: Catalogue,
  isWhole: boolean,
): string {
  const request = getAnsweredRequest(asked, result);
  const free = Object.entries(request.intervals).filter(([, { min, max }]) => min < max);
  const deciding = free.filter(([id]) => decides(id, result));
  const given = deciding.map(
    ([id, { min, max }]) => `  ${id} from ${formatDuration(min)} to ${formatDuration(max)}\n`,
  );
  const idle = free.length - deciding.length;
  if (idle > 0) given.push(`  and ${idle} more, on which no outcome depends\n`);
  const groups = groupRegions(result, isWhole ? Infinity : REGIONS_SHOWN);
  const told = groups.map((group) => describeGroup(group, request, result, catalogue));
  const cut = describeCut(result);
  return [
    ...(cut === '' ? [] : [`${cut}\n`]),
    `Messages as names, and nothing fails. Durations that vary; the others have the values of the run\n${given.join('') || '  none\n'}`,
    ...told,
    ...(deciding.length > 0 && !result.hasTies ? [`${EQUAL_TIMES}\n`] : []),
  ].join('\n');
}

function describeGroup(
  { outcome, shown, more }: RegionGroup,
  request: TimedRequest,
  result: TimedResult,
  catalogue: Catalogue,
): string {
  const sentence = catalogue.outcomes.find(({ id }) => id === outcome)?.sentence ?? '';
  const lines = shown.map((region) => describeRegion(region, request, result));
  const rest = more.length === 0 ? '' : `  or in ${more.length} more cases; --all lists them\n`;
  return `${outcome}: ${sentence}\n${lines.join('  or\n')}${rest}`;
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
