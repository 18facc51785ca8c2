import { useMemo } from 'react';
import { fitZoom } from '../../ladder/scale/fit';
import type { LadderGeometry, LadderView } from '../../ladder/geometry';
import { layoutLadder } from '../../ladder/layout';
import type { LadderModel } from '../../ladder/model/model';
import { getLadderModel } from '../../ladder/model/model-of-trace';
import { createTimeScale } from '../../ladder/scale/scale';
import { getDeviations } from '../../store/selectors';
import type { Zoom } from '../../store/state';
import type { Trace } from '../../trace/trace';
import { getHidden, useSelectedRecord } from '../derived';
import { getLadderScale } from '../ui-state';
import { useApp, useUi } from '../use-app';
import { clampZoom } from './gestures/zoom/zoom-limits';
import type { Extent } from './gestures/zoom/zoom-limits';
import type { ElementSize } from './use-element-size';
import { useLaneIds } from './use-lane-ids';
import { toNodeIndexes } from './view-derivations';

/** The drawing of the present view, and what gestures need to know of it. */
export interface LadderFrame {
  readonly model: LadderModel;
  readonly geometry: LadderGeometry;
  readonly extent: Extent;
  readonly fitted: Zoom;
}

/** Null while the pane has no size. */
export function useLadderGeometry(trace: Trace, size: ElementSize): LadderFrame | null {
  const axis = useApp((state) => state.view.axis);
  const zoom = useApp((state) => state.view.zoom);
  const openFolds = useApp((state) => state.view.openFolds);
  const selection = useSelectedRecord();
  const scale = useUi(getLadderScale);
  const laneIds = useLaneIds(trace);
  const { widthPx, heightPx } = size;
  const filter = useApp((state) => state.view.messages);
  const model = getLadderModel(trace, getHidden(trace, filter), useApp(getDeviations));
  const lanes = useMemo(() => toNodeIndexes(trace, laneIds), [trace, laneIds]);
  const base = useMemo<Omit<LadderView, 'zoom' | 'selection'> | null>(
    () =>
      widthPx === 0 || heightPx === 0 ? null : { widthPx, heightPx, axis, openFolds, lanes, scale },
    [widthPx, heightPx, axis, openFolds, lanes, scale],
  );
  const fit = useMemo(() => (base === null ? null : computeExtent(model, base)), [model, base]);
  return useMemo(() => {
    if (base === null || fit === null) return null;
    // A stored zoom may be of another window or another run.
    const view = { ...base, selection, zoom: clampZoom(zoom, fit.extent) };
    return { ...fit, model, geometry: layoutLadder(model, view) };
  }, [base, fit, model, selection, zoom]);
}

export function computeExtent(
  model: LadderModel,
  base: Omit<LadderView, 'zoom' | 'selection'>,
): { readonly extent: Extent; readonly fitted: Zoom } {
  const view = { ...base, zoom: { k: 1, y: 0 }, selection: null };
  const fitted = fitZoom(model, view);
  const { contentHeightPx } = createTimeScale(model, view);
  return { fitted, extent: { contentHeightPx, viewHeightPx: base.heightPx, fitK: fitted.k } };
}
