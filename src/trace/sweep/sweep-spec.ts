import type { ParameterValue, RunSpec } from '../run-spec';

/**
 * Many runs of one scenario: some parameters vary over a grid, some are drawn by chance, links may lose messages. Run
 * number `index` follows from this alone (spec-of.ts), so any thread can make any part of it.
 */
export interface SweepSpec extends SweepPlan {
  readonly version: 1;
  /** What is the same in every run. */
  readonly base: RunSpec;
}

/** What is to be done with a run; kept apart from the run, which the user may still change. */
export interface SweepPlan {
  /** None, one or two. Their values make a grid, the first axis slowest. */
  readonly axes: readonly SweepAxis[];
  readonly draws: readonly SweepDraw[];
  /** Links that lose messages at random, all at the same rate. */
  readonly lossLinks: readonly string[];
  /** Parts per million; an axis over `loss` takes its place. */
  readonly lossPpm: number;
  /** All runs together; beyond the size of the grid, the grid is gone through again. */
  readonly runs: number;
  readonly seed: number;
}

/** `quantity`: a parameter id, or `loss`. Bounds in the quantity's own unit. */
export type SweepAxis =
  | {
      readonly kind: 'linear' | 'logarithmic';
      readonly quantity: string;
      readonly from: number;
      readonly to: number;
      /** How many values, both ends included. */
      readonly steps: number;
    }
  | {
      readonly kind: 'list';
      readonly quantity: string;
      readonly values: readonly ParameterValue[];
    };

/** A duration or count drawn for each run; what falls outside the parameter's range is drawn again. */
export type SweepDraw = { readonly quantity: string } & Distribution;

export type Distribution =
  | { readonly kind: 'uniform'; readonly from: number; readonly to: number }
  | { readonly kind: 'exponential'; readonly mean: number }
  | { readonly kind: 'normal'; readonly mean: number; readonly deviation: number };

export const EMPTY_PLAN: SweepPlan = {
  axes: [],
  draws: [],
  lossLinks: [],
  lossPpm: 0,
  runs: 1000,
  seed: 1,
};
