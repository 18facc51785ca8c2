import type { SlackItem } from '../trace/answers/slack';
import { listThresholds } from '../trace/answers/slack';
import { describeSearched, describeShift, nameItem } from '../trace/answers/slack-words';
import type { Trace } from '../trace/trace';
import type { LadderGeometry } from './geometry';
import { drawLine, drawRect } from './shapes/draw';
import type { Mark, Shape } from './shapes/shapes';
import type { SlackColumn } from './slack-columns';
import { arrangeColumns } from './slack-columns';
import { labelColumns } from './slack-labels';

/** A band over the ladder: measured after it, so it is no mark of the layout. */
export type SlackBandDrawing = Pick<Mark, 'key' | 'label' | 'shapes'>;

const CAP_LINE_PX = 2;
const BAND_OPACITY = 0.28;

/** The stretches within which something may come without another end, each on the lane where it comes. */
export function drawSlackBands(
  items: readonly SlackItem[],
  trace: Trace,
  geometry: LadderGeometry,
): SlackBandDrawing[] {
  const columns = arrangeColumns(items, trace, geometry);
  const bands = columns.map((column): SlackBandDrawing => {
    const { item } = column;
    const label = describeBand(item, trace);
    return { key: `slack:${item.kind}:${item.label}`, label, shapes: drawBand(column) };
  });
  // Above all bands, so that none of them lies over a number.
  const numbers = labelColumns(columns, geometry).map(({ column, shapes }) => ({
    key: `slack:${column.item.kind}:${column.item.label} label`,
    label: describeBand(column.item, trace),
    shapes,
  }));
  return [...bands, ...numbers];
}

function drawBand({ x, widthPx, capPx, top, bottom, caps }: SlackColumn): Shape[] {
  const box = { x: x - widthPx / 2, y: top, widthPx, heightPx: Math.max(1, bottom - top) };
  return [
    drawRect(box, { fill: 'accent', opacity: BAND_OPACITY }, 2),
    ...caps.map(({ y }) =>
      drawLine(
        { x1: x - capPx / 2, y1: y, x2: x + capPx / 2, y2: y },
        { stroke: 'accent', widthPx: CAP_LINE_PX },
      ),
    ),
  ];
}

function describeBand(item: SlackItem, trace: Trace): string {
  const shifts = listThresholds(item).map(({ atMicros }) => describeShift(atMicros));
  return shifts.length === 0
    ? `${nameItem(item, trace)}: no other end ${describeSearched(item)}`
    : `${nameItem(item, trace)}: another end from ${shifts.join(', and ')}`;
}
