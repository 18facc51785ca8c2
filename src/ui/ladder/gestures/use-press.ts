import type { PointerEvent as ReactPointerEvent } from 'react';
import { useEffect, useRef } from 'react';

/** A press followed until it is let go, given up (Esc, lost capture) or the component goes. */
export interface Press {
  readonly onMove: (event: PointerEvent) => void;
  readonly onUp: (event: PointerEvent) => void;
  readonly onCancel: () => void;
}

/**
 * Follows one press at a time with pointer capture, so that it goes on outside the element and works with touch.
 * Returns the function that starts following.
 */
export function usePress(): (event: ReactPointerEvent<Element>, press: Press) => void {
  const stop = useRef<(() => void) | null>(null);
  useEffect(() => () => stop.current?.(), []);
  return (event, press) => {
    stop.current?.();
    stop.current = follow(event.currentTarget, event.pointerId, press);
  };
}

/** Returns how to give up. */
function follow(element: Element, pointerId: number, press: Press): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  const end = (finish: () => void) => {
    if (signal.aborted) return;
    listening.abort();
    if (element.hasPointerCapture(pointerId)) element.releasePointerCapture(pointerId);
    finish();
  };
  const mine = (handle: (event: PointerEvent) => void) => (event: Event) => {
    if (event instanceof PointerEvent && event.pointerId === pointerId) handle(event);
  };
  element.setPointerCapture(pointerId);
  element.addEventListener('pointermove', mine(press.onMove), { signal });
  element.addEventListener(
    'pointerup',
    mine((event) => end(() => press.onUp(event))),
    { signal },
  );
  element.addEventListener(
    'pointercancel',
    mine(() => end(press.onCancel)),
    { signal },
  );
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    end(press.onCancel);
  };
  // On the window and first, so that Esc gives up the drag and nothing else.
  window.addEventListener('keydown', onKeyDown, { signal, capture: true });
  return () => end(press.onCancel);
}
