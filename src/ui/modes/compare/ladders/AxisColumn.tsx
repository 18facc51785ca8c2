import { useRef } from 'react';
import { formatMoment } from '../../../../lib/time';
import { CursorLayer } from '../../../ladder/drawing/CursorLayer';
import { LadderDrawing } from '../../../ladder/drawing/LadderDrawing';
import { useZoomActions } from '../../../ladder/gestures/zoom/use-zoom-actions';
import { useZoomGestures } from '../../../ladder/gestures/zoom/use-zoom-gestures';
import type { LadderFrame } from '../../../ladder/use-ladder-geometry';
import { toScreenY } from '../../../ladder/view-derivations';
import type { Pair } from '../use-pair';

interface AxisColumnProps {
  readonly frame: LadderFrame;
  readonly pair: Pair;
  readonly endMicros: number;
}

/** The time of both ladders, between them: a ladder without lanes. */
export function AxisColumn({ frame, pair, endMicros }: AxisColumnProps) {
  const column = useRef<HTMLDivElement>(null);
  const svg = useRef<SVGSVGElement>(null);
  const zoom = useZoomActions(frame);
  const { geometry } = frame;
  useZoomGestures(column, {
    zoom: geometry.view.zoom,
    extent: frame.extent,
    onZoom: zoom.set,
    isTaken: (event) =>
      event.target instanceof Element && event.target.closest('[data-taken]') !== null,
  });
  return (
    <div className="pair-axis">
      <p className="pair-axis-head" aria-hidden="true">
        shared time
        <span>s, + ms</span>
      </p>
      <div className="pair-axis-room" ref={column} onDoubleClick={zoom.fit}>
        <div
          className="pair-axis-drawing"
          style={{ width: geometry.view.widthPx }}
          aria-hidden="true"
        >
          <LadderDrawing geometry={geometry} selected={null} cone={null} svgRef={svg} isCopy />
          <CursorLayer geometry={geometry} trace={pair.merged} endMicros={endMicros} />
        </div>
        <PartFlag frame={frame} partedMicros={pair.partedMicros} />
      </div>
    </div>
  );
}

interface PartFlagProps {
  readonly frame: LadderFrame;
  readonly partedMicros: number | null;
}

function PartFlag({ frame, partedMicros }: PartFlagProps) {
  if (partedMicros === null) return null;
  const { geometry } = frame;
  const y = toScreenY(geometry, partedMicros);
  if (y < 0 || y > geometry.view.heightPx) return null;
  return (
    <p className="part-flag" style={{ top: y }}>
      First difference
      <strong>{formatMoment(partedMicros)}</strong>
    </p>
  );
}
