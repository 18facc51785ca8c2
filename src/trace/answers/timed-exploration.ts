import type { ParameterValue } from '../run-spec';

/** Intervals in µs by parameter id; parameters without one take their whole range. No fault happens. */
export interface TimedRequest {
  readonly scenario: string;
  readonly values: Readonly<Record<string, ParameterValue>>;
  readonly intervals: Readonly<Record<string, TimedInterval>>;
  /** Whether equal times are told too; left out: only if few durations vary. */
  readonly ties?: boolean;
}

export interface TimedInterval {
  readonly min: number;
  readonly max: number;
}

/** Says what the inequalities leave open when equal times are not told. */
export const EQUAL_TIMES = 'Where both sides are equal, what was sent or set first comes first.';

export interface TimedResult {
  /** Ids of the parameters, by their number in sums. */
  readonly parameters: readonly string[];
  /** Whether values at which two times are equal lie in a region too. */
  readonly hasTies: boolean;
  /** Names a limit that was met: then equal times are left out, or the answer is one for narrower intervals; else empty. */
  readonly cut: string;
  /** Intervals for which the question is answered in place of its own. */
  readonly narrowed: Readonly<Record<string, TimedInterval>>;
  /** Values within a region end in its outcome, and all values lie in some region, but perhaps for equal times. */
  readonly regions: readonly TimedRegion[];
}

export interface TimedRegion {
  readonly outcome: string;
  /** All must hold; none: every value ends so. */
  readonly conditions: readonly TimedCondition[];
}

export interface TimedCondition {
  /** `final-copy + n < push-req + pull-rsp + apply` */
  readonly text: string;
  /** By parameter, how often it counts: the values satisfy Σ counts · values ≤ limit. */
  readonly sum: readonly number[];
  readonly limit: number;
}
