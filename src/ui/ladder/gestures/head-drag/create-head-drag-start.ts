import type { LadderGeometry } from '../../../../ladder/geometry';
import type { Mark } from '../../../../ladder/shapes/shapes';
import type { AppState } from '../../../../store/state';
import type { Trace } from '../../../../trace/trace';
import { getDelayMicros } from '../../menu/edit-texts';
import { findMessageOfMark } from '../../menu/menu-target';
import { getArrow } from '../../view-derivations';
import type { HeadDragStart } from './head-drag';

export interface Grip {
  readonly grip: Mark;
  readonly pointed: { readonly x: number; readonly y: number };
  readonly geometry: LadderGeometry;
  readonly trace: Trace;
  readonly state: Pick<AppState, 'spec' | 'catalogue'>;
}

/** Null for what has no head to drag: it is no arrow, it never arrived, or nobody ran it. */
export function createHeadDragStart(taken: Grip): HeadDragStart | null {
  const { grip, pointed, geometry, trace, state } = taken;
  if (trace.spec === null) return null;
  const message = findMessageOfMark(trace, grip);
  const arrow = getArrow(grip);
  if (message === undefined || arrow === null || message.endAtMicros === null) return null;
  if (message.isCopy || (message.fate !== 'delivered' && message.fate !== 'ignored')) return null;
  return {
    message: message.label,
    sentMicros: message.sentAtMicros,
    arrivesMicros: message.endAtMicros,
    delayMicros: getDelayMicros(state.spec.edits, state.catalogue?.faults ?? [], message.label),
    tailX: arrow.x1,
    headX: arrow.x2,
    headY: arrow.y2,
    gripX: pointed.x - arrow.x2,
    gripY: pointed.y - arrow.y2,
    scale: {
      timeScale: geometry.timeScale,
      zoom: geometry.view.zoom,
      endMicros: trace.metrics.totalMicros,
    },
  };
}
