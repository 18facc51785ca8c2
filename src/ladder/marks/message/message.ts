import type { Arrow } from './arrow';
import { createArrow, getStroke } from './arrow';
import { createBox } from '../../shapes/boxes';
import { drawCircle, drawCross, drawLine, drawPath, hitLine, joinPath } from '../../shapes/draw';
import { COST } from '../../labels/labels';
import { listRecords } from '../../model/model';
import type { Mark, Shape, Style } from '../../shapes/shapes';
import { SIZE } from '../../shapes/sizes';
import type { MarkMaker, Stage } from '../../stage';
import { describeMessage, isCorrupted } from '../../labels/words';
import { requestArrowLabel } from './message-label';

/** Arrows, one per message; when there are too many to tell apart the crowd takes their place. */
export const message: MarkMaker = {
  kind: 'message',
  make(stage) {
    const { frame } = stage;
    const messages = frame.pick(frame.model.messages);
    const arrows = messages.flatMap((each) => createArrow(frame, each) ?? []);
    for (const arrow of arrows) addObstacles(stage, arrow);
    for (const arrow of arrows) requestArrowLabel(stage, arrow);
    return arrows
      .toSorted((a, b) => Number(a.isSelected) - Number(b.isSelected))
      .map((arrow) => makeMark(stage, arrow));
  },
};

function addObstacles({ frame, field }: Stage, arrow: Arrow): void {
  field.addLine(arrow, COST.arrow, arrow.key);
  if (arrow.message.fate !== 'lost') return;
  const half = frame.px(SIZE.cross + 2);
  field.take(createBox(arrow.x2 - half, arrow.y2 - half, half * 2, half * 2));
}

function makeMark(stage: Stage, arrow: Arrow): Mark {
  const { message: each } = arrow;
  return {
    key: arrow.key,
    kind: 'message',
    record: each.sentRecord,
    records: listRecords(each),
    label: describeMessage(stage.frame.model.trace, each),
    shapes: drawArrow(stage, arrow),
    hit: hitLine(arrow),
  };
}

function drawArrow(stage: Stage, arrow: Arrow): Shape[] {
  const { frame } = stage;
  const paint = getStroke(arrow);
  const pen = { stroke: paint, widthPx: frame.px(getLineWidth(arrow)) } as const;
  return [
    ...(arrow.isSelected
      ? [drawLine(arrow, { stroke: paint, widthPx: frame.px(13), opacity: 0.16 })]
      : []),
    ...drawLineTo(stage, arrow, pen),
    drawCircle(arrow.x1, arrow.y1, frame.px(1.9), { fill: paint }),
    ...(isCorrupted(frame.model.trace, arrow.message) ? drawBolt(stage, arrow) : []),
  ];
}

function getLineWidth({ isSelected, message: { type } }: Arrow): number {
  if (isSelected) return 2.4;
  return type.plane === 'control' ? 1.7 : 1.5;
}

function drawLineTo(stage: Stage, arrow: Arrow, pen: Style): Shape[] {
  const { fate } = arrow.message;
  const body = { ...pen, ...getDash(stage, arrow) };
  if (fate === 'lost') return drawLost(stage, arrow, body);
  if (fate === 'in-flight') return drawInFlight(stage, arrow, body);
  const head = drawHead(stage, arrow, pen);
  if (fate === 'ignored') return [drawLine(arrow, body), head, ...drawIgnored(stage, arrow)];
  // A solid head covers the end of its line, a dashed line must not show through an open one.
  const inset = isSolid(arrow) ? stage.frame.px(SIZE.headLength - 1.5) : 0;
  const end = { x2: arrow.x2 - arrow.cos * inset, y2: arrow.y2 - arrow.sin * inset };
  return [drawLine({ ...arrow, ...end }, body), head];
}

