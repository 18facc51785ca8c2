import type { Box } from '../shapes/boxes';
import type { Shape } from '../shapes/shapes';

/** Prices of ui.md 4: what a label would rather not cover. */
export const COST = {
  vmBar: 300, arrow: 140, timer: 200, bandEdge: 45, strip: 40, fold: 26, near: 10, belowLine: 9,
  offCentre: 26, openBar: 220, event: 160,
} as const; // prettier-ignore

/** Above this a label is dropped: the arrow keeps its tooltip and its row in the step list. */
export const DROP_ABOVE = 700;

/** One place where a label could stand. */
export interface Candidate {
  /** All boxes it would take, text and pill. */
  readonly boxes: readonly Box[];
  readonly cost: number;
  draw(): readonly Shape[];
}

/** A label looking for its place; the owner's own line costs nothing. */
export interface LabelRequest {
  readonly owner: string;
  readonly records: readonly number[];
  /** Lower goes first. */
  readonly order: number;
  /** Texts from best to poorest, each with its places; the first with an affordable place wins. */
  readonly variants: readonly (() => readonly Candidate[])[];
  readonly dropAbove: number;
  /** A poorer text is taken only where a better one has no place at all. */
  readonly keepsText?: boolean;
}
