/** Fingers have no right button: holding still for this long opens the menu, as elsewhere on touch screens. */
const HOLD_MILLIS = 550;
const STILL_PX = 8;

/** Calls back once a finger has rested; returns how to forget it. */
export function watchLongPress(press: PointerEvent, onHold: () => void): () => void {
  if (press.pointerType === 'mouse') return () => undefined;
  const listening = new AbortController();
  const stop = () => {
    clearTimeout(timer);
    listening.abort();
  };
  const timer = setTimeout(() => {
    stop();
    // Lifting the finger would act as a click on what lies below, and close the menu again.
    window.addEventListener('touchend', preventDefault, {
      capture: true,
      once: true,
      passive: false,
    });
    onHold();
  }, HOLD_MILLIS);
  const { signal } = listening;
  const onMove = (move: PointerEvent) => {
    const way = Math.hypot(move.clientX - press.clientX, move.clientY - press.clientY);
    if (way > STILL_PX) stop();
  };
  window.addEventListener('pointermove', onMove, { signal });
  window.addEventListener('pointerup', stop, { signal });
  window.addEventListener('pointercancel', stop, { signal });
  // A second finger means zoom; the press itself is still on its way up to the window.
  const onPress = (other: PointerEvent) => {
    if (other.pointerId !== press.pointerId) stop();
  };
  window.addEventListener('pointerdown', onPress, { signal });
  return stop;
}

function preventDefault(event: Event): void {
  event.preventDefault();
}
