import type { VmSpan } from '../../../trace/queries/spans';
import { createBox } from '../../shapes/boxes';
import { drawLine, drawPath, drawRect, hitBox, joinPath } from '../../shapes/draw';
import type { Lane } from '../../geometry';
import { COST } from '../../labels/labels';
import type { Mark, Shape } from '../../shapes/shapes';
import { SIZE } from '../../shapes/sizes';
import type { MarkMaker, Stage } from '../../stage';
import { requestBarText } from './bar-text';
import { clipBar } from './clip-bar';

const HATCH_STEP_PX = 7;
const END_HALF_PX = 9;

/** The life of a VM on its host: outline while instantiated, solid while running, hatched while suspended. */
export const vm: MarkMaker = {
  kind: 'vm',
  make: (stage) =>
    stage.frame.pick(stage.frame.model.vms).flatMap((span) => makeBar(stage, span) ?? []),
};

function makeBar(stage: Stage, span: VmSpan): Mark | null {
  const { frame } = stage;
  const lane = frame.findLane(span.node);
  if (lane === null) return null;
  const top = frame.toStartY(span.fromMicros);
  const key = frame.model.getKey(span.record);
  const base = { kind: 'vm', record: span.record, records: [span.record] } as const;
  const label = `VM ${span.state} at ${lane.title}`;
  if (span.state === 'destroyed')
    return { ...base, key: `${key} bar`, label, shapes: [drawEnd(stage, lane, top)], hit: null };
  const bottom = frame.toEndY(span.toMicros);
  const width = frame.px(SIZE.vmBar);
  const x = lane.x - width / 2;
  stage.field.addObstacle(createBox(x - 2, top, width + 4, bottom - top), COST.vmBar, `${key} bar`);
  requestBarText(stage, {
    owner: `${key} bar`,
    records: base.records,
    texts: [span.state],
    x: lane.x,
    widthPx: width,
    top,
    bottom,
    fill: span.state === 'running' ? 'vmText' : 'vm',
    ...(span.state === 'suspended' ? { plate: 'paper' as const } : {}),
  });
  return {
    ...base,
    key: `${key} bar`,
    label,
    shapes: drawBar(stage, span, { x, top, bottom }),
    hit: hitBox(x, top, width, bottom - top),
  };
}

interface Place {
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
}

function drawBar({ frame }: Stage, span: VmSpan, place: Place): Shape[] {
  const widthPx = frame.px(SIZE.vmBar);
  const box = { x: place.x, widthPx, ...clipBar(frame, place.top, place.bottom) };
  const fill = span.state === 'running' ? 'vm' : 'paper';
  const outline = { stroke: 'vm', widthPx: frame.px(1.2) } as const;
  if (span.state !== 'suspended') return [drawRect(box, { ...outline, fill })];
  const hatch = hatchPath(
    { ...place, bottom: box.y + box.heightPx },
    widthPx,
    frame.px(HATCH_STEP_PX),
  );
  return [
    drawRect(box, { fill }),
    drawPath(hatch, { stroke: 'vmHatch', widthPx: frame.px(1.6) }),
    drawRect(box, outline),
  ];
}

/** 45° lines clipped to the bar, counted from its top so that they stay put while the view moves. */
function hatchPath(place: Place, width: number, step: number): string {
  const { x, top, bottom } = place;
  let path = '';
  const first = Math.max(0, Math.floor((-20 - top) / step));
  for (let at = top + first * step; at < bottom + width; at += step) {
    const startY = Math.min(at, bottom);
    const endY = Math.max(at - width, top);
    if (startY <= endY) continue;
    path += joinPath('M', x + (at - startY), startY, 'L', x + (at - endY), endY);
  }
  return path;
}

/** No way back on this host. */
function drawEnd({ frame }: Stage, lane: Lane, y: number): Shape {
  const half = frame.px(END_HALF_PX);
  return drawLine(
    { x1: lane.x - half, x2: lane.x + half, y1: y, y2: y },
    { stroke: 'vm', widthPx: frame.px(2.2) },
  );
}
