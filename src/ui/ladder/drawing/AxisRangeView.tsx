import type { AxisRange } from '../gestures/use-axis-range';

/** The stretch of time that is being dragged on the axis. */
export function AxisRangeView({ range }: { readonly range: AxisRange | null }) {
  if (range === null) return null;
  const { fromY, toY } = range;
  const style = { top: Math.min(fromY, toY), height: Math.abs(toY - fromY) };
  return <div className="ladder-range" style={style} />;
}
