import { createCompressedScale } from './compressed-scale';
import type { LadderView } from '../geometry';
import type { LadderModel } from '../model/model';
import { createProportionalScale } from './proportional-scale';
import type { TimeScale } from './time-scale';

/** A time scale that also knows its events, for the axis. */
export interface LadderScale extends TimeScale {
  /** Event times without repetition, and their y; both ascending. */
  readonly times: Float64Array;
  readonly ys: Float64Array;
}

export interface ScaleInput {
  readonly times: Float64Array;
  readonly bulks: readonly { readonly fromMicros: number; readonly toMicros: number }[];
  readonly openFolds: readonly number[];
  readonly endMicros: number;
  readonly heightPx: number;
  readonly padTopPx: number;
  readonly padBottomPx: number;
  /** Multiplies type and strokes, so also the smallest and largest distances. */
  readonly scale: number;
}

const PAD_TOP_PX = 20;
const PAD_BOTTOM_PX = 18;

/**
 * The time scale of a view. Panning and zooming ask for the same one again and again, so the last one per model is
 * kept.
 */
export function createTimeScale(model: LadderModel, view: LadderView): LadderScale {
  const key = [
    view.axis,
    view.heightPx,
    view.scale,
    view.lanes.join(),
    view.openFolds.join(),
  ].join();
  const before = LAST.get(model);
  if (before?.key === key) return before.scale;
  const input: ScaleInput = {
    times: model.getEventTimes(view.lanes),
    bulks: model.getBulkRanges(view.lanes),
    openFolds: view.openFolds,
    endMicros: model.endMicros,
    heightPx: view.heightPx,
    padTopPx: PAD_TOP_PX * view.scale,
    padBottomPx: PAD_BOTTOM_PX * view.scale,
    scale: view.scale,
  };
  const scale =
    view.axis === 'compressed' ? createCompressedScale(input) : createProportionalScale(input);
  LAST.set(model, { key, scale });
  return scale;
}

const LAST = new WeakMap<LadderModel, { readonly key: string; readonly scale: LadderScale }>();