function getDash({ frame }: Stage, { message: each }: Arrow): Style {
  if (each.isCopy) return { dash: frame.dash(2, 2.5) };
  return each.type.form === 'response' ? { dash: frame.dash(5, 3.2) } : {};
}

function isSolid({ message: each }: Arrow): boolean {
  return each.type.form !== 'response' && !each.isCopy;
}

function drawHead({ frame }: Stage, arrow: Arrow, pen: Style): Shape {
  const grow = frame.px(arrow.isSelected ? 1.25 : 1);
  const [length, half] = [SIZE.headLength * grow, SIZE.headHalf * grow];
  const backX = arrow.x2 - arrow.cos * length;
  const backY = arrow.y2 - arrow.sin * length;
  const [wingX, wingY] = [-arrow.sin * half, arrow.cos * half];
  const d = joinPath(
    'M', backX + wingX, backY + wingY, 'L', arrow.x2, arrow.y2, 'L', backX - wingX, backY - wingY,
  ); // prettier-ignore
  const { stroke } = pen;
  return isSolid(arrow) && stroke !== undefined
    ? drawPath(`${d}Z`, { fill: stroke })
    : drawPath(d, pen);
}

/** Share of the way at which damage is drawn. */
const BOLT_AT = 0.62;

/** A bolt across the line: it arrives, but not as it left. */
function drawBolt({ frame }: Stage, arrow: Arrow): Shape[] {
  const x = arrow.x1 + (arrow.x2 - arrow.x1) * BOLT_AT;
  const y = arrow.y1 + (arrow.y2 - arrow.y1) * BOLT_AT;
  const [reach, step] = [frame.px(8), frame.px(3.2)];
  const d = joinPath(
    'M', x + step * 0.7, y - reach, 'L', x - step, y + step * 0.3, 'L', x, y + step * 0.3,
    'L', x - step * 0.7, y + reach, 'L', x + step, y - step * 0.3, 'L', x, y - step * 0.3,
  ); // prettier-ignore
  return [
    drawPath(`${d}Z`, { stroke: 'paper', widthPx: frame.px(3.5) }),
    drawPath(`${d}Z`, { fill: 'fault' }),
  ];
}

/** Got so far; the dotted rest shows where it was going. */
function drawLost({ frame }: Stage, arrow: Arrow, body: Style): Shape[] {
  const ghost = { x1: arrow.x2, y1: arrow.y2, x2: arrow.targetX, y2: arrow.targetY };
  const half = frame.px(SIZE.cross);
  return [
    drawLine(ghost, {
      stroke: 'fault',
      widthPx: frame.px(1.2),
      dash: frame.dash(1.5, 3.5),
      opacity: 0.7,
    }),
    drawLine(arrow, body),
    drawCircle(arrow.x2, arrow.y2, frame.px(6.5), { fill: 'paper', opacity: 0.85 }),
    drawCross(arrow.x2, arrow.y2, half, { stroke: 'fault', widthPx: frame.px(2) }),
  ];
}

function drawInFlight({ frame }: Stage, arrow: Arrow, body: Style): Shape[] {
  const dot = { fill: getStroke(arrow), stroke: 'paper', widthPx: frame.px(2) } as const;
  return [drawLine(arrow, body), drawCircle(arrow.x2, arrow.y2, frame.px(5), dot)];
}

/** A struck ring before the head: it arrived and had no effect. */
function drawIgnored({ frame }: Stage, arrow: Arrow): Shape[] {
  const back = frame.px(SIZE.ringBefore);
  const [x, y] = [arrow.x2 - arrow.cos * back, arrow.y2 - arrow.sin * back];
  const pen = { stroke: 'text3', widthPx: frame.px(1.3) } as const;
  const half = frame.px(3.1);
  return [
    drawCircle(x, y, frame.px(SIZE.ring), { ...pen, fill: 'paper' }),
    drawLine({ x1: x - half, y1: y + half, x2: x + half, y2: y - half }, pen),
  ];
}
