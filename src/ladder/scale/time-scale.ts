/** Time to pixels of the content, before zoom: monotone, and exact at every event. */
export interface TimeScale {
  readonly kind: 'compressed' | 'proportional';
  readonly contentHeightPx: number;
  readonly folds: readonly Fold[];
  timeToY(micros: number): number;
  /** The inverse; inside a fold it answers by proportion. */
  yToTime(y: number): number;
}

/** Idle time left out of the drawing. */
export interface Fold {
  readonly fromMicros: number;
  readonly toMicros: number;
  readonly fromY: number;
  readonly toY: number;
}
