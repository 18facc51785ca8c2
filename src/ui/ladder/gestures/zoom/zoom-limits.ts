import type { Zoom } from '../../../../store/state';

export interface Extent {
  /** Height of the whole content at k = 1. */
  readonly contentHeightPx: number;
  readonly viewHeightPx: number;
  /** Zoom at which everything fits; smaller makes no sense. */
  readonly fitK: number;
}

/** How far the content may leave the edge that it would rest at. */
const SLACK_PX = 40;
const LARGEST_K = 400;

export function getScaleRange(extent: Extent): readonly [number, number] {
  return [Math.min(1, extent.fitK), LARGEST_K];
}

/** The nearest zoom that keeps the ladder in sight. */
export function clampZoom(zoom: Zoom, extent: Extent): Zoom {
  const [smallest, largest] = getScaleRange(extent);
  const k = Math.min(largest, Math.max(smallest, zoom.k));
  const room = extent.viewHeightPx - extent.contentHeightPx * k;
  const y = Math.min(Math.max(0, room) + SLACK_PX, Math.max(Math.min(0, room) - SLACK_PX, zoom.y));
  return { k, y: round(y) };
}

/** The stretch between two places on the screen fills the height, with a little air. */
export function zoomToRange(zoom: Zoom, fromY: number, toY: number, viewHeightPx: number): Zoom {
  const air = viewHeightPx * 0.04;
  const k = (zoom.k * (viewHeightPx - 2 * air)) / Math.max(1, Math.abs(toY - fromY));
  const contentY = (Math.min(fromY, toY) - zoom.y) / zoom.k;
  return { k, y: air - contentY * k };
}

/** A place of the content that is out of view comes into view, with air around it; one in view stays where it is. */
export function panIntoView(zoom: Zoom, contentY: number, viewHeightPx: number): Zoom {
  const air = Math.min(60, viewHeightPx / 4);
  const screenY = contentY * zoom.k + zoom.y;
  if (screenY < 0) return { k: zoom.k, y: zoom.y + air - screenY };
  if (screenY > viewHeightPx) return { k: zoom.k, y: zoom.y + viewHeightPx - air - screenY };
  return zoom;
}

function round(px: number): number {
  return Math.round(px * 100) / 100;
}
