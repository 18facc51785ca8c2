import type { TraceNode } from '../trace/trace';
import type { Lane, LadderView } from './geometry';
import type { LadderModel } from './model/model';
import { measureText, truncateText } from './shapes/text-width';

/** How much fits between two lanes (ui.md 4): labels in full, in short, or only the numbers of the step list. */
type Level = 'full' | 'short' | 'compact' | 'numbers';

export interface LaneLayout {
  readonly lanes: readonly Lane[];
  readonly level: Level;
  readonly axisWidthPx: number;
  /** Beside the lifelines: strips, rail and dimension line need room that a narrow view does not have. */
  readonly hasStrips: boolean;
}

interface Pads {
  readonly axis: number;
  readonly left: number;
  readonly right: number;
}

/** Room for the rail, a strip and half a bar at the left; for half a bar, a strip and the dimension line at the right. */
const WIDE: Pads = { axis: 66, left: 56, right: 74 };
const NARROW: Pads = { axis: 58, left: 14, right: 18 };
/** Halves of a comparison have the dimension line at their outer edge and no time column. */
const HALVES = {
  left: { axis: 0, left: 74, right: 56 },
  right: { axis: 0, left: 56, right: 74 },
} as const;
const STRIPS_FROM_PX = 96;
const FULL_FROM_PX = 130;
const LABELS_FROM_PX = 70;

const HEAD_SIZE_PX = 12.5;
const HEAD_GAP_PX = 10;
const HEAD_EDGE_PX = 6;

export function layoutLanes(model: LadderModel, view: LadderView): LaneLayout {
  const { scale, widthPx, lanes: nodes } = view;
  const [wide, narrow] = getPads(view);
  const isWide = getGap(widthPx, wide, view) >= STRIPS_FROM_PX;
  // Without lanes there is only the time column.
  const hasStrips = isWide && nodes.length > 0;
  const pads = isWide ? wide : narrow;
  const gap = getGap(widthPx, pads, view) * scale;
  const start = (pads.axis + pads.left) * scale;
  const middle = start + (widthPx - start - pads.right * scale) / 2;
  const xs = nodes.map((_, place) => (nodes.length === 1 ? middle : start + gap * place));
  return {
    lanes: layoutHeads(
      nodes.flatMap((node) => model.trace.nodes[node] ?? []),
      xs,
      view,
    ),
    level: getLevel(gap / scale),
    axisWidthPx: pads.axis * scale,
    hasStrips,
  };
}

/** With and without strips. */
function getPads({ half }: LadderView): readonly [Pads, Pads] {
  return half === undefined ? [WIDE, NARROW] : [HALVES[half], { ...NARROW, axis: 0 }];
}

/** Distance between lanes at scale 1; infinite for a single lane. */
function getGap(widthPx: number, pads: Pads, view: LadderView): number {
  const room = widthPx / view.scale - pads.axis - pads.left - pads.right;
  return view.lanes.length > 1 ? room / (view.lanes.length - 1) : Infinity;
}

function getLevel(gapPx: number): Level {
  if (gapPx >= FULL_FROM_PX) return 'full';
  if (gapPx >= STRIPS_FROM_PX) return 'short';
  return gapPx >= LABELS_FROM_PX ? 'compact' : 'numbers';
}

/** The longest names that stand beside each other without touching. */
function layoutHeads(nodes: readonly TraceNode[], xs: readonly number[], view: LadderView): Lane[] {
  const sizes =
    nodes.length < 2 ? [Infinity] : xs.map((x, place) => (xs[place + 1] ?? Infinity) - x);
  const room = Math.min(...sizes) - HEAD_GAP_PX * view.scale;
  const font = { sizePx: HEAD_SIZE_PX * view.scale, weight: 600 };
  const variants = [
    nodes.map((node) => node.title),
    nodes.map((node) => node.shortTitle),
    nodes.map((node) => truncateText(node.shortTitle, font, room)),
  ];
  const placed = variants.map((titles) => placeHeads(titles, xs, view));
  const best = placed.find((heads) => headsAreApart(heads, view)) ?? placed.at(-1) ?? [];
  return best.map((head, place) => ({
    node: view.lanes[place] ?? 0,
    x: Math.round(xs[place] ?? 0) + 0.5,
    title: head.title,
    subtitle: nodes[place]?.subtitle ?? '',
    anchor: head.anchor,
    titleX: Math.round(head.x),
  }));
}

interface Head {
  readonly title: string;
  readonly anchor: Lane['anchor'];
  readonly x: number;
  readonly left: number;
  readonly right: number;
}

function placeHeads(titles: readonly string[], xs: readonly number[], view: LadderView): Head[] {
  return titles.map((title, place) => {
    const x = xs[place] ?? 0;
    const width = measureText(title, HEAD_SIZE_PX * view.scale, 600);
    const edge = HEAD_EDGE_PX * view.scale;
    const right = view.widthPx - edge;
    if (x + width / 2 > right)
      return { title, anchor: 'end', x: right, left: right - width, right };
    const left = x - width / 2;
    if (place > 0 || left >= edge) return { title, anchor: 'middle', x, left, right: left + width };
    return { title, anchor: 'start', x: edge, left: edge, right: edge + width };
  });
}

function headsAreApart(heads: readonly Head[], view: LadderView): boolean {
  return heads.every((head, place) => {
    const before = heads[place - 1];
    return before === undefined || head.left - before.right >= HEAD_GAP_PX * view.scale;
  });
}
