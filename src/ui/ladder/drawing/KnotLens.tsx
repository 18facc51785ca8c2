import { ExternalLink, X } from 'lucide-react';
import type { MouseEvent } from 'react';
import { useMemo, useRef } from 'react';
import type { LadderGeometry } from '../../../ladder/geometry';
import { layoutLadder } from '../../../ladder/layout';
import type { LadderModel } from '../../../ladder/model/model';
import { createTimeScale } from '../../../ladder/scale/scale';
import type { Mark } from '../../../ladder/shapes/shapes';
import { formatMoment } from '../../../lib/time';
import { getKind } from '../../../trace/records';
import type { RecordKind } from '../../../trace/trace';
import { IconButton } from '../../kit/Button';
import { useEscape } from '../../kit/use-escape';
import { zoomToRange } from '../gestures/zoom/zoom-limits';
import { LadderDrawing } from './LadderDrawing';

export interface KnotLensProps {
  readonly model: LadderModel;
  readonly geometry: LadderGeometry;
  readonly knot: Mark;
  readonly selection: number | null;
  readonly onSelect: (record: number) => void;
  readonly onOpenInFull: (fromMicros: number, toMicros: number) => void;
  readonly onClose: () => void;
}

const WIDTH_PX = 456;
const HEIGHT_PX = 240;
const HEAD_PX = 34;
const EDGE_PX = 12;
/** Shorter stretches would be blown up beyond what their lines can carry. */
const LEAST_CONTENT_PX = 90;

/** What a knot holds, drawn by the same layout with compressed time. */
export function KnotLens(props: KnotLensProps) {
  const { model, geometry, knot, selection, onSelect, onOpenInFull, onClose } = props;
  const svgRef = useRef<SVGSVGElement>(null);
  const ref = useEscape<HTMLDialogElement>(onClose);
  const range = getRange(model, knot);
  const { fromMicros, toMicros } = range;
  const lens = useMemo(
    () => layoutLens(model, geometry, { fromMicros, toMicros, selection }),
    [model, geometry, fromMicros, toMicros, selection],
  );
  const { widthPx, heightPx } = geometry.view;
  const y = knot.hit?.kind === 'box' ? knot.hit.y : heightPx / 2;
  const top = Math.min(
    heightPx - HEIGHT_PX - HEAD_PX - EDGE_PX,
    Math.max(EDGE_PX, y - HEIGHT_PX / 2),
  );
  const onClick = (event: MouseEvent) => {
    const target = event.target instanceof Element ? event.target : null;
    const key = target?.closest<SVGGElement>('g[data-key]')?.dataset['key'];
    const record = lens.marks.find((mark) => mark.key === key)?.record;
    if (record !== null && record !== undefined) onSelect(record);
  };
  return (
    <dialog
      open
      ref={ref}
      className="ladder-lens"
      aria-label={`${knot.label.split(';')[0]}, enlarged`}
      data-taken
      style={{ top: Math.max(EDGE_PX, top), left: Math.max(EDGE_PX, widthPx - WIDTH_PX - 60) }}
    >
      <header>
        <strong>{knot.label.split(';')[0]}</strong>
        <span>from {formatMoment(fromMicros)}</span>
        <IconButton
          icon={ExternalLink}
          label="Show it on the compressed axis"
          onClick={() => onOpenInFull(fromMicros, toMicros)}
        />
        <IconButton icon={X} label="Close" autoFocus onClick={onClose} />
      </header>
      <div className="ladder-lens-drawing" onClick={onClick} role="presentation">
        <LadderDrawing geometry={lens} selected={null} cone={null} svgRef={svgRef} isCopy />
      </div>
    </dialog>
  );
}

interface Range {
  readonly fromMicros: number;
  readonly toMicros: number;
}

/** From the first to the last thing that begins in the knot, and what arrives soon after. */
function getRange({ trace }: LadderModel, knot: Mark): Range {
  const { records } = trace;
  const getTimes = (isEnd: boolean) =>
    knot.records
      .filter((record) => ENDS.has(getKind(records, record)) === isEnd)
      .map((record) => records.at[record] ?? 0);
  const starts = getTimes(false);
  const [fromMicros, lastStart] = [Math.min(...starts), Math.max(...starts)];
  const soon = lastStart + Math.max(1000, lastStart - fromMicros);
  const ends = getTimes(true).filter((micros) => micros <= soon);
  return { fromMicros, toMicros: Math.max(lastStart, ...ends) };
}

const ENDS: ReadonlySet<RecordKind> = new Set(['delivered', 'ignored', 'lost']);

function layoutLens(
  model: LadderModel,
  { view }: LadderGeometry,
  { fromMicros, toMicros, selection }: Range & { readonly selection: number | null },
): LadderGeometry {
  const whole = {
    ...view,
    widthPx: WIDTH_PX,
    heightPx: HEIGHT_PX,
    axis: 'compressed' as const,
    zoom: { k: 1, y: 0 },
    selection,
  };
  const scale = createTimeScale(model, whole);
  const fromY = scale.timeToY(fromMicros);
  const toY = Math.max(fromY + LEAST_CONTENT_PX, scale.timeToY(toMicros));
  const air = 14;
  return layoutLadder(model, {
    ...whole,
    zoom: zoomToRange(whole.zoom, fromY - air, toY + air, HEIGHT_PX),
  });
}
