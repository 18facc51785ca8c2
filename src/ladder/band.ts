import type { Message } from '../trace/queries/messages';
import type { Frame } from './frame';
import { SIZE } from './shapes/sizes';

/**
 * A bulk copy as a parallelogram between two lanes: its upper edge is the first byte, its lower edge the last.
 *
 *     fromX            toX
 *     top ────────┐            first byte leaves at `top`
 *      │          └── top + slant
 *      │           │
 *     bottom − slant ─┐        last byte arrives at `bottom`
 *                     └ bottom
 */
export interface Band {
  readonly message: Message;
  readonly fromX: number;
  readonly toX: number;
  readonly top: number;
  readonly bottom: number;
  readonly slant: number;
  /** Where it got to; short of `toX` when it was lost. */
  readonly endX: number;
  /** The VM is stopped: the final copy. */
  readonly isFinal: boolean;
}

/** The trace knows when the last byte arrived, not how long one byte travels: the slant only shows the direction. */
const SLANT_PX = 9;
const SLANT_SHARE = 0.3;
/** A lost copy is drawn up to here, as a lost message is. */
const LOST_SHARE = 0.66;
/** On a linear axis lengths are read off, so the slant is only hinted at. */
const LINEAR_SLANT_PX = 2;

export function listBands(frame: Frame): Band[] {
  return frame.pick(frame.model.bulks).flatMap((message) => createBand(frame, message) ?? []);
}

function createBand(frame: Frame, message: Message): Band | null {
  const from = frame.findLane(message.from);
  const to = frame.findLane(message.to);
  if (from === null || to === null) return null;
  const direction = Math.sign(to.x - from.x);
  const inset = frame.px(SIZE.vmBar / 2 + 1) * direction;
  const top = frame.toY(message.sentAtMicros);
  const bottom = frame.toY(message.endAtMicros ?? frame.model.endMicros);
  const share = message.fate === 'lost' ? LOST_SHARE : 1;
  const { downtime } = frame.model;
  const slant = frame.timeScale.kind === 'compressed' ? SLANT_PX : LINEAR_SLANT_PX;
  return {
    message,
    fromX: from.x + inset,
    toX: to.x - inset,
    endX: from.x + inset + (to.x - from.x - inset * 2) * share,
    top,
    bottom,
    slant: Math.min(frame.px(slant), (bottom - top) * SLANT_SHARE),
    isFinal: downtime !== null && message.sentAtMicros >= downtime.fromMicros,
  };
}

/** Upper and lower edge of a band at x, null beside it. */
export function getBandEdges(band: Band, x: number): { top: number; bottom: number } | null {
  const share = (x - band.fromX) / (band.toX - band.fromX);
  const end = (band.endX - band.fromX) / (band.toX - band.fromX);
  if (!(share >= 0 && share <= end)) return null;
  const drop = band.slant * share;
  return { top: band.top + drop, bottom: band.bottom - band.slant + drop };
}
