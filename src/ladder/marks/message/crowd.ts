import { LIMITS } from '../../../lib/limits';
import type { Frame } from '../../frame';
import type { CrowdLine } from '../../geometry';

/** Arrows that begin in the same row of pixels look the same: this many of them are drawn. */
const PER_ROW = 12;

/**
 * Lines for a canvas when more arrows are in view than can be told apart. Goes row by row with binary search, so the
 * work depends on the height of the view, not on the number of arrows.
 */
export function listCrowd(frame: Frame): CrowdLine[] {
  const { model, view, timeScale, fromMicros, toMicros } = frame;
  const limit = LIMITS.svgItems.value;
  if (model.messages.betweenUpTo(limit, fromMicros, toMicros) !== null) return [];
  const lines: CrowdLine[] = [];
  const toTime = (y: number) => timeScale.yToTime((y - view.zoom.y) / view.zoom.k);
  for (let y = -1; y <= view.heightPx; y++) {
    const messages = model.messages.startingIn(toTime(y), toTime(y + 1), PER_ROW);
    for (const message of messages) {
      const from = frame.findLane(message.from);
      const to = frame.findLane(message.to);
      if (from === null || to === null) continue;
      const end = message.endAtMicros ?? model.endMicros;
      const isLost = message.fate === 'lost';
      lines.push({
        x1: from.x,
        y1: frame.toY(message.sentAtMicros),
        x2: isLost ? from.x + (to.x - from.x) * 0.66 : to.x,
        y2: frame.toY(end),
        paint: isLost ? 'fault' : message.type.plane,
      });
    }
  }
  return lines;
}
