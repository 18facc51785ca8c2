import { drawLine, drawText } from '../shapes/draw';
import type { Frame } from '../frame';
import type { Shape } from '../shapes/shapes';
import { SIZE } from '../shapes/sizes';
import type { MarkMaker } from '../stage';
import { listTicks } from '../scale/ticks';
import type { Tick } from '../scale/ticks';

/** Faint lines across the paper where a group of events begins; lies below everything. */
export const grid: MarkMaker = {
  kind: 'axis',
  make: ({ frame }) => [
    {
      key: 'axis grid',
      kind: 'axis',
      record: null,
      records: [],
      label: '',
      shapes: listTicks(frame)
        .filter((tick) => tick.isHead && frame.timeScale.kind === 'compressed')
        .map(({ y }) =>
          drawLine(
            { x1: frame.axisWidthPx, x2: frame.view.widthPx, y1: y, y2: y },
            { stroke: 'sunken', widthPx: 1 },
          ),
        ),
      hit: null,
    },
  ],
};

/** The time column: absolute seconds at the head of each group, milliseconds after it below. */
export const axis: MarkMaker = {
  kind: 'axis',
  make: ({ frame }) =>
    frame.axisWidthPx === 0
      ? []
      : [
          {
            key: 'axis',
            kind: 'axis',
            record: null,
            records: [],
            label: 'Time',
            shapes: [
              drawLine(
                { x1: frame.axisWidthPx, x2: frame.axisWidthPx, y1: 0, y2: frame.view.heightPx },
                { stroke: 'line', widthPx: 1 },
              ),
              ...listTicks(frame).flatMap((tick) => drawTick(frame, tick)),
            ],
            hit: null,
          },
        ],
};

function drawTick(frame: Frame, tick: Tick): Shape[] {
  const x = frame.axisWidthPx;
  const length = frame.px(tick.isHead ? 6 : 4);
  const dash = drawLine(
    { x1: x - length, x2: x, y1: tick.y, y2: tick.y },
    { stroke: 'line2', widthPx: 1 },
  );
  if (tick.text === '') return [dash];
  const font = tick.isHead
    ? ({ sizePx: frame.px(SIZE.tick), weight: 550, fill: 'text' } as const)
    : ({ sizePx: frame.px(SIZE.tickSmall), weight: 400, fill: 'text3' } as const);
  return [dash, drawText(tick.text, { x: x - frame.px(10), y: tick.y }, font, 'end')];
}
