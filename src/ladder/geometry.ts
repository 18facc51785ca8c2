import type { Mark } from './shapes/shapes';
import type { TimeScale } from './scale/time-scale';

/** Where and how the reader looks; pixels of the drawing area below the lane heads. */
export interface LadderView {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly axis: 'compressed' | 'proportional';
  /** Screen y = content y × k + y. */
  readonly zoom: { readonly k: number; readonly y: number };
  /** Indexes into `trace.nodes`, left to right. */
  readonly lanes: readonly number[];
  readonly openFolds: readonly number[];
  /** Index of the selected record, null: none. */
  readonly selection: number | null;
  /** Multiplies type and strokes; 1 on a desk, about 1.6 on a projector. */
  readonly scale: number;
  /** One half of a comparison: the time column stands apart, between the halves; left out: a ladder of its own. */
  readonly half?: 'left' | 'right';
  /** A time at which a flag of two lines stands in the time column, so that no tick is legible there. */
  readonly flagMicros?: number;
}

/** A ladder as it first shows: folded, at its own size, nothing selected. */
export const PLAIN_VIEW = {
  axis: 'compressed',
  zoom: { k: 1, y: 0 },
  openFolds: [],
  selection: null,
  scale: 1,
} as const satisfies Partial<LadderView>;

/** One lane: where its lifeline stands and what its head says. */
export interface Lane {
  readonly node: number;
  readonly x: number;
  readonly title: string;
  readonly subtitle: string;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly titleX: number;
}

/** Everything to draw for one view of one trace, already culled to what is in view. */
export interface LadderGeometry {
  readonly view: LadderView;
  readonly timeScale: TimeScale;
  /** Width of the time column at the left. */
  readonly axisWidthPx: number;
  readonly lanes: readonly Lane[];
  /** In drawing order: what comes later lies above. */
  readonly marks: readonly Mark[];
  /** Arrows in view that are too many to draw one by one (limit `svgItems`): lines for a canvas, without labels. */
  readonly crowd: readonly CrowdLine[];
}

export interface CrowdLine {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly paint: 'vdp' | 'control' | 'memory' | 'state' | 'fault';
}
