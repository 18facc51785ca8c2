import type { ExploreResult } from '../../answers/exploration';

/** How one outcome differs between two explorations of the same case with the same budget. */
export interface OutcomeDifference {
  readonly outcome: string;
  readonly before: Reach | null;
  readonly after: Reach | null;
}

/** How an outcome is reached. */
export interface Reach {
  readonly leastFaults: number;
  /** Share of all schedules; null where there is no number of them. */
  readonly share: number | null;
}

/** All outcomes of either, in the order of the first, then of the second. */
export function compareExplorations(
  before: ExploreResult,
  after: ExploreResult,
): OutcomeDifference[] {
  const ids = [...new Set([...Object.keys(before.outcomes), ...Object.keys(after.outcomes)])];
  return ids.map((outcome) => ({
    outcome,
    before: getReach(before, outcome),
    after: getReach(after, outcome),
  }));
}

/** Null: it was not found. */
export function getReach({ outcomes, schedules }: ExploreResult, id: string): Reach | null {
  const outcome = outcomes[id];
  if (outcome === undefined) return null;
  const { leastFaults } = outcome;
  const hasShare = schedules !== null && schedules > 0n && outcome.schedules !== null;
  return { leastFaults, share: hasShare ? divide(outcome.schedules, schedules) : null };
}

/** Exact to a millionth; big integers would overflow a plain division. */
function divide(part: bigint, whole: bigint): number {
  return Number((part * 1_000_000n) / whole) / 1_000_000;
}

export type DifferenceKind = 'same' | 'new' | 'gone' | 'fewer-faults' | 'more-faults';

export function getDifferenceKind({ before, after }: OutcomeDifference): DifferenceKind {
  if (before === null) return 'new';
  if (after === null) return 'gone';
  if (after.leastFaults === before.leastFaults) return 'same';
  return after.leastFaults < before.leastFaults ? 'fewer-faults' : 'more-faults';
}
