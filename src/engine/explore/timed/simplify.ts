import { assertDefined } from '../../../lib/assert';
import type { Cell } from './list-cells';
import { isWithin, widen } from './regions';
import { Rivals } from './rivals';
import type { Slice } from './slice';

/**
 * Regions that hold the same values, told with less: what borders on a region of the same outcome goes into it. As all
 * values lie in some region, a region may grow as long as it meets none of another outcome.
 */
export function* simplify(regions: readonly Cell[], whole: Slice): Generator<void, Cell[]> {
  let kept: Cell[] = [];
  const outcomes = new Set(regions.map(({ outcome }) => outcome));
  const rivals = new Map(
    [...outcomes].map((id) => [
      id,
      new Rivals(
        regions.filter(({ outcome }) => outcome !== id),
        whole,
      ),
    ]),
  );
  for (const region of regions.toSorted((a, b) => a.conditions.length - b.conditions.length)) {
    const wide = widen(region, assertDefined(rivals.get(region.outcome), 'rivals'));
    if (kept.some((other) => other.outcome === wide.outcome && isWithin(wide, other, whole)))
      continue;
    kept = [
      ...kept.filter((other) => other.outcome !== wide.outcome || !isWithin(other, wide, whole)),
      wide,
    ];
    yield;
  }
  return kept;
}
