import { drawText } from '../ladder/shapes/draw';
import { createWholeView } from '../ladder/scale/fit';
import type { LadderGeometry, LadderView } from '../ladder/geometry';
import { layoutLadder } from '../ladder/layout';
import { createLadderModel } from '../ladder/model/model';
import { LIGHT } from '../ladder/shapes/palette';
import type { Shape } from '../ladder/shapes/shapes';
import { shareTimes } from '../ladder/scale/share-times';
import { truncateText } from '../ladder/shapes/text-width';
import { formatMoment } from '../lib/time';
import type { CompareRow } from '../trace/queries/compare/compare-rows';
import type { Trace } from '../trace/trace';
import { describeOutcome } from './caption';
import { HEADS_PX, drawHeads, renderLadder } from './svg-ladder';
import { renderMetadata } from './svg-metadata';
import { FONT, renderShape } from './svg-shapes';
import { element, escapeXml } from './xml';

/** One run of a drawing of two. */
export interface ComparedSide {
  readonly trace: Trace;
  /** Node ids, left to right. */
  readonly lanes: readonly string[];
  readonly name: string;
  readonly title: string;
  /** What was changed against the scenario. */
  readonly changes: string;
}

export interface ComparisonDrawing {
  readonly a: ComparedSide;
  readonly b: ComparedSide;
  readonly axis: LadderView['axis'];
  readonly openFolds: readonly number[];
  readonly figures: readonly CompareRow[];
  /** Where the runs part; null when they are the same. */
  readonly partedMicros: number | null;
  readonly link: string | null;
}

const HALF_PX = 700;
const AXIS_PX = 66;
const TITLE_PX = 58;
const ROW_PX = 22;
const EDGE_PX = 16;
const WIDTH_PX = HALF_PX * 2 + AXIS_PX;

/** Two runs as one figure: the ladders on one time scale, below them what B has more or less; both runs inside. */
export function renderComparisonSvg(drawing: ComparisonDrawing): string {
  const { a, b, figures, link } = drawing;
  const { left, axis, right } = layoutPair(drawing);
  const top = TITLE_PX + HEADS_PX;
  const tableY = top + axis.view.heightPx;
  const height = tableY + (figures.length + 2) * ROW_PX;
  const metadata =
    a.trace.spec === null || b.trace.spec === null
      ? []
      : [renderMetadata(a.trace.spec, link, { name: b.name, spec: b.trace.spec })];
  const parts = [
    ...metadata,
    element('title', {}, escapeXml(`A ${a.title}, B ${b.title}`)),
    element('rect', { width: WIDTH_PX, height, fill: LIGHT.paper }),
    renderHalf('A', a, left, 0),
    moveRight(HALF_PX, renderLadder(axis, top)),
    renderHalf('B', b, right, HALF_PX + AXIS_PX),
    ...drawPartLine(drawing, axis, top).map(renderShape),
    ...drawTable(drawing, tableY).map(renderShape),
  ];
  const size = { width: WIDTH_PX, height, viewBox: `0 0 ${WIDTH_PX} ${height}` };
  const root = { xmlns: 'http://www.w3.org/2000/svg', ...size, 'font-family': FONT, role: 'img' };
  return `${element('svg', root, `\n${parts.join('\n')}\n`)}\n`;
}

interface PairGeometry {
  readonly left: LadderGeometry;
  readonly axis: LadderGeometry;
  readonly right: LadderGeometry;
}

function layoutPair({ a, b, axis, openFolds }: ComparisonDrawing): PairGeometry {
  const [lanesA, lanesB] = [toIndexes(a), toIndexes(b)];
  const [modelA, modelB] = shareTimes(
    { model: createLadderModel(a.trace), lanes: lanesA },
    { model: createLadderModel(b.trace), lanes: lanesB },
  );
  const base = { widthPx: HALF_PX, axis, openFolds };
  const left = createWholeView(modelA, { ...base, lanes: lanesA, half: 'left' });
  const { heightPx } = left;
  const right: LadderView = { ...left, lanes: lanesB, half: 'right' };
  const { half: _, ...plain } = left;
  return {
    left: layoutLadder(modelA, left),
    axis: layoutLadder({ ...modelA }, { ...plain, lanes: [], widthPx: AXIS_PX, heightPx }),
    right: layoutLadder(modelB, right),
  };
}

