import { drawText } from '../ladder/shapes/draw';
import type { LadderGeometry } from '../ladder/geometry';
import { LIGHT } from '../ladder/shapes/palette';
import type { SlackBandDrawing } from '../ladder/slack-bands';
import type { Shape } from '../ladder/shapes/shapes';
import { renderMark } from './svg-shapes';
import { element } from './xml';

/** Height of the lane heads at scale 1. */
export const HEADS_PX = 44;

/** A nested drawing clips what reaches beyond the ladder. */
export function renderLadder(
  geometry: LadderGeometry,
  y: number,
  above: readonly SlackBandDrawing[] = [],
): string {
  const { widthPx: width, heightPx: height } = geometry.view;
  const crowd = geometry.crowd.map(({ x1, y1, x2, y2, paint }) =>
    element('path', {
      d: `M${round(x1)} ${round(y1)}L${round(x2)} ${round(y2)}`,
      stroke: LIGHT[paint],
    }),
  );
  const marks = [...geometry.marks, ...above].map(renderMark).filter((mark) => mark !== '');
  const drawing = [...crowd, ...marks].join('\n');
  return element(
    'svg',
    { y, width, height, viewBox: `0 0 ${width} ${height}`, overflow: 'hidden' },
    `\n${drawing}\n`,
  );
}

/** Names of the lanes, from `top` on, with a line below. */
export function drawHeads({ lanes, view, axisWidthPx }: LadderGeometry, top: number): Shape[] {
  const { scale } = view;
  const title = { sizePx: 12.5 * scale, weight: 600, fill: 'text' } as const;
  const subtitle = { sizePx: 10.5 * scale, weight: 400, fill: 'text3' } as const;
  const unit = { sizePx: 11 * scale, weight: 400, fill: 'text3' } as const;
  const y = top + 16 * scale;
  const line = top + HEADS_PX * scale - 0.5;
  const hasSubtitles = axisWidthPx > 60 * scale;
  return [
    ...(hasSubtitles ? [drawText('time s', { x: axisWidthPx - 10, y }, unit, 'end')] : []),
    ...lanes.flatMap((lane) => [
      drawText(lane.title, { x: lane.titleX, y }, title, lane.anchor),
      ...(hasSubtitles
        ? [drawText(lane.subtitle, { x: lane.titleX, y: y + 15 * scale }, subtitle, lane.anchor)]
        : []),
    ]),
    {
      tag: 'path',
      d: `M0 ${line}L${view.widthPx} ${line}`,
      stroke: 'line2',
      widthPx: 1,
    },
  ];
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
