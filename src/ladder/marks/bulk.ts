import type { Band } from '../band';
import { createBox } from '../shapes/boxes';
import { drawCross, drawPath, joinPath } from '../shapes/draw';
import { drawLabel, getLabelHeight, measureLabel } from '../labels/label-text';
import type { LabelText } from '../labels/label-text';
import { COST } from '../labels/labels';
import type { Candidate } from '../labels/labels';
import { listRecords } from '../model/model';
import type { Mark, Paint, Shape } from '../shapes/shapes';
import { SIZE } from '../shapes/sizes';
import type { MarkMaker, Stage } from '../stage';
import { LABEL_ORDER } from '../stage';
import { describeMessage, getAddedTime, isInferred } from '../labels/words';

const GAP_PX = 1.2;
const ARROW_PX = 9;
/** Band labels are cheap to leave out: the band is still there. */
const DROP_ABOVE = 500;

/** Memory on its way: one parallelogram per copy. */
export const bulk: MarkMaker = {
  kind: 'bulk',
  make: (stage) => stage.bands.map((band) => makeBand(stage, band)),
};

function makeBand(stage: Stage, band: Band): Mark {
  const { model } = stage.frame;
  const { message } = band;
  const records = listRecords(message);
  const key = model.getKey(message.sentRecord);
  addEdges(stage, band, key);
  if (!records.some((record) => stage.inKnot.has(record))) requestLabel(stage, band, key);
  return {
    key,
    kind: 'bulk',
    record: message.sentRecord,
    records,
    label: describeMessage(model.trace, message),
    shapes: drawBand(stage, band),
    hit: {
      kind: 'box',
      x: Math.min(band.fromX, band.toX),
      y: band.top,
      widthPx: Math.abs(band.toX - band.fromX),
      heightPx: band.bottom - band.top,
    },
  };
}

function addEdges({ frame, field }: Stage, band: Band, key: string): void {
  const [x1, x2] = [band.fromX, band.endX];
  const drop = (band.slant * (x2 - x1)) / (band.toX - x1);
  const low = band.bottom - band.slant;
  field.addLine({ x1, y1: band.top, x2, y2: band.top + drop }, COST.bandEdge, key);
  field.addLine({ x1, y1: low, x2, y2: low + drop }, COST.bandEdge, key);
  if (band.message.fate !== 'lost') return;
  const half = frame.px(SIZE.cross + 1);
  field.take(createBox(x2 - half, findCrossY(band) - half, half * 2, half * 2));
}

function drawBand({ frame }: Stage, band: Band): Shape[] {
  const gap = frame.px(GAP_PX);
  const x1 = band.fromX;
  const x2 = band.endX;
  const slant = (band.slant * (x2 - x1)) / (band.toX - x1);
  const top = band.top + gap;
  const bottom = Math.max(top, band.bottom - band.slant - gap);
  const upper = ['M', x1, top, 'L', x2, top + slant] as const;
  const fill = joinPath(...upper, 'L', x2, bottom + slant, 'L', x1, bottom, 'Z');
  const edges = joinPath(...upper, 'M', x1, bottom, 'L', x2, bottom + slant);
  const shapes: Shape[] = [
    drawPath(fill, { fill: 'memory', opacity: band.isFinal ? 0.18 : 0.11 }),
    drawPath(edges, {
      stroke: 'memory',
      widthPx: frame.px(band.isFinal ? 1.8 : 1),
      opacity: band.isFinal ? 0.9 : 0.65,
    }),
  ];
  if (band.message.fate !== 'lost') return shapes;
  const pen = { stroke: 'fault', widthPx: frame.px(2) } as const;
  return [...shapes, drawCross(x2, findCrossY(band), frame.px(SIZE.cross + 1), pen)];
}

/** Halfway down the edge where a lost copy breaks off. */
function findCrossY({ top, bottom, slant, fromX, endX, toX }: Band): number {
  return (top + Math.max(top, bottom - slant) + (slant * (endX - fromX)) / (toX - fromX)) / 2;
}

