import type { LadderGeometry } from '../../../ladder/geometry';
import type { Mark } from '../../../ladder/shapes/shapes';
import type { Message } from '../../../trace/queries/messages';
import type { Trace } from '../../../trace/trace';
import { findMessageOf } from '../../derived';
import { findPlace, toTime } from '../view-derivations';

/** What a menu of the ladder is about. */
export type MenuTarget =
  /** `links`: what lies below a bulk copy, whose band covers the paper between the lanes. */
  | {
      readonly kind: 'message';
      readonly message: Message;
      readonly links: readonly number[];
      readonly atMicros: number;
    }
  | { readonly kind: 'lane'; readonly node: number; readonly atMicros: number }
  | { readonly kind: 'links'; readonly links: readonly number[]; readonly atMicros: number }
  | { readonly kind: 'lanes' }
  | { readonly kind: 'paper' };

/** An open menu and where it hangs, in pixels of the page. */
export interface OpenMenu {
  readonly target: MenuTarget;
  readonly x: number;
  readonly y: number;
}

export interface PointedAt {
  readonly x: number;
  readonly y: number;
  readonly mark: Mark | null;
}

/** A message below the pointer wins; else the lane or the links between the lanes there. */
export function findMenuTarget(
  geometry: LadderGeometry,
  trace: Trace,
  { x, y, mark }: PointedAt,
): MenuTarget {
  const message = findMessageOfMark(trace, mark);
  const place = findPlace(geometry, trace, x);
  const atMicros = roundToMillis(toTime(geometry, y));
  if (message !== undefined) {
    const isBand = mark?.kind === 'bulk' && place.kind === 'links';
    return { kind: 'message', message, links: isBand ? place.links : [], atMicros };
  }
  if (x < geometry.axisWidthPx || place.kind === 'paper') return { kind: 'paper' };
  return { ...place, atMicros };
}

/** A place on the paper is no more exact than that. */
function roundToMillis(micros: number): number {
  return Math.max(0, Math.round(micros / 1000) * 1000);
}

export function findMessageOfMark(trace: Trace, mark: Mark | null): Message | undefined {
  if (mark === null || mark.record === null) return undefined;
  const isMessage = mark.kind === 'message' || mark.kind === 'bulk';
  return isMessage ? findMessageOf(trace, mark.record) : undefined;
}
