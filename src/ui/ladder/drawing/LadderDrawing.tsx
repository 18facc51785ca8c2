import type { RefObject } from 'react';
import type { LadderGeometry } from '../../../ladder/geometry';
import type { Mark } from '../../../ladder/shapes';
import { isOutside } from '../view-derivations';
import { MarkView } from './MarkView';

export interface LadderDrawingProps {
  readonly geometry: LadderGeometry;
  readonly selected: Mark | null;
  /** Records that stay bright; null: all. */
  readonly cone: ReadonlySet<number> | null;
  readonly svgRef: RefObject<SVGSVGElement | null>;
}

/** All marks of the geometry in drawing order. */
export function LadderDrawing({ geometry, selected, cone, svgRef }: LadderDrawingProps) {
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
      {geometry.marks.map((mark) => (
        <MarkView
          key={mark.key}
          mark={mark}
          isSelected={mark === selected}
          isDimmed={mark !== selected && isOutside(mark, cone)}
        />
      ))}
    </svg>
  );
}