function requestLabel(stage: Stage, band: Band, owner: string): void {
  const { frame } = stage;
  const { type } = band.message;
  const suffix = describeFate(stage, band);
  const titles = frame.level === 'compact' ? [type.shortTitle] : [type.title, type.shortTitle];
  stage.requests.push({
    owner,
    records: listRecords(band.message),
    order: LABEL_ORDER.band,
    variants:
      frame.level === 'numbers'
        ? []
        : titles.map((title) => () => listCandidates(stage, band, `${title}${suffix}`)),
    dropAbove: DROP_ABOVE,
  });
}

function describeFate({ frame }: Stage, { message }: Band): string {
  if (message.fate === 'lost') return ', lost';
  const added = getAddedTime(frame.model.trace, message);
  return added === null ? '' : ` ${added}`;
}

function listCandidates(stage: Stage, band: Band, text: string): Candidate[] {
  const { frame } = stage;
  const isBroken = band.message.faultRecords.length > 0 || band.message.fate === 'lost';
  const label: LabelText = {
    text,
    isInferred: isInferred(frame.model.trace, band.message.sentRecord),
    font: {
      sizePx: frame.px(SIZE.label),
      weight: 600,
      fill: isBroken ? 'faultText' : 'memoryText',
    },
  };
  const arrow = frame.level === 'compact' ? 0 : frame.px(ARROW_PX + 4);
  const width = measureLabel(label) + arrow;
  const height = getLabelHeight(label.font);
  const candidates: Candidate[] = [];
  for (const { x, cost: columnCost } of listColumns(stage, band, width))
    for (let step = 1; step < 24; step++) {
      const share = (x - band.fromX) / (band.toX - band.fromX);
      const top = band.top + band.slant * share;
      const length = band.bottom - band.slant - band.top;
      const y = top + (length * step) / 24;
      const inset = (Math.min(step, 24 - step) / 24) * length;
      const cost = Math.abs(step / 24 - 0.5) * 6 + columnCost + (inset < height / 2 + 1 ? 60 : 0);
      const box = createBox(x - width / 2, y - height / 2, width, height);
      const draw = () => [
        ...drawLabel(
          { ...label, font: { ...label.font, halo: stage.background(x, y) } },
          { ...box, x: x - arrow / 2 },
        ),
        ...(arrow === 0
          ? []
          : [drawDirection(stage, x + width / 2 - arrow / 2, y, { band, fill: label.font.fill })]),
      ];
      if (length > height + 2) candidates.push({ boxes: [box], cost, draw });
    }
  return candidates;
}

interface Column {
  readonly x: number;
  readonly cost: number;
}

const STRADDLE_COST = 24;

/** Middles of the lane gaps that are wide enough, first those near the sender; then lifelines, where none is. */
function listColumns({ frame }: Stage, band: Band, width: number): Column[] {
  const low = Math.min(band.fromX, band.endX);
  const high = Math.max(band.fromX, band.endX);
  const slack = frame.px(8);
  const gaps = frame.lanes.flatMap((lane, place) => {
    const next = frame.lanes[place + 1];
    if (next === undefined) return [];
    const left = lane.x + frame.beside.getPad(lane, 1);
    const right = next.x - frame.beside.getPad(next, -1);
    const isInside = left >= low - slack && right <= high + slack;
    return isInside && right - left >= width ? [{ x: (left + right) / 2, cost: 0 }] : [];
  });
  const lines = frame.lanes
    .filter(({ x }) => x - width / 2 > low && x + width / 2 < high)
    .map(({ x }) => ({ x, cost: STRADDLE_COST }));
  const columns = [...gaps, ...lines];
  return (band.toX > band.fromX ? columns : columns.toReversed()).map(({ x, cost }, index) => ({
    x,
    cost: cost + index * 1.5,
  }));
}

/** A small arrow after the words: which way the pages go. */
function drawDirection(
  { frame }: Stage,
  x: number,
  y: number,
  style: { readonly band: Band; readonly fill: Paint },
): Shape {
  const turn = style.band.toX > style.band.fromX ? 1 : -1;
  const half = (frame.px(ARROW_PX) / 2) * turn;
  const wing = frame.px(3.2);
  const d = joinPath(
    'M', x - half, y, 'L', x + half, y, 'M', x + half - wing * turn, y - wing, 'L', x + half, y,
    'L', x + half - wing * turn, y + wing,
  ); // prettier-ignore
  return drawPath(d, { stroke: style.fill, widthPx: frame.px(1.5) });
}
