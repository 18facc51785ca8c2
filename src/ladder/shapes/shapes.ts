import type { LIGHT } from './palette';

/**
 * What the layout hands to whoever draws: plain shapes in pixels, painted with token names instead of colours. The page
 * turns tokens into CSS variables, an export into the light palette; both draw exactly the same shapes.
 */
export type Shape = PathShape | RectShape | CircleShape | TextShape;

export interface Style {
  readonly stroke?: Paint;
  readonly fill?: Paint;
  readonly widthPx?: number;
  /** SVG dash array, for example `5 3.2`. Dashes keep their length: butt ends, round ones only on solid lines. */
  readonly dash?: string;
  readonly opacity?: number;
}

export interface PathShape extends Style {
  readonly tag: 'path';
  /** SVG path data, absolute commands, coordinates rounded to 0.1 px. */
  readonly d: string;
}

interface RectShape extends Style {
  readonly tag: 'rect';
  readonly x: number;
  readonly y: number;
  readonly widthOfBoxPx: number;
  readonly heightOfBoxPx: number;
  readonly radiusPx?: number;
}

interface CircleShape extends Style {
  readonly tag: 'circle';
  readonly x: number;
  readonly y: number;
  readonly radiusPx: number;
}

/** One line; (x, y) is the anchor on the baseline, and the angle turns the line around it. */
export interface TextShape extends Style {
  readonly tag: 'text';
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly sizePx: number;
  readonly weight: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly angleDegrees?: number;
  /** Paint of the 3.4 px halo behind the text: whatever lies below it. */
  readonly halo?: Paint;
  readonly isMono?: boolean;
}

/** Names of the design tokens (docs/decisions/0006-tokens.md); ladder/palette.ts holds their colours. */
export type Paint = keyof typeof LIGHT;

/**
 * One thing on the ladder: an arrow, a bar, a timer. A label is a mark of its own above all lines: furniture (`record`
 * null) with the kind of its owner and the owner's key followed by ` label`. `key` is stable across runs (a record key or `fold:…`), so that the
 * page can animate and tests can find it.
 */
export interface Mark {
  readonly key: string;
  readonly kind: MarkKind;
  /** The record that a click selects; null for axis furniture. */
  readonly record: number | null;
  /** All records that this mark shows; it is dimmed when none of them is in the cone of the selection. */
  readonly records: readonly number[];
  /** For a screen reader and the tooltip: "PULL Rsp OK, State database to Destination bridge, sent 10.400 s …". */
  readonly label: string;
  readonly shapes: readonly Shape[];
  /** Centre line that the pointer may hit within 6 px, or a box; null: not selectable. */
  readonly hit: HitLine | HitBox | null;
}

type MarkKind =
  | 'downtime' | 'bulk' | 'lifeline' | 'vm' | 'strip' | 'work' | 'outage' | 'message' | 'timer' | 'event' | 'deviation' | 'fold'
  | 'knot' | 'rail' | 'no-return' | 'axis'; // prettier-ignore

export interface HitLine {
  readonly kind: 'line';
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

export interface HitBox {
  readonly kind: 'box';
  readonly x: number;
  readonly y: number;
  readonly widthPx: number;
  readonly heightPx: number;
}
