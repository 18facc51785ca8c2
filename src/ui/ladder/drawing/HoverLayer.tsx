import type { LadderGeometry } from '../../../ladder/geometry';
import type { HitLine, Mark } from '../../../ladder/shapes/shapes';
import { formatMoment, formatSpan } from '../../../lib/time';
import type { ActiveHeadDrag } from '../gestures/head-drag/use-head-drag';
import { getArrow } from '../view-derivations';

export interface HoverLayerProps {
  readonly geometry: LadderGeometry;
  readonly hovered: Mark | null;
  /** The arrow whose head can be taken: hovered or selected. */
  readonly grip: Mark | null;
  readonly drag: ActiveHeadDrag | null;
}

/** Above the marks: a soft glow below the pointer, the handle of an arrow, and the preview of a drag. */
export function HoverLayer({ geometry, hovered, grip, drag }: HoverLayerProps) {
  const { widthPx, heightPx } = geometry.view;
  const glow = hovered === null ? null : getArrow(hovered);
  const handle = grip === null ? null : getArrow(grip);
  return (
    <svg className="ladder-hover" width={widthPx} height={heightPx} aria-hidden="true">
      {glow !== null && drag === null && <path className="ladder-glow" d={toPath(glow)} />}
      {handle !== null && drag === null && (
        <circle className="ladder-grip" cx={handle.x2} cy={handle.y2} r={7.5} />
      )}
      {drag !== null && <DragPreview drag={drag} heightPx={heightPx} />}
    </svg>
  );
}

function toPath({ x1, y1, x2, y2 }: HitLine): string {
  return `M${x1} ${y1}L${x2} ${y2}`;
}

interface DragPreviewProps {
  readonly drag: ActiveHeadDrag;
  readonly heightPx: number;
}

const RING_PX = 6;

/** Where the hand is; it may leave the drawing downwards, the preview stays in sight. */
function DragPreview({ drag: { start, drag, x, y }, heightPx }: DragPreviewProps) {
  const inside = (place: number) => Math.min(heightPx - 2 * RING_PX, Math.max(2 * RING_PX, place));
  if (drag.kind === 'drop') {
    const d = `M${x - 6} ${inside(y) - 6}l12 12M${x + 6} ${inside(y) - 6}l-12 12`;
    return <path className="ladder-drop-cross" d={d} />;
  }
  const ringY = inside(y - start.gripY);
  return (
    <g className="ladder-drag">
      <path className="ladder-drag-way" d={`M${start.headX} ${start.headY}V${ringY}`} />
      <circle cx={start.headX} cy={ringY} r={RING_PX} />
    </g>
  );
}

/** What the drag would do, beside the pointer. */
export function describeDrag({ start, drag }: ActiveHeadDrag): readonly [string, string] {
  if (drag.kind === 'drop') return ['Drop it', 'let go to lose this message'];
  const sign = drag.byMicros < 0 ? '−' : '+';
  const change = drag.byMicros === 0 ? 'On time' : `${sign}${formatSpan(Math.abs(drag.byMicros))}`;
  const way = formatSpan(drag.arrivesMicros - start.sentMicros);
  return [change, `arrives ${formatMoment(drag.arrivesMicros)}, ${way} on its way`];
}
