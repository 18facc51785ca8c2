import { describeShift, describeShortly } from '../trace/answers/slack-words';
import type { LadderGeometry } from './geometry';
import type { Box } from './shapes/boxes';
import { boxesOverlap, createBox, getBounds } from './shapes/boxes';
import { drawLine, drawPill, drawText } from './shapes/draw';
import type { Shape } from './shapes/shapes';
import { getTextBox } from './shapes/text-box';
import { measureText } from './shapes/text-width';
import type { SlackCap, SlackColumn } from './slack-columns';

const FONT = { sizePx: 11, weight: 600, fill: 'text', halo: 'paper' } as const;
const HEIGHT_PX = 16;
const PADDING_PX = 6;
/** Between the lane and the number. */
const AWAY_PX = 5;
/** How far up and down a place is looked for; the number of what is not selected stays at its line or is left out. */
const NEARBY = [0, 1, -1, 2, -2, 3, -3, 4, -4];

interface ColumnLabel {
  readonly column: SlackColumn;
  readonly shapes: readonly Shape[];
}

/** The selected one has its exact numbers in any case, the others short ones where nothing stands yet. */
export function labelColumns(
  columns: readonly SlackColumn[],
  geometry: LadderGeometry,
): ColumnLabel[] {
  const taken = listTaken(columns, geometry);
  const inOrder = columns.toSorted(
    (a, b) => Number(isExact(b, columns)) - Number(isExact(a, columns)),
  );
  return inOrder.map((column) => ({
    column,
    shapes: column.caps.flatMap((cap) => {
      const wanted = { column, cap, isExact: isExact(column, columns) };
      const box = findPlace(wanted, { taken, geometry });
      if (box === null) return [];
      taken.push(box);
      return drawNumber(wanted, box, geometry.view.scale);
    }),
  }));
}

/** One band alone needs no selection. */
function isExact({ isSelected }: SlackColumn, columns: readonly SlackColumn[]): boolean {
  return isSelected || columns.length === 1;
}

/** What stands there already: words and signs of the ladder, lines of the bands. */
function listTaken(columns: readonly SlackColumn[], { marks }: LadderGeometry): Box[] {
  const drawn = marks.flatMap(({ shapes }) =>
    shapes.flatMap((shape) => {
      if (shape.tag === 'text') return [getTextBox(shape)];
      if (shape.tag !== 'circle') return [];
      const { x, y, radiusPx } = shape;
      return [createBox(x - radiusPx, y - radiusPx, radiusPx * 2, radiusPx * 2)];
    }),
  );
  const caps = columns.flatMap(({ x, capPx, caps: own }) =>
    own.map(({ y }) => createBox(x - capPx / 2, y - 1, capPx, 2)),
  );
  return [...drawn, ...caps];
}

interface Wanted {
  readonly column: SlackColumn;
  readonly cap: SlackCap;
  readonly isExact: boolean;
}

interface Around {
  readonly taken: readonly Box[];
  readonly geometry: LadderGeometry;
}

/** The first free place; for an exact number else the one that covers least. Null: outside the drawing, or no room. */
function findPlace(wanted: Wanted, around: Around): Box | null {
  const { view } = around.geometry;
  const { y } = wanted.cap;
  if (y < 0 || y > view.heightPx) return null;
  const places = listPlaces(wanted, around).filter((box) => isInside(box, around.geometry));
  const counts = places.map((box) => around.taken.filter((one) => boxesOverlap(one, box)).length);
  const least = Math.min(...counts);
  return least === 0 || wanted.isExact ? (places[counts.indexOf(least)] ?? null) : null;
}

function listPlaces(wanted: Wanted, { geometry: { view } }: Around): Box[] {
  const { column, cap, isExact: mayMove } = wanted;
  const away = AWAY_PX * view.scale;
  const height = HEIGHT_PX * view.scale;
  const width =
    measureText(getText(wanted), FONT.sizePx * view.scale, FONT.weight) +
    PADDING_PX * 2 * view.scale;
  return (mayMove ? NEARBY : [0]).flatMap((step) => {
    const top = Math.max(0, Math.min(view.heightPx - height, cap.y - height / 2 + step * height));
    return [column.right + away, column.left - away - width].map((x) =>
      createBox(x, top, width, height),
    );
  });
}

function isInside(box: Box, { view, axisWidthPx }: LadderGeometry): boolean {
  const { left, right } = getBounds(box);
  return left >= axisWidthPx && right <= view.widthPx;
}

const getText = ({ cap, isExact: exact }: Wanted): string =>
  exact ? describeShift(cap.byMicros) : describeShortly(cap.byMicros);

function drawNumber(wanted: Wanted, box: Box, scale: number): Shape[] {
  const font = { ...FONT, sizePx: FONT.sizePx * scale };
  const text = drawText(getText(wanted), box, font);
  if (!wanted.isExact) return [text];
  const { cap, column } = wanted;
  const towards = Math.sign(box.x - column.x);
  const line = {
    x1: column.x + (towards * column.capPx) / 2,
    y1: cap.y,
    x2: box.x - towards * box.halfWidth,
    y2: box.y,
  };
  return [
    drawLine(line, { stroke: 'accent', widthPx: 1 }),
    drawPill(box, { fill: 'paper', stroke: 'accent', widthPx: 1 }),
    text,
  ];
}
