import { createBox } from '../shapes/boxes';
import { drawLine, drawPath, drawText, joinPath } from '../shapes/draw';
import { COST } from '../labels/labels';
import type { Candidate } from '../labels/labels';
import type { MarkMaker, Stage } from '../stage';
import { LABEL_ORDER } from '../stage';
import { measureText } from '../shapes/text-width';
import { formatMoment } from '../../lib/time';

const KEY = 'no-return';
const TEXT = 'point of no return';
const SIZE_PX = 10.6;
const LINE_PX = 1.3;

/** VM Running has reached the source: from here on only forward. */
export const noReturn: MarkMaker = {
  kind: 'no-return',
  make(stage) {
    const { frame } = stage;
    const { noReturn: point } = frame.model;
    if (point === null) return [];
    const y = frame.toY(point.atMicros);
    if (!frame.isInView(y, y)) return [];
    const line = { x1: frame.axisWidthPx, x2: frame.view.widthPx, y1: y, y2: y };
    stage.field.addLine(line, COST.arrow, KEY);
    // The tab covers the line, or the dashes would fray its upper edge.
    requestTab(stage, y - frame.px(LINE_PX) / 2, point.record);
    const dash = frame.dash(9, 3, 2, 3);
    const pen = { stroke: 'text', widthPx: frame.px(LINE_PX), dash } as const;
    return [
      {
        key: KEY,
        kind: 'no-return',
        record: null,
        records: [point.record],
        label: `Point of no return, ${formatMoment(point.atMicros)}`,
        shapes: [drawLine(line, pen)],
        hit: null,
      },
    ];
  },
};

/** The tab hangs below the line in the lane gap where it covers least. */
function requestTab(stage: Stage, top: number, record: number): void {
  const { frame } = stage;
  const sizePx = frame.px(SIZE_PX);
  const width = measureText(TEXT, sizePx, 600) + frame.px(14);
  const height = frame.px(17);
  const list = (): Candidate[] =>
    frame.lanes.slice(1).flatMap((lane, place) => {
      const before = frame.lanes[place];
      if (before === undefined) return [];
      const middle = (before.x + lane.x) / 2;
      return [0.5, 0.35, 0.65].map((share) => {
        const x = middle + (share - 0.5) * (lane.x - before.x);
        const box = createBox(x - width / 2, top, width, height);
        const cost = Math.abs(place - frame.lanes.length / 2 + 1) * 2 + (share === 0.5 ? 0 : 4);
        return {
          boxes: [box],
          cost,
          draw: () => drawTab(stage, x, top, { width, height, sizePx }),
        };
      });
    });
  stage.requests.push({
    owner: KEY,
    records: [record],
    order: LABEL_ORDER.tab,
    variants: [list],
    dropAbove: 5000,
  });
}

function drawTab(
  { frame }: Stage,
  x: number,
  top: number,
  size: { readonly width: number; readonly height: number; readonly sizePx: number },
) {
  const [left, right, bottom] = [x - size.width / 2, x + size.width / 2, top + size.height];
  const r = frame.px(4);
  const d = joinPath(
    'M', left, top, 'L', right, top, 'L', right, bottom - r, 'Q', right, bottom, right - r, bottom,
    'L', left + r, bottom, 'Q', left, bottom, left, bottom - r, 'Z',
  ); // prettier-ignore
  const font = { sizePx: size.sizePx, weight: 600, fill: 'paper' } as const;
  return [drawPath(d, { fill: 'text' }), drawText(TEXT, { x, y: top + size.height / 2 }, font)];
}
