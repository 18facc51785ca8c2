import { formatDuration } from '../../../lib/time';
import type { TimedRegion, TimedRequest, TimedResult } from '../../answers/timed-exploration';

/** So many regions of an outcome are told at once; the rest on request. */
export const REGIONS_SHOWN = 4;

export interface RegionGroup {
  readonly outcome: string;
  readonly shown: readonly TimedRegion[];
  readonly more: readonly TimedRegion[];
}

/** Regions by outcome, the shortest formulas first. */
export function groupRegions({ regions }: TimedResult, most = REGIONS_SHOWN): RegionGroup[] {
  return [...new Set(regions.map(({ outcome }) => outcome))].map((outcome) => {
    const own = regions
      .filter((region) => region.outcome === outcome)
      .toSorted((a, b) => measure(a) - measure(b));
    // One more line says no more than one more region.
    const count = own.length === most + 1 ? own.length : most;
    return { outcome, shown: own.slice(0, count), more: own.slice(count) };
  });
}

function measure({ conditions }: TimedRegion): number {
  const counts = conditions.flatMap(({ sum }) => sum);
  return conditions.length + counts.reduce((total, count) => total + Math.sign(Math.abs(count)), 0);
}

/** The intervals for which the answer holds. */
export function getAnsweredRequest(request: TimedRequest, { narrowed }: TimedResult): TimedRequest {
  return { ...request, intervals: { ...request.intervals, ...narrowed } };
}

/** What limit was met and what was done about it; empty: none. */
export function describeCut({ cut, narrowed }: TimedResult): string {
  const answered = Object.entries(narrowed).map(([id, { min, max }]) =>
    min === max
      ? `${id} = ${formatDuration(min)}`
      : `${id} from ${formatDuration(min)} to ${formatDuration(max)}`,
  );
  if (cut === '' || answered.length === 0) return cut;
  return `${cut} The answer here is one for ${answered.join(' and ')}; nothing is said of other values.`;
}
