import type { LadderGeometry } from '../../../ladder/geometry';
import type { Trace } from '../../../trace/trace';
import type { AxisRange } from '../gestures/use-axis-range';
import { AxisRangeView } from './AxisRangeView';
import { CursorLayer } from './CursorLayer';
import { SlackBands } from './SlackBands';

interface OverlaysProps {
  readonly geometry: LadderGeometry;
  readonly trace: Trace;
  /** The stretch of time that is being dragged on the axis. */
  readonly range: AxisRange | null;
}

/** What lies over the drawing and follows the reader: slack, the cursor, a range. */
export function Overlays({ geometry, trace, range }: OverlaysProps) {
  return (
    <>
      <SlackBands geometry={geometry} trace={trace} />
      <CursorLayer geometry={geometry} trace={trace} />
      <AxisRangeView range={range} />
    </>
  );
}
