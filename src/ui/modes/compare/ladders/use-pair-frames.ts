import { useMemo } from 'react';
import type { LadderView } from '../../../../ladder/geometry';
import { layoutLadder } from '../../../../ladder/layout';
import type { LadderModel } from '../../../../ladder/model/model';
import { shareTimes } from '../../../../ladder/scale/share-times';
import { findRecordByKey } from '../../../../trace/queries/record-keys';
import type { Trace } from '../../../../trace/trace';
import { clampZoom } from '../../../ladder/gestures/zoom/zoom-limits';
import { getLadderModel } from '../../../../ladder/model/model-of-trace';
import type { ElementSize } from '../../../ladder/use-element-size';
import type { LadderFrame } from '../../../ladder/use-ladder-geometry';
import { computeExtent } from '../../../ladder/use-ladder-geometry';
import { useLaneIds } from '../../../ladder/use-lane-ids';
import { toNodeIndexes } from '../../../ladder/view-derivations';
import { getLadderScale } from '../../../ui-state';
import { useApp, useUi } from '../../../use-app';
import { findCommonStart } from './common-start';
import type { Pair } from '../use-pair';

/** Width of the time column between the halves. */
export const AXIS_PX = 66;

/** Two ladders side by side have half the room of one: less than the 1.6 of a single run. */
const PAIR_AT_MOST = 1.3;

export interface PairFrames {
  readonly a: LadderFrame;
  readonly b: LadderFrame;
  /** The time column alone; null where each ladder has its own. */
  readonly axis: LadderFrame | null;
  /** Index of the selected record in each run. */
  readonly selected: { readonly a: number | null; readonly b: number | null };
}

export interface PairModels {
  readonly a: LadderModel;
  readonly b: LadderModel;
  readonly axis: LadderModel;
  readonly lanes: { readonly a: readonly number[]; readonly b: readonly number[] };
  /** Where the drawing could begin, whether it does or not; null: at the start. */
  readonly startMicros: number | null;
}

/** Models of both runs on one time scale; `isWhole` shows what they have in common too. */
export function usePairModels(pair: Pair, isWhole: boolean): PairModels {
  const { a, b, partedMicros } = pair;
  const axis = useApp((state) => state.view.axis);
  const lanesA = useLanes(a);
  const lanesB = useLanes(b);
  return useMemo(() => {
    const sideA = { model: getLadderModel(a), lanes: lanesA };
    const sideB = { model: getLadderModel(b), lanes: lanesB };
    const [wholeA, wholeB] = shareTimes(sideA, sideB);
    const canFold = axis === 'compressed';
    const times = wholeA.getEventTimes(lanesA);
    const startMicros = canFold ? findCommonStart(times, partedMicros) : null;
    const [modelA, modelB] =
      startMicros === null || isWhole ? [wholeA, wholeB] : shareTimes(sideA, sideB, startMicros);
    const lanes = { a: lanesA, b: lanesB };
    // Scales are kept per model, and the time column asks for another one.
    return { a: modelA, b: modelB, axis: { ...modelA }, lanes, startMicros };
  }, [a, b, lanesA, lanesB, partedMicros, axis, isWhole]);
}

function useLanes(trace: Trace): readonly number[] {
  const ids = useLaneIds(trace);
  return useMemo(() => toNodeIndexes(trace, ids), [trace, ids]);
}

/** Null while the room has no size. `isApart`: the time column stands between the halves. */
export function usePairFrames(
  pair: Pair,
  models: PairModels,
  { widthPx, heightPx }: ElementSize,
  isApart: boolean,
): PairFrames | null {
  const { axis, zoom: wanted, openFolds, selection } = useApp((state) => state.view);
  const scale = useUi((state) => Math.min(getLadderScale(state), PAIR_AT_MOST));
  const selectedA = useSelected(pair.a, selection);
  const selectedB = useSelected(pair.b, selection);
  const { partedMicros } = pair;
  return useMemo(() => {
    if (widthPx === 0 || heightPx === 0) return null;
    const base = { widthPx, heightPx, axis, openFolds, scale };
    const fit = computeExtent(models.a, { ...base, lanes: models.lanes.a });
    const zoom = clampZoom(wanted, fit.extent);
    const draw = (
      model: LadderModel,
      more: Pick<LadderView, 'lanes' | 'selection'> & Partial<LadderView>,
    ) => ({ ...fit, model, geometry: layoutLadder(model, { ...base, zoom, ...more }) });
    const half = (side: 'left' | 'right') => (isApart ? { half: side } : {});
    const flag = partedMicros === null ? {} : { flagMicros: partedMicros };
    const axisView = { widthPx: AXIS_PX * scale, lanes: [], selection: null, ...flag };
    return {
      a: draw(models.a, { lanes: models.lanes.a, selection: selectedA, ...half('left') }),
      b: draw(models.b, { lanes: models.lanes.b, selection: selectedB, ...half('right') }),
      axis: isApart ? draw(models.axis, axisView) : null,
      selected: { a: selectedA, b: selectedB },
    };
  }, [
    models,
    widthPx,
    heightPx,
    axis,
    openFolds,
    wanted,
    scale,
    selectedA,
    selectedB,
    isApart,
    partedMicros,
  ]);
}

function useSelected(trace: Trace, selection: string | null): number | null {
  return useMemo(
    () => (selection === null ? null : findRecordByKey(trace, selection)),
    [trace, selection],
  );
}
