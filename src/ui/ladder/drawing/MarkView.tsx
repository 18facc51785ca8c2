import { memo } from 'react';
import type { HitBox, HitLine, Mark } from '../../../ladder/shapes/shapes';
import { ShapeView } from './ShapeView';

export interface MarkViewProps {
  readonly mark: Mark;
  readonly isSelected: boolean;
  readonly isDimmed: boolean;
  readonly isCopy: boolean;
  /** Tells the options of one drawing from those of another on the same page. */
  readonly idPrefix?: string;
}

/** Marks that a reader can choose: they are the options of the ladder's list. */
const CHOOSABLE: ReadonlySet<Mark['kind']> = new Set([
  'message',
  'bulk',
  'timer',
  'event',
  'deviation',
]);

export function isChoosable(mark: Mark): boolean {
  return mark.record !== null && CHOOSABLE.has(mark.kind);
}

/** Ids may not hold spaces; keys of copies do. */
export function getMarkDomId(key: string, prefix = 'mark'): string {
  return `${prefix}-${key.replaceAll(/\s/g, '_')}`;
}

/** One mark; drawn again only when itself changes, so that a long ladder stays quick. */
export const MarkView = memo(function MarkView(props: MarkViewProps) {
  const { mark, isSelected, isDimmed, isCopy, idPrefix } = props;
  const option =
    isChoosable(mark) && !isCopy
      ? ({
          id: getMarkDomId(mark.key, idPrefix),
          role: 'option',
          'aria-label': mark.label,
          'aria-selected': isSelected,
        } as const)
      : ({ 'aria-hidden': true } as const);
  const className = ['ladder-mark', `is-${mark.kind}`, isDimmed ? 'is-dimmed' : '']
    .filter((name) => name !== '')
    .join(' ');
  return (
    <g data-key={mark.key} data-kind={mark.kind} className={className} {...option}>
      {mark.shapes.map((shape, index) => (
        <ShapeView key={index} shape={shape} />
      ))}
      {mark.hit === null ? null : <HitView hit={mark.hit} />}
    </g>
  );
});

/** Invisible, wider than the line: 12 px for the pointer. */
function HitView({ hit }: { readonly hit: HitLine | HitBox }) {
  if (hit.kind === 'box')
    return (
      <rect className="ladder-hit" x={hit.x} y={hit.y} width={hit.widthPx} height={hit.heightPx} />
    );
  return <path className="ladder-hit is-line" d={`M${hit.x1} ${hit.y1}L${hit.x2} ${hit.y2}`} />;
}
