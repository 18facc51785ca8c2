import type { LadderView } from './geometry';
import type { LadderModel } from './model';
import { createTimeScale } from './scale';

type Zoom = LadderView['zoom'];

/** The zoom that shows the whole run; 1 when it fits as it is. */
export function fitZoom(model: LadderModel, view: LadderView): Zoom {
  const { contentHeightPx } = createTimeScale(model, view);
  return { k: Math.min(1, view.heightPx / contentHeightPx), y: 0 };
}

/** Zooms by a factor; what is at `screenY` stays there. */
export function zoomAround(zoom: Zoom, factor: number, screenY: number): Zoom {
  const contentY = (screenY - zoom.y) / zoom.k;
  const k = zoom.k * factor;
  return { k, y: screenY - contentY * k };
}

/**
 * A view that shows the whole run at a comfortable size, for files and printing: as high as the run needs at this
 * width.
 */
export function createWholeView(
  model: LadderModel,
  view: Pick<LadderView, 'widthPx' | 'axis' | 'lanes'> & Partial<LadderView>,
): LadderView {
  const whole: LadderView = {
    openFolds: [],
    selection: null,
    scale: 1,
    heightPx: getComfortableHeight(model, view.axis, view.lanes),
    ...view,
    zoom: { k: 1, y: 0 },
  };
  const { contentHeightPx } = createTimeScale(model, whole);
  return { ...whole, heightPx: Math.ceil(contentHeightPx) };
}

/** Room per event at which labels have space (ui.md 4: "12 reads best"), and for a linear axis a sheet of fixed size. */
const PER_EVENT_PX = 21;
const LEAST_PX = 360;
const PROPORTIONAL_PX = 720;

function getComfortableHeight(
  model: LadderModel,
  axis: LadderView['axis'],
  lanes: readonly number[],
): number {
  if (axis === 'proportional') return PROPORTIONAL_PX;
  return Math.max(LEAST_PX, model.getEventTimes(lanes).length * PER_EVENT_PX);
}
