import { expect, it } from 'vitest';
import type { ExploreResult } from '../../answers/exploration';
import { compareExplorations, getDifferenceKind } from './compare-explorations';

function result(outcomes: Record<string, readonly [number, bigint | null]>): ExploreResult {
  const counts = Object.values(outcomes).map(([, schedules]) => schedules);
  const schedules = counts.some((count) => count === null)
    ? null
    : counts.reduce<bigint>((sum, count) => sum + (count ?? 0n), 0n);
  const entries = Object.entries(outcomes).map(([id, [leastFaults, count]]) => [
    id,
    { leastFaults, leastLosses: leastFaults, schedules: count, byFaults: null, witness: 0 },
  ]);
  return { schedules, outcomes: Object.fromEntries(entries) } as ExploreResult;
}

it('says what is new, gone, or takes another number of faults', () => {
  const before = result({ good: [0, 3n], outage: [1, 1n], rare: [2, 0n] });
  const after = result({ good: [0, 10n ** 20n], outage: [2, 0n], late: [0, 0n] });
  const differences = compareExplorations(before, after);
  expect(differences.map((each) => [each.outcome, getDifferenceKind(each)])).toEqual([
    ['good', 'same'],
    ['outage', 'more-faults'],
    ['rare', 'gone'],
    ['late', 'new'],
  ]);
  expect(differences[0]).toMatchObject({ before: { share: 0.75 }, after: { share: 1 } });
});

it('has no shares where orders go round', () => {
  const [good] = compareExplorations(result({ good: [0, null] }), result({ good: [0, 1n] }));
  expect(good).toMatchObject({ before: { share: null }, after: { share: 1 } });
});
