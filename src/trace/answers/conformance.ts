import type { Rule } from '../trace';

/** What came of laying a capture beside our own machines, as plain data. */
export interface Conformance {
  /** In the order of the records that they show at. */
  readonly deviations: readonly Deviation[];
  /** Frames that our machines were asked about. */
  readonly comparedFrames: number;
  /** Frames that there is no machine for, and why. */
  readonly skipped: readonly Skipped[];
}

export const NO_DEVIATIONS: readonly Deviation[] = [];

export interface Skipped {
  readonly reason: string;
  readonly count: number;
}

/** One thing that our machine, given the same inputs, would not have done. */
export interface Deviation {
  /** Index of the `sent` record at which it shows: what was sent, or the first frame after what was not. */
  readonly record: number;
  readonly recordKey: string;
  /** Index of the node that deviates; the record may be of the other end. */
  readonly node: number;
  readonly machine: ComparedMachine;
  /** `11111111…`; null when it is about the frame and not about one VSI. */
  readonly vsi: string | null;
  readonly observed: string;
  readonly expected: string;
  readonly differences: readonly Difference[];
  /** The state that our machine was in. */
  readonly state: string;
  /** The guard of the rule in words. */
  readonly condition: string;
  readonly rule: Rule;
  /** The listed quirk that it is an instance of; null when it is none. */
  readonly quirk: Quirk | null;
}

export type ComparedMachine = 'ECP transmit' | 'ECP receive' | 'VDP station' | 'VDP bridge';

/** One field of a message that is not as our machine would have filled it. */
export interface Difference {
  readonly field: string;
  readonly observed: string;
  readonly expected: string;
}

/** A known deviation of others, with a name. */
export interface Quirk {
  readonly name: string;
  readonly sentence: string;
  /** The rule that it deviates from. */
  readonly rule: string;
  readonly source: string;
}
