import { useEffect, useMemo, useRef } from 'react';
import type { Mark } from '../../../../ladder/shapes/shapes';
import type { RecordGroup } from '../../../../trace/queries/causes';
import { computeCone } from '../../../../trace/queries/causes';
import { getRecordKey } from '../../../../trace/queries/record-keys';
import type { Trace } from '../../../../trace/trace';
import { CrowdCanvas } from '../../../ladder/drawing/CrowdCanvas';
import { CursorLayer } from '../../../ladder/drawing/CursorLayer';
import { HoverLayer } from '../../../ladder/drawing/HoverLayer';
import { LadderDrawing } from '../../../ladder/drawing/LadderDrawing';
import { getMarkDomId, isChoosable } from '../../../ladder/drawing/MarkView';
import { StageTooltip } from '../../../ladder/drawing/StageTooltip';
import { useLadderKeys } from '../../../ladder/gestures/use-ladder-keys';
import { useStagePointer } from '../../../ladder/gestures/use-stage-pointer';
import { useZoomActions } from '../../../ladder/gestures/zoom/use-zoom-actions';
import { useZoomGestures } from '../../../ladder/gestures/zoom/use-zoom-gestures';
import { usePaperActions } from '../../../ladder/menu/use-paper-actions';
import type { LadderFrame } from '../../../ladder/use-ladder-geometry';
import { findSelectedMark, toScreenY } from '../../../ladder/view-derivations';
import { useActions } from '../../../use-app';
import type { SideId } from '../use-pair';

export interface HalfStageProps {
  readonly side: SideId;
  readonly frame: LadderFrame;
  readonly trace: Trace;
  readonly label: string;
  readonly isStale: boolean;
  /** Index of the selected record, null when this run has it not. */
  readonly selection: number | null;
  /** Records that stay bright; null: all. */
  readonly bright: RecordGroup | null;
  readonly partedMicros: number | null;
  /** End of the longer run. */
  readonly endMicros: number;
}

/** One of two ladders: to look at, to select and to move in; nothing in it changes a run. */
export function HalfStage(props: HalfStageProps) {
  const { side, frame, trace, label, isStale, selection, bright, partedMicros, endMicros } = props;
  const { geometry } = frame;
  const stage = useRef<HTMLDivElement>(null);
  const svg = useRef<SVGSVGElement>(null);
  const actions = useActions();
  const zoom = useZoomActions(frame);
  const paper = usePaperActions(frame.model, geometry, zoom.fit);
  const selected = useMemo(() => findSelectedMark(geometry, selection), [geometry, selection]);
  const cone = useMemo(
    () => (selection === null ? bright : computeCone(trace.records, selection)),
    [trace, selection, bright],
  );
  const select = (record: number | null) =>
    actions.select(record === null ? null : getRecordKey(trace, record));
  const pointer = useStagePointer({
    geometry,
    trace,
    selected,
    isReadOnly: true,
    onRange: zoom.toRange,
    onAxisDoubleClick: zoom.fit,
    onMenu: () => undefined,
    onClick: ({ mark }) => {
      if (mark?.kind === 'fold') paper.toggleFold(mark);
      else select(mark === null || mark === selected ? null : mark.record);
    },
  });
  useZoomGestures(stage, {
    zoom: geometry.view.zoom,
    extent: frame.extent,
    onZoom: zoom.set,
    isTaken: pointer.isTaken,
  });
  const keyboard = useLadderKeys({
    trace,
    selected: selection,
    select,
    zoomBy: zoom.by,
    fit: zoom.fit,
    openMenu: () => undefined,
    openLanesMenu: () => undefined,
    isReadOnly: true,
  });
  useReveal(selection === null ? null : (trace.records.at[selection] ?? null), zoom.reveal);
  const hovered = geometry.marks.find(({ key }) => key === pointer.hover?.key) ?? null;
  const { widthPx, heightPx } = geometry.view;
  return (
    <div className="ladder-stage" data-stale={isStale || undefined}>
      <CrowdCanvas lines={geometry.crowd} widthPx={widthPx} heightPx={heightPx} />
      <div
        ref={stage}
        id={`ladder-${side}`}
        className="ladder-list"
        {...describeList(label, getActive(selected, side))}
        {...pointer.handlers}
        {...keyboard}
      >
        <PartLine y={partedMicros === null ? null : toScreenY(geometry, partedMicros)} />
        <LadderDrawing
          geometry={geometry}
          selected={selected}
          cone={cone}
          svgRef={svg}
          idPrefix={getPrefix(side)}
        />
        <HoverLayer geometry={geometry} hovered={hovered} grip={null} drag={null} />
        <CursorLayer geometry={geometry} trace={trace} endMicros={endMicros} />
      </div>
      <StageTooltip {...{ geometry, trace, hovered, selected, pointer }} />
    </div>
  );
}

/** A list box with pictures as options: no native element can be one. */
function describeList(label: string, active: string | undefined) {
  return {
    tabIndex: 0,
    role: 'listbox',
    'aria-roledescription': 'ladder diagram',
    'aria-label': label,
    'aria-activedescendant': active,
  } as const;
}

function getPrefix(side: SideId): string {
  return `mark-${side}`;
}

function getActive(selected: Mark | null, side: SideId): string | undefined {
  return selected !== null && isChoosable(selected)
    ? getMarkDomId(selected.key, getPrefix(side))
    : undefined;
}

/** Where the runs part: a line across, under the marks so that it crosses no label; its flag stands in the time column. */
function PartLine({ y }: { readonly y: number | null }) {
  if (y === null) return null;
  const line = Math.round(y) + 0.5;
  return (
    <svg className="ladder-cursor part-line" width="100%" height="100%" aria-hidden="true">
      <path d={`M0 ${line}H9999`} />
    </svg>
  );
}

/** Brings a record into view when it becomes the selected one; moving the view away from it is the reader's right. */
function useReveal(micros: number | null, reveal: (micros: number) => void): void {
  const shown = useRef<number | null>(null);
  useEffect(() => {
    if (micros === shown.current) return;
    shown.current = micros;
    if (micros !== null) reveal(micros);
  }, [micros, reveal]);
}
