import type { Background } from './background';
import type { Band } from './band';
import type { Frame } from './frame';
import type { Knot } from './knots';
import type { LabelField } from './labels/label-field';
import type { LabelRequest } from './labels/labels';
import type { Mark } from './shapes/shapes';

/**
 * What the marks of one layout share while it is made: the frame, what has been found in view, and the labels that
 * still look for a place. A mark adds its obstacles to `field` and its label to `requests`; places are given out when
 * all marks are there.
 */
export interface Stage {
  readonly frame: Frame;
  readonly field: LabelField;
  readonly requests: LabelRequest[];
  readonly bands: readonly Band[];
  readonly knots: readonly Knot[];
  readonly background: Background;
  /** Records whose labels a knot replaces. */
  readonly inKnot: ReadonlySet<number>;
}

/** One kind of mark: what it draws in this view. Adds obstacles and labels to the stage. */
export interface MarkMaker {
  readonly kind: Mark['kind'];
  make(stage: Stage): readonly Mark[];
}

/** Order in which labels take their places (ui.md 4). */
export const LABEL_ORDER = {
  barText: 0,
  selected: 1,
  knot: 2,
  tab: 3,
  timer: 4,
  event: 5,
  arrow: 6,
  /** Added to `arrow` for one that a keep-alive or poll repeats. */
  repeated: 40,
  band: 90,
  downtime: 95,
} as const;
