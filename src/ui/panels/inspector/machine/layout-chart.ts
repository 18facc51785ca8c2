import { Graph, layout } from '@dagrejs/dagre';
import type { ChartArrow, ChartGraph } from './chart-graph';
import { nameState } from './chart-graph';

export interface PlacedState {
  readonly id: string;
  /** Middle of the box. */
  readonly x: number;
  readonly y: number;
  readonly widthPx: number;
  readonly heightPx: number;
}

export interface PlacedArrow {
  readonly arrow: ChartArrow;
  readonly path: string;
  /** Middle of the label. */
  readonly x: number;
  readonly y: number;
}

export interface PlacedChart {
  /** Where the drawing begins; 0 or less. */
  readonly leftPx: number;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly states: readonly PlacedState[];
  readonly arrows: readonly PlacedArrow[];
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Widths of a character of the fonts in machine.css, at their sizes. */
const STATE_CHARACTER_PX = 6.4;
const LABEL_CHARACTER_PX = 5.2;
const STATE = { padding: 18, height: 26 };
const LABEL_HEIGHT_PX = 13;
const MARGIN_PX = 6;

/** Layers from top to bottom; dagre decides. */
export function layoutChart({ states, arrows }: ChartGraph): PlacedChart {
  const graph = new Graph({ multigraph: true });
  graph.setGraph({ rankdir: 'TB', nodesep: 14, edgesep: 8, ranksep: 20, marginx: MARGIN_PX, marginy: MARGIN_PX }); // prettier-ignore
  graph.setDefaultEdgeLabel(() => ({}));
  for (const id of states) {
    const width = nameState(id).length * STATE_CHARACTER_PX + STATE.padding;
    graph.setNode(id, { width, height: STATE.height });
  }
  for (const { from, to, label, key } of arrows) {
    const size = {
      width: label.length * LABEL_CHARACTER_PX,
      height: label === '' ? 0 : LABEL_HEIGHT_PX,
    };
    graph.setEdge(from, to, { ...size, labelpos: 'c' }, key);
  }
  layout(graph);
  const { width = 0, height = 0 } = graph.graph();
  // dagre counts boxes and labels; an arrow back may swing out further.
  const bends = arrows.flatMap(({ from, to, key }) => graph.edge(from, to, key).points ?? []);
  const left = Math.min(0, ...bends.map(({ x }) => x - MARGIN_PX));
  const right = Math.max(width, ...bends.map(({ x }) => x + MARGIN_PX));
  return {
    leftPx: left,
    widthPx: right - left,
    heightPx: height,
    states: states.map((id) => placeState(graph, id)),
    arrows: arrows.map((arrow) => placeArrow(graph, arrow)),
  };
}

function placeState(graph: Graph, id: string): PlacedState {
  const { x = 0, y = 0, width, height } = graph.node(id);
  return { id, x, y, widthPx: width, heightPx: height };
}

function placeArrow(graph: Graph, arrow: ChartArrow): PlacedArrow {
  const { points = [], x = 0, y = 0 } = graph.edge(arrow.from, arrow.to, arrow.key);
  return { arrow, path: drawCurve(points), x, y };
}

/** Straight at both ends, round at every point between. */
function drawCurve(points: readonly Point[]): string {
  const [first, ...rest] = points;
  const last = rest.at(-1);
  if (first === undefined || last === undefined) return '';
  const turns = rest.slice(0, -1).map((point, index) => {
    const next = rest[index + 1] ?? last;
    return `Q${write(point)} ${write({ x: (point.x + next.x) / 2, y: (point.y + next.y) / 2 })}`;
  });
  return `M${write(first)} ${turns.join(' ')} L${write(last)}`;
}

function write({ x, y }: Point): string {
  return `${x.toFixed(1)},${y.toFixed(1)}`;
}
