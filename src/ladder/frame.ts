import { round } from './shapes/draw';
import type { LadderView, Lane } from './geometry';
import { LIMITS } from '../lib/limits';
import type { IntervalIndex } from './model/intervals';
import { layoutLanes } from './lanes';
import type { LaneLayout } from './lanes';
import type { LadderModel } from './model/model';
import type { LadderScale } from './scale/scale';
import { createTimeScale } from './scale/scale';
import { createSpanLookup } from './span-lookup';
import type { SpanLookup } from './span-lookup';
import type { Fold } from './scale/time-scale';

/** Marks that reach this far outside the view are still drawn, for halos, heads and pills. */
const MARGIN_PX = 24;

/** What every mark needs to know of the view: positions, sizes, and what stands beside a lifeline at a time. */
export interface Frame extends LaneLayout {
  readonly model: LadderModel;
  readonly view: LadderView;
  readonly timeScale: LadderScale;
  /** Times at the upper and lower edge, with a margin. */
  readonly fromMicros: number;
  readonly toMicros: number;
  /** Folds in view and the screen y of their middles. */
  readonly folds: readonly { readonly fold: Fold; readonly y: number }[];
  /** Where VM bars, strips and open requests stand, for arrows that start at their edges. */
  readonly beside: SpanLookup;
  /** Screen y of a time. */
  toY(micros: number): number;
  /** Screen y of the start of a span; what holds before the sheet begins, or from the start of the run, begins at its top. */
  toStartY(micros: number): number;
  /** Screen y of the end of a span, `null` for one that lasts to the end of the run. */
  toEndY(micros: number | null): number;
  /** A length of the design, scaled for projectors. */
  px(length: number): number;
  /** A dash array of the design, scaled likewise. */
  dash(...lengths: readonly number[]): string;
  /** The lane of a node, null when it is hidden. */
  findLane(node: number): Lane | null;
  /** Place of a node among the visible lanes. */
  getPlace(node: number): number;
  /** −1 when the outer side of a lane is its left, +1 when it is its right. */
  getOuterSide(node: number): -1 | 1;
  isInView(top: number, bottom: number): boolean;
  /** What of an index is in view; nothing when there is too much to tell apart (limit `svgItems`). */
  pick<T>(index: IntervalIndex<T>): readonly T[];
}

export function createFrame(model: LadderModel, view: LadderView): Frame {
  const layout = layoutLanes(model, view);
  const timeScale = createTimeScale(model, view);
  const byNode = new Map(layout.lanes.map((lane, place) => [lane.node, { lane, place }]));
  const toY = (micros: number) => timeScale.timeToY(micros) * view.zoom.k + view.zoom.y;
  const toTime = (y: number) => timeScale.yToTime((y - view.zoom.y) / view.zoom.k);
  const endY = toY(model.endMicros);
  const fromMicros = toTime(-MARGIN_PX) - 1;
  const toMicros = toTime(view.heightPx + MARGIN_PX) + 1;
  const frame = {
    ...layout,
    model,
    view,
    timeScale,
    fromMicros,
    toMicros,
    folds: listFolds(timeScale.folds, view),
    pick: <T>(index: IntervalIndex<T>) =>
      index.betweenUpTo(LIMITS.svgItems.value, fromMicros, toMicros) ?? [],
    toY,
    toStartY: (micros: number) =>
      micros === 0 || micros < (timeScale.times[0] ?? 0) ? view.zoom.y : toY(micros),
    toEndY: (micros: number | null) =>
      micros === null ? Math.max(endY, view.heightPx) : toY(micros),
    px: (length: number) => length * view.scale,
    dash: (...lengths: readonly number[]) =>
      lengths.map((length) => round(length * view.scale)).join(' '),
    findLane: (node: number) => byNode.get(node)?.lane ?? null,
    getPlace: (node: number) => byNode.get(node)?.place ?? -1,
    getOuterSide: (node: number): -1 | 1 => {
      const place = byNode.get(node)?.place ?? 0;
      return place < layout.lanes.length / 2 - 0.5 ? -1 : 1;
    },
    isInView: (top: number, bottom: number) =>
      bottom >= -MARGIN_PX && top <= view.heightPx + MARGIN_PX,
  };
  return { ...frame, beside: createSpanLookup(frame) };
}

function listFolds(folds: readonly Fold[], { zoom, heightPx }: LadderView): Frame['folds'] {
  return folds
    .map((fold) => ({ fold, y: ((fold.fromY + fold.toY) / 2) * zoom.k + zoom.y }))
    .filter(({ y }) => y > -MARGIN_PX && y < heightPx + MARGIN_PX);
}
