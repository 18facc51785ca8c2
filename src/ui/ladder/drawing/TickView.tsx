import { useMemo } from 'react';
import type { LadderGeometry } from '../../../ladder/geometry';
import type { Mark } from '../../../ladder/shapes/shapes';
import { useApp } from '../../use-app';
import { toScreenY } from '../view-derivations';
import { MarkView } from './MarkView';

export interface TickViewProps {
  readonly mark: Mark;
  readonly geometry: LadderGeometry;
}

/** A tick this near would lie below the cursor's flag (ui.md 4). */
const CLEAR_PX = 14;

/** From the middle of a line of figures down to its baseline. */
const BASELINE_EM = 0.36;

/** A mark of the axis, without the texts that the flag of the cursor would cover. */
export function TickView({ mark, geometry }: TickViewProps) {
  const hidden = useApp(({ view }) => findCovered(mark, geometry, view.cursorMicros));
  const shown = useMemo(() => {
    const covered = new Set(hidden.split(',').map(Number));
    if (hidden === '') return mark;
    return { ...mark, shapes: mark.shapes.filter((_, index) => !covered.has(index)) };
  }, [mark, hidden]);
  return <MarkView mark={shown} isSelected={false} isDimmed={false} isCopy={false} />;
}

/** Places of the covered texts among the shapes, as one value that is easy to compare. */
function findCovered(mark: Mark, geometry: LadderGeometry, cursorMicros: number | null): string {
  if (cursorMicros === null) return '';
  const cursorY = toScreenY(geometry, cursorMicros);
  const reach = CLEAR_PX * geometry.view.scale;
  return mark.shapes
    .flatMap((shape, index) =>
      shape.tag === 'text' && Math.abs(shape.y - BASELINE_EM * shape.sizePx - cursorY) < reach
        ? [index]
        : [],
    )
    .join(',');
}
