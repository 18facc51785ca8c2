import { createBox } from '../../shapes/boxes';
import { drawRect, hitBox } from '../../shapes/draw';
import { COST } from '../../labels/labels';
import type { Mark } from '../../shapes/shapes';
import { SIZE } from '../../shapes/sizes';
import type { MarkMaker, Stage } from '../../stage';
import type { StripSpan } from '../../model/states';
import { requestBarText } from './bar-text';
import { clipBar } from './clip-bar';

const LEAST_HEIGHT_PX = 1.5;

/** The state of a role, beside its lifeline on the outer side. */
export const strip: MarkMaker = {
  kind: 'strip',
  make: (stage) =>
    stage.frame.hasStrips
      ? stage.frame.pick(stage.frame.model.strips).flatMap((span) => makeStrip(stage, span) ?? [])
      : [],
};

function makeStrip(stage: Stage, span: StripSpan): Mark | null {
  const { frame } = stage;
  const lane = frame.findLane(span.node);
  if (lane === null) return null;
  const top = frame.toStartY(span.fromMicros);
  const bottom = frame.toEndY(span.toMicros);
  if (bottom - top < LEAST_HEIGHT_PX) return null;
  const width = frame.px(SIZE.strip);
  const outwards = frame.px((SIZE.strip + SIZE.stripApart) * span.column);
  const reach = frame.beside.getStripReach(lane) + outwards;
  const x = frame.getOuterSide(span.node) < 0 ? lane.x - reach : lane.x + reach - width;
  const key = frame.model.getKey(span.record);
  stage.field.addObstacle(createBox(x - 1, top, width + 2, bottom - top), COST.strip, key);
  requestBarText(stage, {
    owner: key,
    records: [span.record],
    texts: span.isOneOfSeveral ? [`${span.region} ${span.state}`, span.state] : [span.state],
    x: x + width / 2,
    widthPx: width,
    top,
    bottom,
    fill: 'vdpText',
    isMono: true,
  });
  const box = { x, widthPx: width, ...clipBar(frame, top, bottom) };
  return {
    key,
    kind: 'strip',
    record: span.record,
    records: [span.record],
    label: `${lane.title}: ${span.region} ${span.state}`,
    shapes: [
      drawRect(box, { fill: 'vdpTint' }),
      drawRect(box, { stroke: 'vdp', widthPx: 1, opacity: 0.35 }),
    ],
    hit: hitBox(x, top, width, bottom - top),
  };
}
