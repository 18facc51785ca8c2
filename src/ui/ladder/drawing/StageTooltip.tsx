import type { LadderGeometry } from '../../../ladder/geometry';
import type { Mark } from '../../../ladder/shapes/shapes';
import type { Trace } from '../../../trace/trace';
import type { StagePointer } from '../gestures/use-stage-pointer';
import { findMessageOfMark } from '../menu/menu-target';
import { describeDrag } from './HoverLayer';
import { MarkTooltip, Tooltip } from './Tooltip';

export interface StageTooltipProps {
  readonly geometry: LadderGeometry;
  readonly trace: Trace;
  readonly hovered: Mark | null;
  /** Shown in the inspector, so it needs no tooltip. */
  readonly selected: Mark | null;
  readonly pointer: Pick<StagePointer, 'hover' | 'isSettled' | 'drag'>;
}

/** Beside the pointer: what is below it, or what the drag would do. */
export function StageTooltip(props: StageTooltipProps) {
  const { geometry, trace, hovered, selected, pointer } = props;
  const { widthPx, heightPx } = geometry.view;
  const { hover, isSettled, drag } = pointer;
  if (drag !== null) {
    const [change, arrival] = describeDrag(drag);
    return (
      <Tooltip x={drag.x} y={drag.y} widthPx={widthPx} heightPx={heightPx}>
        <strong>{change}</strong>
        <span>{arrival}</span>
      </Tooltip>
    );
  }
  if (hover === null || hovered === null || !isSettled) return null;
  if (hovered === selected || hovered.label === '') return null;
  return (
    <Tooltip x={hover.x} y={hover.y} widthPx={widthPx} heightPx={heightPx}>
      <MarkTooltip mark={hovered} message={findMessageOfMark(trace, hovered)} trace={trace} />
    </Tooltip>
  );
}
