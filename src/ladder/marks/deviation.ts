import { formatMoment } from '../../lib/time';
import { createBox } from '../shapes/boxes';
import type { LadderDeviation } from '../model/deviations';
import { drawLine, drawPath, hitBox, joinPath } from '../shapes/draw';
import { COST } from '../labels/labels';
import type { Mark, Shape } from '../shapes/shapes';
import { SIZE } from '../shapes/sizes';
import type { MarkMaker, Stage } from '../stage';
import { LABEL_ORDER } from '../stage';
import { requestSideLabel } from './side-label';

/** A triangle on the lifeline of the end that our machines would not have followed; hollow when it is a listed quirk. */
export const deviation: MarkMaker = {
  kind: 'deviation',
  make: (stage) =>
    stage.frame
      .pick(stage.frame.model.deviations)
      .flatMap((each) => makeDeviation(stage, each) ?? []),
};

function makeDeviation(stage: Stage, each: LadderDeviation): Mark | null {
  const { frame, field } = stage;
  const lane = frame.findLane(each.node);
  if (lane === null) return null;
  const y = frame.toY(each.atMicros);
  const half = frame.px(SIZE.diamond * 1.5);
  const key = `deviation ${each.node} ${frame.model.getKey(each.record)}`;
  field.addObstacle(createBox(lane.x - half, y - half, half * 2, half * 2), COST.event, key);
  if (frame.level !== 'numbers')
    requestSideLabel(stage, {
      owner: key,
      records: [each.record],
      lane,
      y,
      texts: [each.title],
      fill: each.isListed ? 'text2' : 'faultText',
      isInferred: false,
      order: LABEL_ORDER.event,
    });
  return {
    key,
    kind: 'deviation',
    record: each.record,
    records: [each.record],
    label: [
      `${each.isListed ? `Listed quirk ${each.title}` : 'Deviates from the model'} at ${lane.title}`,
      formatMoment(each.atMicros),
    ].join(', '),
    shapes: drawTriangle(stage, lane.x, y, each.isListed),
    hit: hitBox(lane.x - half, y - half, half * 2, half * 2),
  };
}

function drawTriangle({ frame }: Stage, x: number, y: number, isListed: boolean): Shape[] {
  const half = frame.px(SIZE.diamond * 1.5);
  const [top, base] = [y - half, y + half * 0.8];
  const d = joinPath('M', x, top, 'L', x + half, base, 'L', x - half, base, 'Z');
  const ink = isListed ? 'text2' : 'fault';
  const widthPx = frame.px(1.5);
  const sign = { stroke: isListed ? 'text2' : 'inverse', widthPx } as const;
  return [
    drawPath(d, { fill: isListed ? 'paper' : 'fault', stroke: ink, widthPx }),
    drawLine({ x1: x, y1: y - half * 0.35, x2: x, y2: y + half * 0.2 }, sign),
    drawLine({ x1: x, y1: y + half * 0.4, x2: x, y2: y + half * 0.58 }, sign),
  ];
}
