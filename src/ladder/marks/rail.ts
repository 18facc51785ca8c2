import { drawLine, drawPath, drawText, joinPath } from '../shapes/draw';
import { createBox } from '../shapes/boxes';
import { LINE_EM, SIZE } from '../shapes/sizes';
import type { MarkMaker } from '../stage';
import { longestStretch } from '../stretches';
import { measureText } from '../shapes/text-width';

const TEXT = 'back-out possible';
const FROM_AXIS_PX = 10;

/** As long as this line runs, the migration can still be called off. */
export const rail: MarkMaker = {
  kind: 'rail',
  make({ frame, field }) {
    const { backOutMicros, trace, vmNodes } = frame.model;
    // Without a VM nothing migrates, and a capture says nothing of a migration that could be called off; a half has its
    // downtime in this place.
    if (trace.spec === null || vmNodes.size === 0) return [];
    if (!frame.hasStrips || frame.view.half !== undefined) return [];
    const x = frame.axisWidthPx + frame.px(FROM_AXIS_PX);
    const top = Math.max(frame.toY(0) - frame.px(12), 2);
    const bottom = Math.min(frame.toEndY(backOutMicros), frame.view.heightPx + 20);
    if (bottom <= top) return [];
    const sizePx = frame.px(SIZE.railText);
    const length = measureText(TEXT, sizePx, 500) + frame.px(12);
    const [from, to] = longestStretch(frame, top, bottom);
    const middle = (from + to) / 2;
    const hasText = to - from > length + frame.px(12);
    const half = hasText ? length / 2 : 0;
    const pen = { stroke: 'text3', widthPx: frame.px(1.2) } as const;
    const wing = frame.px(4);
    const height = sizePx * LINE_EM;
    if (hasText) field.take(createBox(x - height / 2, middle - half, height, length));
    return [
      {
        key: 'rail',
        kind: 'rail',
        record: null,
        records: [],
        label: TEXT,
        shapes: [
          drawPath(
            joinPath('M', x, top, 'L', x, middle - half, 'M', x, middle + half, 'L', x, bottom),
            pen,
          ),
          ...(backOutMicros === null
            ? []
            : [drawLine({ x1: x - wing, x2: x + wing, y1: bottom, y2: bottom }, pen)]),
          ...(hasText
            ? [drawText(TEXT, { x, y: middle, angle: -90 }, { sizePx, weight: 500, fill: 'text3' })]
            : []),
        ],
        hit: null,
      },
    ];
  },
};
