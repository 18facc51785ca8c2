import type { RefObject } from 'react';
import { memo } from 'react';
import type { LadderGeometry } from '../../../ladder/geometry';
import type { Mark } from '../../../ladder/shapes/shapes';
import type { RecordGroup } from '../../../trace/queries/causes';
import { isOutside } from '../view-derivations';
import { MarkView } from './MarkView';
import { TickView } from './TickView';

/** Marks with text in the axis, where the cursor's flag needs room. */
const HAS_TICKS: ReadonlySet<Mark['kind']> = new Set(['axis', 'fold']);

export interface LadderDrawingProps {
  readonly geometry: LadderGeometry;
  readonly selected: Mark | null;
  /** Records that stay bright; null: all. */
  readonly cone: RecordGroup | null;
  readonly svgRef: RefObject<SVGSVGElement | null>;
  /** A second drawing of the same marks: no options, no ids. */
  readonly isCopy?: boolean;
  readonly idPrefix?: string;
}

/** All marks of the geometry in drawing order. Moving the pointer draws nothing of it again. */
export const LadderDrawing = memo(function LadderDrawing(props: LadderDrawingProps) {
  const { geometry, selected, cone, svgRef, isCopy = false, idPrefix = 'mark' } = props;
  const { widthPx, heightPx } = geometry.view;
  return (
    <svg
      ref={svgRef}
      className="ladder-drawing"
      role="presentation"
      width={widthPx}
      height={heightPx}
      viewBox={`0 0 ${widthPx} ${heightPx}`}
    >
      {geometry.marks.map((mark) =>
        HAS_TICKS.has(mark.kind) && !isCopy ? (
          <TickView key={mark.key} mark={mark} geometry={geometry} />
        ) : (
          <MarkView
            key={mark.key}
            mark={mark}
            isCopy={isCopy}
            idPrefix={idPrefix}
            isSelected={mark === selected}
            isDimmed={mark !== selected && isOutside(mark, cone)}
          />
        ),
      )}
    </svg>
  );
});
