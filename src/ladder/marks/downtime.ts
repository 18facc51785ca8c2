import { createBox } from '../shapes/boxes';
import { drawLine, drawPath, drawRect, drawText, joinPath } from '../shapes/draw';
import { longestStretch } from '../stretches';
import type { Shape } from '../shapes/shapes';
import { LINE_EM, SIZE } from '../shapes/sizes';
import type { MarkMaker, Stage } from '../stage';
import { LABEL_ORDER } from '../stage';
import { measureText } from '../shapes/text-width';
import { formatSpan } from '../../lib/time';
import { COST, DROP_ABOVE } from '../labels/labels';
import type { Candidate } from '../labels/labels';

const KEY = 'downtime';
/** From the outer edge to the dimension line. */
const EDGE_PX = 26;
const ARROW_LENGTH_PX = 8;
const ARROW_HALF_PX = 3.4;

/** The time in which no VM runs: a full-width band, its length at the outer right edge. */
export const downtime: MarkMaker = {
  kind: 'downtime',
  make(stage) {
    const { frame } = stage;
    const span = frame.model.downtime;
    if (span === null || span.toMicros === span.fromMicros) return [];
    const top = frame.toY(span.fromMicros);
    const bottom = frame.toEndY(span.toMicros);
    if (!frame.isInView(top, bottom)) return [];
    const micros = span.toMicros === null ? null : span.toMicros - span.fromMicros;
    const text = describe(micros);
    const isOpen = micros === null;
    for (const y of isOpen ? [top] : [top, bottom])
      stage.field.addLine({ x1: 0, x2: frame.view.widthPx, y1: y, y2: y }, COST.fold, KEY);
    // The figure alone where the words have no room: the band says what it is the length of.
    const texts = micros === null ? [text] : [text, formatSpan(micros)];
    const dimension = frame.hasStrips
      ? drawDimension(stage, { top, bottom, texts, isOpen })
      : NO_DIMENSION;
    if (!dimension.isNamed) requestLabel(stage, top, bottom, text);
    return [
      {
        key: KEY,
        kind: 'downtime',
        record: null,
        records: [],
        label: text,
        shapes: [...drawBand(stage, top, isOpen ? null : bottom), ...dimension.shapes],
        hit: null,
      },
    ];
  },
};

function describe(micros: number | null): string {
  return micros === null ? 'downtime without end' : `downtime ${formatSpan(micros)}`;
}

function drawBand(stage: Stage, top: number, bottom: number | null): Shape[] {
  const { axisWidthPx, view } = stage.frame;
  const x2 = view.widthPx;
  const from = Math.max(top, -10);
  const to = Math.min(bottom ?? Infinity, view.heightPx + 10);
  const box = {
    x: axisWidthPx,
    y: from,
    widthPx: x2 - axisWidthPx,
    heightPx: Math.max(0, to - from),
  };
  const pen = { stroke: 'downtimeEdge', widthPx: 1, opacity: 0.55 } as const;
  const edges = bottom === null ? [top] : [top, bottom];
  return [
    drawRect(box, { fill: 'downtime' }),
    ...edges.map((y) => drawLine({ x1: axisWidthPx, x2, y1: y, y2: y }, pen)),
  ];
}

interface Dimension {
  readonly top: number;
  readonly bottom: number;
  /** What it may say, longest first. */
  readonly texts: readonly string[];
  readonly isOpen: boolean;
}

interface DrawnDimension {
  readonly shapes: readonly Shape[];
  /** Whether the length stands beside the line. */
  readonly isNamed: boolean;
}

const NO_DIMENSION: DrawnDimension = { shapes: [], isNamed: false };

/** Below this the two arrow tips would cross. */
const LEAST_PX = ARROW_LENGTH_PX * 2 + 2;

function drawDimension(stage: Stage, band: Dimension): DrawnDimension {
  const { frame } = stage;
  const edge = frame.px(EDGE_PX);
  const x = frame.view.half === 'left' ? edge : frame.view.widthPx - edge;
  const [from, to] = longestStretch(frame, band.top, band.bottom);
  const room = to - from - frame.px(18);
  const text = band.texts.find((each) => measureDimension(stage, each) <= room);
  const pen = { stroke: 'downtimeEdge', widthPx: frame.px(1.2) } as const;
  const tips = [
    drawPath(drawTip(stage, x, band.top + 1, 1), pen),
    ...(band.isOpen ? [] : [drawPath(drawTip(stage, x, band.bottom - 1, -1), pen)]),
  ];
  if (text === undefined) {
    if (band.bottom - band.top < frame.px(LEAST_PX)) return NO_DIMENSION;
    const line = drawLine({ x1: x, x2: x, y1: band.top + 1, y2: band.bottom - 1 }, pen);
    return { shapes: [line, ...tips], isNamed: false };
  }
  const half = measureDimension(stage, text) / 2;
  const middle = (from + to) / 2;
  const lines = [
    drawLine({ x1: x, x2: x, y1: band.top + 1, y2: middle - half }, pen),
    drawLine({ x1: x, x2: x, y1: middle + half, y2: band.bottom - 1 }, pen),
  ];
  return { shapes: [...lines, ...tips, drawFigure(stage, text, x, middle)], isNamed: true };
}

/** Length of the text along the line, with a gap at both ends. */
function measureDimension({ frame }: Stage, text: string): number {
  return measureText(text, frame.px(SIZE.label), 600) + frame.px(14);
}

function drawFigure(stage: Stage, text: string, x: number, y: number): Shape {
  const sizePx = stage.frame.px(SIZE.label);
  const half = (sizePx * LINE_EM) / 2;
  const length = measureDimension(stage, text);
  stage.field.take(createBox(x - half, y - length / 2, half * 2, length));
  return drawText(text, { x, y, angle: -90 }, { sizePx, weight: 600, fill: 'downtimeText' });
}

function drawTip(stage: Stage, x: number, y: number, direction: 1 | -1): string {
  const half = stage.frame.px(ARROW_HALF_PX);
  const back = y + direction * stage.frame.px(ARROW_LENGTH_PX);
  return joinPath('M', x - half, back, 'L', x, y, 'L', x + half, back);
}

/** Where the outer edge has no room, the figure stands inside the band, last in line for a place. */
function requestLabel(stage: Stage, top: number, bottom: number, text: string): void {
  const { frame } = stage;
  const sizePx = frame.px(SIZE.label);
  const width = measureText(text, sizePx, 600);
  const height = sizePx * LINE_EM;
  const list = () => {
    const candidates: Candidate[] = [];
    const [from, to] = [Math.max(top, 0), Math.min(bottom, frame.view.heightPx)];
    for (let y = from + height; y < to - height; y += height / 2)
      for (const right of listRightEdges(stage)) {
        const box = createBox(right - width, y - height / 2, width, height);
        const cost = 20 + (to - y) / 100;
        candidates.push({
          boxes: [box],
          cost,
          draw: () => {
            const halo = stage.background(box.x, y);
            return [drawText(text, box, { sizePx, weight: 600, fill: 'downtimeText', halo })];
          },
        });
      }
    return candidates;
  };
  const dropAbove = DROP_ABOVE / 4;
  stage.requests.push({
    owner: KEY,
    records: [],
    order: LABEL_ORDER.downtime,
    variants: [list],
    dropAbove,
  });
}

function listRightEdges({ frame }: Stage): number[] {
  return frame.lanes
    .map((lane) => lane.x - frame.beside.getPad(lane, -1) - frame.px(2))
    .toReversed();
}
