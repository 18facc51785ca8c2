import type { RefObject } from 'react';
import { useEffect, useRef } from 'react';
import type { Zoom } from '../../../../store/state';
import { addPendingPart } from '../../../kit/pending-parts';
import type { ZoomBehavior } from './zoom-behavior';
import type { Extent } from './zoom-limits';
import { clampZoom } from './zoom-limits';

export interface ZoomGestures {
  readonly zoom: Zoom;
  readonly extent: Extent;
  readonly onZoom: (zoom: Zoom) => void;
  /** A press that another gesture has taken (an arrow's head, the axis, the cursor's flag). */
  readonly isTaken: (event: Event) => boolean;
}

/**
 * Pan and zoom by wheel, drag, pinch and touch. d3-zoom, which reads all but the plain wheel, is loaded after the first
 * ladder is drawn. The zoom that counts is the caller's, and d3's own copy follows it.
 */
export function useZoomGestures(
  ref: RefObject<HTMLDivElement | null>,
  gestures: ZoomGestures,
): void {
  const latest = useRef(gestures);
  const behavior = useRef<ZoomBehavior | null>(null);
  useEffect(() => {
    latest.current = gestures;
  });
  useEffect(() => {
    const node = ref.current;
    if (node === null) return undefined;
    const pan = (event: WheelEvent) => panByWheel(event, latest.current);
    node.addEventListener('wheel', pan, { passive: false });
    const stop = attachWhenLoaded(node, latest, behavior);
    return () => {
      node.removeEventListener('wheel', pan);
      stop();
    };
  }, [ref]);
  const { k, y } = gestures.zoom;
  useEffect(() => behavior.current?.follow({ k, y }), [k, y]);
}

function attachWhenLoaded(
  node: HTMLElement,
  latest: RefObject<ZoomGestures>,
  behavior: RefObject<ZoomBehavior | null>,
): () => void {
  let isGone = false;
  const attach = async () => {
    const { attachZoomBehavior } = await import('./zoom-behavior');
    if (isGone) return;
    behavior.current = attachZoomBehavior(node, () => latest.current);
    behavior.current.follow(latest.current.zoom);
  };
  // Without it the wheel, the keys and the buttons still pan and zoom.
  attach()
    .catch(() => undefined)
    .finally(addPendingPart());
  return () => {
    isGone = true;
    behavior.current?.detach();
    behavior.current = null;
  };
}

const LINE_PX = 20;

function panByWheel(event: WheelEvent, { zoom, extent, onZoom }: ZoomGestures): void {
  if (event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  const px = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE_PX : 1;
  onZoom(clampZoom({ k: zoom.k, y: zoom.y - event.deltaY * px }, extent));
}
