import { select } from 'd3-selection';
import type { D3ZoomEvent } from 'd3-zoom';
import { zoom as createZoom, zoomIdentity } from 'd3-zoom';
import type { RefObject } from 'react';
import { useEffect, useRef } from 'react';
import type { Zoom } from '../../../store/state';
import type { Extent } from './zoom-limits';
import { clampZoom, getScaleRange } from './zoom-limits';

export interface ZoomGestures {
  readonly zoom: Zoom;
  readonly extent: Extent;
  readonly onZoom: (zoom: Zoom) => void;
  /** A press that another gesture has taken (an arrow's head, the axis, the cursor's flag). */
  readonly isTaken: (event: Event) => boolean;
}

/**
 * Pan and zoom by wheel, drag, pinch and touch, up and down only. d3-zoom reads the gestures; the zoom that counts is the
 * caller's, and d3's own copy follows it.
 */
export function useZoomGestures(
  ref: RefObject<HTMLDivElement | null>,
  gestures: ZoomGestures,
): void {
  const latest = useRef(gestures);
  useEffect(() => {
    latest.current = gestures;
  });
  useEffect(() => {
    const node = ref.current;
    if (node === null) return undefined;
    const behavior = createZoom<HTMLDivElement, unknown>()
      .filter((event: Event) => isOurs(event) && !latest.current.isTaken(event))
      .constrain((transform) => {
        const { k, y } = clampZoom(transform, latest.current.extent);
        return zoomIdentity.translate(0, y).scale(k);
      })
      .on('start', () =>
        behavior.scaleExtent([...getScaleRange(latest.current.extent)] as [number, number]),
      )
      .on('zoom', (event: D3ZoomEvent<HTMLDivElement, unknown>) => {
        const { k, y } = event.transform;
        if (event.sourceEvent) latest.current.onZoom({ k, y });
      });
    const selection = select(node).call(behavior).on('dblclick.zoom', null);
    const pan = (event: WheelEvent) => panByWheel(event, latest.current);
    node.addEventListener('wheel', pan, { passive: false });
    return () => {
      selection.on('.zoom', null);
      node.removeEventListener('wheel', pan);
    };
  }, [ref]);
  const { k, y } = gestures.zoom;
  useEffect(() => {
    // d3-zoom keeps its state in this property of the node; setting it tells no listener.
    if (ref.current !== null)
      select(ref.current).property('__zoom', zoomIdentity.translate(0, y).scale(k));
  }, [ref, k, y]);
}

/** Ctrl or ⌘ + wheel (what a pinch on a touchpad sends), the main button, touches. */
function isOurs(event: Event): boolean {
  if (event instanceof WheelEvent) return event.ctrlKey || event.metaKey;
  return !(event instanceof MouseEvent) || event.button === 0;
}

const LINE_PX = 20;

function panByWheel(event: WheelEvent, { zoom, extent, onZoom }: ZoomGestures): void {
  if (event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  const px = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE_PX : 1;
  onZoom(clampZoom({ k: zoom.k, y: zoom.y - event.deltaY * px }, extent));
}
