import type { TimeScale } from '../../../../ladder/scale/time-scale';
import type { Zoom } from '../../../../store/state';

/**
 * Turns the drag of an arrow's head into a delay. The time scale is frozen when the drag starts: the ladder below is drawn
 * anew while dragging, and a scale that moved along would run away under the pointer.
 */
export interface HeadDragStart {
  /** `pull-rsp#1` */
  readonly message: string;
  readonly sentMicros: number;
  readonly arrivesMicros: number;
  /** Delay that the message already has. */
  readonly delayMicros: number;
  /** Ends of the arrow on the screen. */
  readonly tailX: number;
  readonly headX: number;
  readonly headY: number;
  /** From the head to where the pointer took hold, so that nothing jumps. */
  readonly gripX: number;
  readonly gripY: number;
  readonly scale: FrozenScale;
}

export interface FrozenScale {
  readonly timeScale: TimeScale;
  readonly zoom: Zoom;
  /** The last event of the run. */
  readonly endMicros: number;
}

export type HeadDrag =
  | {
      readonly kind: 'delay';
      /** Against the natural time, as `setDelay` takes it. */
      readonly byMicros: number;
      readonly arrivesMicros: number;
    }
  | { readonly kind: 'drop' };

/** A delay beyond this is no longer a matter of pixels; the inspector has a field for it. */
const LONGEST_DELAY_MICROS = 60_000_000;

export function computeHeadDrag(start: HeadDragStart, x: number, y: number): HeadDrag {
  const way = start.headX - start.tailX;
  const undone = start.headX - (x - start.gripX);
  if (way !== 0 && undone / way > 0.5) return { kind: 'drop' };
  const headY = y - start.gripY;
  if (Math.abs(headY - start.headY) < 1)
    return { kind: 'delay', byMicros: start.delayMicros, arrivesMicros: start.arrivesMicros };
  const naturalMicros = start.arrivesMicros - start.delayMicros;
  const reached = screenYToTime(start.scale, headY);
  const perPixel = screenYToTime(start.scale, headY + 1) - reached;
  const by = snap(reached - naturalMicros, perPixel);
  const earliest = start.sentMicros - naturalMicros;
  const byMicros = Math.min(LONGEST_DELAY_MICROS, Math.max(earliest, by));
  return { kind: 'delay', byMicros, arrivesMicros: naturalMicros + byMicros };
}

/** Below the last event the paper has no times yet: from there on time grows tenfold every 26 px, so seconds are in reach. */
const PIXELS_PER_DECADE = 26;
const FIRST_STEP_MICROS = 500;

export function screenYToTime(scale: FrozenScale, y: number): number {
  const { timeScale, zoom, endMicros } = scale;
  const contentY = (y - zoom.y) / zoom.k;
  const lastY = timeScale.timeToY(endMicros);
  if (contentY <= lastY) return timeScale.yToTime(Math.max(0, contentY));
  const below = (contentY - lastY) * zoom.k;
  const growing = FIRST_STEP_MICROS * (10 ** (below / PIXELS_PER_DECADE) - 1);
  const linear = timeScale.kind === 'proportional' ? (contentY - lastY) * (endMicros / lastY) : 0;
  return endMicros + Math.max(growing, linear);
}

/** A round number of the size of one pixel: what a hand can aim at. */
function snap(micros: number, microsPerPixel: number): number {
  const step = getRoundStep(Math.max(100, microsPerPixel));
  return Math.round(micros / step) * step;
}

/** The largest of 1, 2, 5 times a power of ten that is not above `size`. */
export function getRoundStep(size: number): number {
  const power = 10 ** Math.floor(Math.log10(size));
  if (size >= power * 5) return power * 5;
  return size >= power * 2 ? power * 2 : power;
}
