import type { Span } from '../../../trace/queries/spans';
import { createBox } from '../../shapes/boxes';
import { drawCross, drawLine, drawPath, drawRect, hitBox, joinPath } from '../../shapes/draw';
import { COST } from '../../labels/labels';
import type { Mark } from '../../shapes/shapes';
import type { MarkMaker, Stage } from '../../stage';
import { requestSideLabel } from '../side-label';
import { formatLength } from '../../labels/words';
import { LABEL_ORDER } from '../../stage';

const HALF_PX = 10;

/** A node that is down: its lifeline is interrupted, and nothing is received. */
export const outage: MarkMaker = {
  kind: 'outage',
  make: (stage) =>
    stage.frame.pick(stage.frame.model.outages).flatMap((span) => makeOutage(stage, span) ?? []),
};

function makeOutage(stage: Stage, span: Span): Mark | null {
  const { frame, field } = stage;
  const lane = frame.findLane(span.node);
  if (lane === null) return null;
  const top = frame.toY(span.fromMicros);
  const bottom = frame.toEndY(span.toMicros);
  const half = frame.px(HALF_PX);
  const from = Math.max(top, -20);
  const to = Math.max(from + 1, Math.min(bottom, frame.view.heightPx + 20));
  const key = frame.model.getKey(span.record);
  const length = span.toMicros === null ? '' : ` ${formatLength(span.toMicros - span.fromMicros)}`;
  const box = { x: lane.x - half, y: from, widthPx: half * 2, heightPx: to - from };
  field.addObstacle(createBox(box.x, top, box.widthPx, bottom - top), COST.vmBar, key);
  requestSideLabel(stage, {
    owner: key,
    records: [span.record],
    lane,
    y: top,
    texts: [`down${length}`, 'down'],
    fill: 'faultText',
    isInferred: false,
    order: LABEL_ORDER.event,
  });
  const line = { x1: lane.x, x2: lane.x, y1: from, y2: to };
  return {
    key,
    kind: 'outage',
    record: span.record,
    records: [span.record],
    label: `${lane.title} down${length}`,
    shapes: [
      drawRect(box, { fill: 'faultTint' }),
      drawPath(outline({ ...box, isOver: span.toMicros !== null }), {
        stroke: 'fault',
        widthPx: frame.px(1),
        opacity: 0.6,
      }),
      drawLine(line, { stroke: 'fault', widthPx: frame.px(1.2), dash: frame.dash(1.5, 3.5) }),
      drawCross(lane.x, top, frame.px(4.2), { stroke: 'fault', widthPx: frame.px(2) }),
    ],
    hit: hitBox(lane.x - half, top, half * 2, bottom - top),
  };
}

interface Outline {
  readonly x: number;
  readonly y: number;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly isOver: boolean;
}

/** Its sides, and its end when there is one: what a fold leaves of it still reads as a part of something. */
function outline({ x, y, widthPx, heightPx, isOver }: Outline): string {
  const [right, bottom] = [x + widthPx, y + heightPx];
  const sides = ['M', x, y, 'L', x, bottom, 'M', right, y, 'L', right, bottom] as const;
  return isOver ? joinPath(...sides, 'M', x, bottom, 'L', right, bottom) : joinPath(...sides);
}
