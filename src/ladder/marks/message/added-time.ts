import type { Box } from '../../shapes/boxes';
import { drawClock, drawPill, drawText } from '../../shapes/draw';
import type { Shape } from '../../shapes/shapes';
import type { Stage } from '../../stage';
import { measureText } from '../../shapes/text-width';

const SIZE_PX = 10.6;
const CLOCK_PX = 18.5;
const END_PX = 7;
const HEIGHT_PX = 18;

/** Width of the pill that says how much time a fault added. */
export function measurePill({ frame }: Stage, text: string): number {
  return measureText(text, frame.px(SIZE_PX), 600) + frame.px(CLOCK_PX + END_PX);
}

/** An upright pill in the middle of a box. */
export function createPillBox(stage: Stage, text: string, around: Box): Box {
  const halfWidth = measurePill(stage, text) / 2;
  const halfHeight = stage.frame.px(HEIGHT_PX) / 2;
  return { x: around.x, y: around.y, halfWidth, halfHeight, cos: 1, sin: 0 };
}

export function drawAddedTime({ frame }: Stage, text: string, box: Box): Shape[] {
  const left = box.x - box.halfWidth;
  const pen = { stroke: 'fault', widthPx: frame.px(1.2) } as const;
  const font = { sizePx: frame.px(SIZE_PX), weight: 600, fill: 'faultText' } as const;
  return [
    drawPill(box, { fill: 'faultTint', stroke: 'fault', widthPx: frame.px(1) }),
    ...drawClock(left + frame.px(10.5), box.y, frame.px(4.4), pen),
    drawText(text, { x: left + frame.px(CLOCK_PX), y: box.y }, font, 'start'),
  ];
}
