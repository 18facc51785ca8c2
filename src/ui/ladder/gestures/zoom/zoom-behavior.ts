import { select } from 'd3-selection';
import type { D3ZoomEvent } from 'd3-zoom';
import { zoom as createZoom, zoomIdentity } from 'd3-zoom';
import type { Zoom } from '../../../../store/state';
import type { ZoomGestures } from './use-zoom-gestures';
import { clampZoom, getScaleRange } from './zoom-limits';

export interface ZoomBehavior {
  /** Tells d3 the zoom that counts; no listener hears of it. */
  readonly follow: (zoom: Zoom) => void;
  readonly detach: () => void;
}

/** d3-zoom reads drag, pinch, touch and Ctrl + wheel; up and down only. */
export function attachZoomBehavior(
  node: HTMLElement,
  getGestures: () => ZoomGestures,
): ZoomBehavior {
  const behavior = createZoom<HTMLElement, unknown>()
    .filter((event: Event) => isOurs(event) && !getGestures().isTaken(event))
    .constrain((transform) => {
      const { k, y } = clampZoom(transform, getGestures().extent);
      return zoomIdentity.translate(0, y).scale(k);
    })
    .on('start', () =>
      behavior.scaleExtent([...getScaleRange(getGestures().extent)] as [number, number]),
    )
    .on('zoom', (event: D3ZoomEvent<HTMLElement, unknown>) => {
      const { k, y } = event.transform;
      if (event.sourceEvent) getGestures().onZoom({ k, y });
    });
  const selection = select(node).call(behavior).on('dblclick.zoom', null);
  return {
    // d3-zoom keeps its state in this property of the node.
    follow: ({ k, y }) => void selection.property('__zoom', zoomIdentity.translate(0, y).scale(k)),
    detach: () => void selection.on('.zoom', null),
  };
}

/** Ctrl or ⌘ + wheel (what a pinch on a touchpad sends), the main button, touches. */
function isOurs(event: Event): boolean {
  if (event instanceof WheelEvent) return event.ctrlKey || event.metaKey;
  return !(event instanceof MouseEvent) || event.button === 0;
}
