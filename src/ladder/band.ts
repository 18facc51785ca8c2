import type { Message } from '../trace/queries/messages';
import type { Frame } from './frame';
import { SIZE } from './sizes';

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
  /** The VM is stopped: the final copy. */
  readonly isFinal: boolean;
}

/** The trace knows when the last byte arrived, not how long one byte travels: the slant only shows the direction. */
const SLANT_PX = 9;
const SLANT_SHARE = 0.3;

export function listBands(frame: Frame): Band[] {
  return frame.model.bulks
    .between(frame.fromMicros, frame.toMicros)
    .flatMap((message) => createBand(frame, message) ?? []);
}

function createBand(frame: Frame, message: Message): Band | null {
  const from = frame.findLane(message.from);
  const to = frame.findLane(message.to);
  if (from === null || to === null) return null;
  const direction = Math.sign(to.x - from.x);
  const inset = frame.px(SIZE.vmBar / 2 + 1) * direction;
  const top = frame.toY(message.sentAtMicros);
  const bottom = frame.toY(message.endAtMicros ?? frame.model.endMicros);
  const { downtime } = frame.model;
  return {
    message,
    fromX: from.x + inset,
    toX: to.x - inset,
    top,
    bottom,
    slant: Math.min(frame.px(SLANT_PX), (bottom - top) * SLANT_SHARE),
    isFinal: downtime !== null && message.sentAtMicros >= downtime.fromMicros,
  };
}

/** Upper and lower edge of a band at x, null beside it. */
export function getBandEdges(band: Band, x: number): { top: number; bottom: number } | null {
  const share = (x - band.fromX) / (band.toX - band.fromX);
  if (!(share >= 0 && share <= 1)) return null;
  const drop = band.slant * share;
  return { top: band.top + drop, bottom: band.bottom - band.slant + drop };
}
