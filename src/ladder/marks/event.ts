import { createBox } from '../shapes/boxes';
import { drawCircle, drawLine, drawPath, hitBox, joinPath } from '../shapes/draw';
import { COST } from '../labels/labels';
import type { LocalEvent } from '../model/local-events';
import type { Mark, Shape } from '../shapes/shapes';
import { SIZE } from '../shapes/sizes';
import type { MarkMaker, Stage } from '../stage';
import { LABEL_ORDER } from '../stage';
import { isInferred } from '../labels/words';
import { formatMoment } from '../../lib/time';
import { requestSideLabel } from './side-label';

/** Something changed here: a diamond on the lifeline. Something was left out: a struck ring. */
export const event: MarkMaker = {
  kind: 'event',
  make: (stage) =>
    stage.frame.pick(stage.frame.model.events).flatMap((local) => makeEvent(stage, local) ?? []),
};

function makeEvent(stage: Stage, local: LocalEvent): Mark | null {
  const { frame, field } = stage;
  const lane = frame.findLane(local.node);
  if (lane === null) return null;
  const y = frame.toY(local.atMicros);
  const half = frame.px(SIZE.diamond);
  const key = frame.model.getKey(local.record);
  const inferred = local.kind === 'vm' && isInferred(frame.model.trace, local.record);
  field.addObstacle(createBox(lane.x - half, y - half, half * 2, half * 2), COST.event, key);
  if (!stage.inKnot.has(local.record) && frame.level !== 'numbers')
    requestSideLabel(stage, {
      owner: key,
      records: [local.record],
      lane,
      y,
      texts: frame.level === 'compact' ? [local.shortTitle] : [local.title, local.shortTitle],
      fill: 'text',
      isInferred: inferred,
      order: LABEL_ORDER.event,
    });
  const isSelected = frame.view.selection === local.record;
  return {
    key,
    kind: 'event',
    record: local.record,
    records: [local.record],
    label: [`${local.title} at ${lane.title}`, formatMoment(local.atMicros)]
      .concat(inferred ? ['inferred, not in the source'] : [])
      .join(', '),
    shapes: (local.kind === 'vm' ? drawDiamond : drawStruckRing)(stage, lane.x, y, isSelected),
    hit: hitBox(lane.x - half - 3, y - half - 3, half * 2 + 6, half * 2 + 6),
  };
}

function drawDiamond({ frame }: Stage, x: number, y: number, isSelected: boolean): Shape[] {
  const half = frame.px(SIZE.diamond);
  const d = joinPath('M', x, y - half, 'L', x + half, y, 'L', x, y + half, 'L', x - half, y, 'Z');
  const glow = drawCircle(x, y, half * 2.1, { fill: 'text', opacity: 0.16 });
  const widthPx = frame.px(isSelected ? 2.4 : 1.5);
  return [...(isSelected ? [glow] : []), drawPath(d, { fill: 'paper', stroke: 'text', widthPx })];
}

function drawStruckRing({ frame }: Stage, x: number, y: number, isSelected: boolean): Shape[] {
  const pen = { stroke: 'text3', widthPx: frame.px(isSelected ? 2.4 : 1.5) } as const;
  const half = frame.px(SIZE.ring * 0.72);
  return [
    drawCircle(x, y, frame.px(SIZE.ring), { ...pen, fill: 'paper' }),
    drawLine({ x1: x - half, y1: y + half, x2: x + half, y2: y - half }, pen),
  ];
}
