import { createBox } from '../shapes/boxes';
import type { Box } from '../shapes/boxes';
import { drawRect, drawText, hitBox } from '../shapes/draw';
import type { Knot } from '../knots';
import type { Mark } from '../shapes/shapes';
import type { MarkMaker, Stage } from '../stage';
import { measureText } from '../shapes/text-width';
import { formatShortSpan } from '../labels/words';

const TITLE_PX = 11;
const TEXT_PX = 10;
const HEIGHT_PX = 30;
const PAD_PX = 16;
/** Where the capsule tries to stand: the lane gaps from the left, then the same a little higher or lower. */
const SHIFTS_PX = [0, -16, 16, -32, 32];

/** Events too dense to tell apart: a capsule that opens a lens. */
export const knot: MarkMaker = {
  kind: 'knot',
  make: (stage) => stage.knots.flatMap((each) => makeKnot(stage, each) ?? []),
};

function makeKnot(stage: Stage, each: Knot): Mark | null {
  const { frame, field } = stage;
  const title = `${each.count} events`;
  const span = `in ${formatShortSpan(each.toMicros - each.fromMicros)}`;
  const width =
    Math.max(
      measureText(title, frame.px(TITLE_PX), 600),
      measureText(span, frame.px(TEXT_PX), 500),
    ) + frame.px(PAD_PX);
  const box = findPlace(stage, each, width);
  if (box === null) return null;
  field.take(box);
  const { model } = frame;
  const isSelected = each.records.includes(frame.view.selection ?? -1);
  const outline = isSelected
    ? ({ stroke: 'accent', widthPx: frame.px(2) } as const)
    : ({ stroke: 'text3', widthPx: frame.px(1) } as const);
  const place = {
    x: box.x - box.halfWidth,
    y: box.y - box.halfHeight,
    widthPx: box.halfWidth * 2,
    heightPx: box.halfHeight * 2,
  };
  return {
    key: `knot:${model.getKey(each.records[0] ?? 0)}`,
    kind: 'knot',
    record: null,
    records: each.records,
    label: `${title} ${span}; click to look closer`,
    shapes: [
      drawRect(place, { fill: 'paper', ...outline }, frame.px(6)),
      drawText(
        title,
        { x: box.x, y: box.y - frame.px(6.5) },
        { sizePx: frame.px(TITLE_PX), weight: 600, fill: 'text' },
      ),
      drawText(
        span,
        { x: box.x, y: box.y + frame.px(6.5) },
        { sizePx: frame.px(TEXT_PX), weight: 400, fill: 'text3' },
      ),
    ],
    hit: hitBox(place.x, place.y, place.widthPx, place.heightPx),
  };
}

function findPlace({ frame, field }: Stage, each: Knot, width: number): Box | null {
  const height = frame.px(HEIGHT_PX);
  const low = height / 2 + 2;
  const high = frame.view.heightPx - low;
  const middle = (each.top + each.bottom) / 2;
  if (middle < 0 || middle > frame.view.heightPx) return null;
  for (const shift of SHIFTS_PX)
    for (const [place, lane] of frame.lanes.slice(1).entries()) {
      const before = frame.lanes[place];
      if (before === undefined) continue;
      const x = (before.x + lane.x) / 2;
      const y = Math.min(high, Math.max(low, middle + frame.px(shift)));
      const box = createBox(x - width / 2, y - height / 2, width, height);
      if (field.isFree(box)) return box;
    }
  return null;
}