function toIndexes({ trace, lanes }: ComparedSide): number[] {
  return lanes.map((id) => trace.nodes.findIndex((node) => node.id === id)).filter((i) => i >= 0);
}

function moveRight(x: number, content: string): string {
  return element('g', { transform: `translate(${x} 0)` }, `\n${content}\n`);
}

function renderHalf(
  letter: string,
  side: ComparedSide,
  geometry: LadderGeometry,
  x: number,
): string {
  const { title: outcome, facts } = describeOutcome(side.trace);
  const room = HALF_PX - EDGE_PX * 2;
  const titleFont = { sizePx: 15, weight: 600, fill: 'text' } as const;
  const font = { sizePx: 12, weight: 400, fill: 'text2' } as const;
  const changes = side.changes === '' ? '' : `: ${side.changes}`;
  const title = truncateText(`${letter}  ${side.title}${changes}`, titleFont, room);
  const line = truncateText([outcome, ...facts].join(' · '), font, room);
  const shapes = [
    drawText(title, { x: EDGE_PX, y: 21 }, titleFont, 'start'),
    drawText(line, { x: EDGE_PX, y: 41 }, font, 'start'),
    ...drawHeads(geometry, TITLE_PX),
  ];
  const ladder = renderLadder(geometry, TITLE_PX + HEADS_PX);
  return moveRight(x, [...shapes.map(renderShape), ladder].join('\n'));
}

/** Where the runs part, across both ladders. */
function drawPartLine(
  { partedMicros }: ComparisonDrawing,
  { timeScale }: LadderGeometry,
  top: number,
): Shape[] {
  if (partedMicros === null) return [];
  const y = Math.round(top + timeScale.timeToY(partedMicros)) + 0.5;
  const text = `First difference ${formatMoment(partedMicros)}`;
  const font = { sizePx: 11, weight: 600, fill: 'vdpText', halo: 'paper' } as const;
  return [
    { tag: 'path', d: `M0 ${y}L${WIDTH_PX} ${y}`, stroke: 'vdp', widthPx: 1.5, opacity: 0.6 },
    drawText(text, { x: EDGE_PX, y: y - 9 }, font, 'start'),
  ];
}

const COLUMNS = [EDGE_PX, 240, 560, 880] as const;

function drawTable({ a, b, figures }: ComparisonDrawing, top: number): Shape[] {
  const head = ['', `A ${a.title}`, `B ${b.title}`, 'B against A'];
  const rows = figures.map((row) => [
    row.title,
    row.a,
    row.b,
    row.difference === '' ? 'same' : row.difference,
  ]);
  return [head, ...rows].flatMap((cells, index) => {
    const y = top + (index + 0.5) * ROW_PX;
    const line = top + index * ROW_PX + 0.5;
    return [
      { tag: 'path', d: `M0 ${line}L${WIDTH_PX} ${line}`, stroke: 'line', widthPx: 1 } as const,
      ...cells.map((cell, column) => drawCell(cell, { column, y, isHead: index === 0 })),
    ];
  });
}

interface Cell {
  readonly column: number;
  readonly y: number;
  readonly isHead: boolean;
}

function drawCell(text: string, { column, y, isHead }: Cell): Shape {
  const x = COLUMNS[column] ?? EDGE_PX;
  const room = (COLUMNS[column + 1] ?? WIDTH_PX) - x - EDGE_PX;
  const isName = column === 0 || isHead;
  const font = { sizePx: 12, weight: isHead ? 600 : 400, fill: isName ? 'text2' : 'text' } as const;
  return drawText(truncateText(text, font, room), { x, y }, font, 'start');
}
