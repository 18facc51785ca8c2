import type { LadderView } from '../geometry';
import { PLAIN_VIEW } from '../geometry';
import type { LadderModel } from '../model/model';
import { createTimeScale } from './scale';

type Zoom = LadderView['zoom'];

/** A content that fills its view exactly may differ from it by a rounding error. */
const SLACK_PX = 0.5;

/** The zoom that shows the whole run; 1 when it fits as it is. */
export function fitZoom(model: LadderModel, view: LadderView): Zoom {
  const { contentHeightPx } = createTimeScale(model, view);
  const isFull = contentHeightPx <= view.heightPx + SLACK_PX;
  return { k: isFull ? 1 : view.heightPx / contentHeightPx, y: 0 };
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
    ...PLAIN_VIEW,
    heightPx: getComfortableHeight(model, view.axis, view.lanes),
    ...view,
    zoom: PLAIN_VIEW.zoom,
  };
  const { contentHeightPx } = createTimeScale(model, whole);
  return { ...whole, heightPx: Math.ceil(contentHeightPx) };
}

/** Room per event at which labels have space, folds included; for a linear axis a sheet of fixed size. */
const PER_EVENT_PX = 32;
const LEAST_PX = 420;
const PROPORTIONAL_PX = 720;

function getComfortableHeight(
  model: LadderModel,
  axis: LadderView['axis'],
  lanes: readonly number[],
): number {
  if (axis === 'proportional') return PROPORTIONAL_PX;
  return Math.max(LEAST_PX, model.getEventTimes(lanes).length * PER_EVENT_PX);
}
