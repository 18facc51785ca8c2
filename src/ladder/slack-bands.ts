import { getRecord } from '../trace/records';
import type { SlackItem } from '../trace/answers/slack';
import { getOwnBand, listThresholds } from '../trace/answers/slack';
import { describeSearched, describeShift, nameItem } from '../trace/answers/slack-words';
import type { Trace } from '../trace/trace';
import type { LadderGeometry, Lane } from './geometry';
import { drawLine, drawRect, drawText } from './shapes/draw';
import type { Mark, Shape } from './shapes/shapes';

/** A band over the ladder: measured after it, so it is no mark of the layout. */
export type SlackBandDrawing = Pick<Mark, 'key' | 'label' | 'shapes'>;

const BAND_PX = 9;
const CAP_PX = 16;
const CAP_LINE_PX = 2;
const BAND_OPACITY = 0.28;
/** Between a cap and its number. */
const TEXT_PX = 5;
const TEXT_ROOM_PX = 120;
const FONT = { sizePx: 11, weight: 600, fill: 'text', halo: 'paper' } as const;

/** The stretches within which something may come without another end, each on the lane where it comes. */
export function drawSlackBands(
  items: readonly SlackItem[],
  trace: Trace,
  geometry: LadderGeometry,
): SlackBandDrawing[] {
  return items.flatMap((item) => {
    const lane = findLane(item, trace, geometry);
    const shapes = lane === undefined ? [] : drawBand(item, trace, { geometry, lane });
    const label = describeBand(item, trace);
    return shapes.length === 0 ? [] : [{ key: `slack:${item.kind}:${item.label}`, label, shapes }];
  });
}

/** What is lost or still under way is told by its sender; the band belongs to the receiver. */
function findLane(item: SlackItem, trace: Trace, { lanes }: LadderGeometry): Lane | undefined {
  const { node, peer, kind } = getRecord(trace, item.record);
  const isUnderWay = item.kind === 'message' && (kind === 'sent' || kind === 'lost');
  return lanes.find((one) => one.node === (isUnderWay ? peer : node));
}

interface Place {
  readonly geometry: LadderGeometry;
  readonly lane: Lane;
}

function drawBand(item: SlackItem, trace: Trace, { geometry, lane }: Place): Shape[] {
  const own = getOwnBand(item);
  if (own === undefined) return [];
  const { atMicros } = getRecord(trace, item.record);
  const { view, timeScale } = geometry;
  const yOf = (byMicros: number) => {
    const y = timeScale.timeToY(Math.max(0, atMicros + byMicros)) * view.zoom.k + view.zoom.y;
    return Math.max(-CAP_PX * view.scale, Math.min(view.heightPx + CAP_PX * view.scale, y));
  };
  const [top, bottom] = [yOf(own.fromMicros), yOf(own.toMicros)];
  const widthPx = BAND_PX * view.scale;
  const box = { x: lane.x - widthPx / 2, y: top, widthPx, heightPx: Math.max(1, bottom - top) };
  return [
    drawRect(box, { fill: 'accent', opacity: BAND_OPACITY }, 2),
    ...listThresholds(item).flatMap(({ atMicros: by }) =>
      drawCap(yOf(by), describeShift(by), { geometry, lane }),
    ),
  ];
}

function drawCap(y: number, text: string, { geometry: { view }, lane: { x } }: Place): Shape[] {
  const { scale, widthPx } = view;
  const half = (CAP_PX / 2) * scale;
  const isAtEdge = x + TEXT_ROOM_PX * scale > widthPx;
  const away = half + TEXT_PX * scale;
  const line = { x1: x - half, y1: y, x2: x + half, y2: y };
  const font = { ...FONT, sizePx: FONT.sizePx * scale };
  return [
    drawLine(line, { stroke: 'accent', widthPx: CAP_LINE_PX }),
    drawText(text, { x: isAtEdge ? x - away : x + away, y }, font, isAtEdge ? 'end' : 'start'),
  ];
}

function describeBand(item: SlackItem, trace: Trace): string {
  const shifts = listThresholds(item).map(({ atMicros }) => describeShift(atMicros));
  return shifts.length === 0
    ? `${nameItem(item, trace)}: no other end ${describeSearched(item)}`
    : `${nameItem(item, trace)}: another end from ${shifts.join(', and ')}`;
}
