import { useMemo, useRef, useState } from 'react';
import type { Mark } from '../../ladder/shapes/shapes';
import { computeCone } from '../../trace/queries/causes';
import { getRecordKey } from '../../trace/queries/record-keys';
import type { Trace } from '../../trace/trace';
import { useSelectedRecord } from '../derived';
import { useActions } from '../use-app';
import { CrowdCanvas } from './drawing/CrowdCanvas';
import { HoverLayer } from './drawing/HoverLayer';
import { KnotLens } from './drawing/KnotLens';
import { LadderDrawing } from './drawing/LadderDrawing';
import { Overlays } from './drawing/Overlays';
import { getMarkDomId, isChoosable } from './drawing/MarkView';
import { StageTooltip } from './drawing/StageTooltip';
import { useRerunMotion } from './drawing/use-rerun-motion';
import { useLaneClick } from './gestures/use-lane-click';
import { useLadderKeys } from './gestures/use-ladder-keys';
import type { Pointed, StagePointer } from './gestures/use-stage-pointer';
import { useStagePointer } from './gestures/use-stage-pointer';
import { useZoomActions } from './gestures/zoom/use-zoom-actions';
import { useZoomGestures } from './gestures/zoom/use-zoom-gestures';
import type { MenuTarget, OpenMenu } from './menu/menu-target';
import { findMenuTarget } from './menu/menu-target';
import { usePaperActions } from './menu/use-paper-actions';
import { useReducedMotion } from './use-media';
import type { LadderFrame } from './use-ladder-geometry';
import { findSelectedMark, getArrow } from './view-derivations';
import { lazyComponent } from '../kit/lazy-component';
import { LazyPart } from '../kit/LazyPart';

/** No menu is needed to see the first ladder. */
const LadderMenu = lazyComponent(async () => (await import('./menu/LadderMenu')).LadderMenu);

export interface LadderStageProps {
  readonly frame: LadderFrame;
  readonly trace: Trace;
  /** Scenario and outcome. */
  readonly label: string;
  readonly isStale: boolean;
}

/** The drawing with all that one can do to it. One tab stop; the marks are the options of a list. */
export function LadderStage({ frame, trace, label, isStale }: LadderStageProps) {
  const { geometry, model } = frame;
  const stage = useRef<HTMLDivElement>(null);
  const svg = useRef<SVGSVGElement>(null);
  const actions = useActions();
  const zoom = useZoomActions(frame);
  const clickLane = useLaneClick(geometry, trace);
  const paper = usePaperActions(model, geometry, zoom.fit);
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  const [lensKey, setLensKey] = useState<string | null>(null);
  const selection = useSelectedRecord();
  const selected = useMemo(() => findSelectedMark(geometry, selection), [geometry, selection]);

  const select = (record: number | null) => {
    actions.select(record === null ? null : getRecordKey(trace, record));
    if (record !== null) zoom.reveal(trace.records.at[record] ?? 0);
  };
  const openMenuAt = (target: MenuTarget, x: number, y: number) => {
    const { left = 0, top = 0 } = stage.current?.getBoundingClientRect() ?? {};
    setMenu({ target, x: left + x, y: top + y });
  };
  const openMenuOfSelected = () => {
    const pointed = { mark: selected, ...getPlaceOf(selected) };
    openMenuAt(findMenuTarget(geometry, trace, pointed), pointed.x, pointed.y);
  };
  const pointer = useStagePointer({
    geometry,
    trace,
    selected,
    onRange: zoom.toRange,
    onAxisDoubleClick: zoom.fit,
    onMenu: (pointed) => openMenuAt(findMenuTarget(geometry, trace, pointed), pointed.x, pointed.y),
    onClick: (pointed: Pointed) => {
      const { mark } = pointed;
      setLensKey(mark?.kind === 'knot' ? mark.key : null);
      if (mark?.kind === 'fold') paper.toggleFold(mark);
      else if (clickLane(pointed)) return;
      else if (mark === null || mark === selected) actions.select(null);
      else if (mark.record !== null) actions.select(getRecordKey(trace, mark.record));
    },
  });
  useZoomGestures(stage, {
    zoom: geometry.view.zoom,
    extent: frame.extent,
    onZoom: zoom.set,
    isTaken: pointer.isTaken,
  });
  useRerunMotion(svg, { geometry, trace, isOff: useReducedMotion() || pointer.drag !== null });
  const keyboard = useLadderKeys({
    trace,
    selected: selection,
    select,
    zoomBy: zoom.by,
    fit: zoom.fit,
    openMenu: openMenuOfSelected,
    openLanesMenu: () => openMenuAt({ kind: 'lanes' }, geometry.axisWidthPx, 0),
  });

  const hovered = findMark(geometry.marks, pointer.hover?.key ?? null);
  const knot = findMark(geometry.marks, lensKey);
  const focus = selection ?? (pointer.isSettled ? (hovered?.record ?? null) : null);
  const cone = useMemo(
    () => (focus === null ? null : computeCone(trace.records, focus)),
    [trace, focus],
  );
  const { widthPx, heightPx } = geometry.view;
  return (
    <div className="ladder-stage" data-stale={(isStale && pointer.drag === null) || undefined}>
      <CrowdCanvas lines={geometry.crowd} widthPx={widthPx} heightPx={heightPx} />
      <div
        ref={stage}
        id="ladder"
        className="ladder-list"
        {...describeList(label, selected)}
        data-grip={getGrip(pointer)}
        {...pointer.handlers}
        {...keyboard}
      >
        <LadderDrawing geometry={geometry} selected={selected} cone={cone} svgRef={svg} />
        <HoverLayer
          geometry={geometry}
          hovered={hovered}
          grip={trace.spec === null ? null : (hovered ?? selected)}
          drag={pointer.drag}
        />
        <Overlays geometry={geometry} trace={trace} range={pointer.range} />
      </div>
      {menu === null && knot === null && (
        <StageTooltip {...{ geometry, trace, hovered, selected, pointer }} />
      )}
      {knot !== null && (
        <KnotLens
          model={model}
          geometry={geometry}
          knot={knot}
          selection={selection}
          onSelect={select}
          onOpenInFull={(fromMicros, toMicros) => {
            setLensKey(null);
            paper.showCompressed(fromMicros, toMicros);
          }}
          onClose={() => {
            setLensKey(null);
            stage.current?.focus();
          }}
        />
      )}
      {menu !== null && (
        <LazyPart>
          <LadderMenu
            menu={menu}
            trace={trace}
            paper={paper}
            onClose={() => setMenu(null)}
            returnFocus={() => stage.current?.focus()}
          />
        </LazyPart>
      )}
    </div>
  );
}

/** A list box with pictures as options: no native element can be one. */
function describeList(label: string, selected: Mark | null) {
  const active =
    selected !== null && isChoosable(selected) ? getMarkDomId(selected.key) : undefined;
  return {
    tabIndex: 0,
    role: 'listbox',
    'aria-roledescription': 'ladder diagram',
    'aria-label': label,
    'aria-activedescendant': active,
  } as const;
}

/** For the shape of the pointer. */
function getGrip({ drag, hover }: Pick<StagePointer, 'drag' | 'hover'>) {
  if (drag !== null) return 'taken';
  return hover?.isAtHead === true ? 'free' : undefined;
}

function findMark(marks: readonly Mark[], key: string | null): Mark | null {
  return key === null ? null : (marks.find((mark) => mark.key === key) ?? null);
}

/** Where a menu hangs that was opened by keyboard. */
function getPlaceOf(mark: Mark | null): { readonly x: number; readonly y: number } {
  if (mark === null || mark.hit === null) return { x: 0, y: 0 };
  const arrow = getArrow(mark);
  if (arrow !== null) return { x: (arrow.x1 + arrow.x2) / 2, y: (arrow.y1 + arrow.y2) / 2 };
  const { hit } = mark;
  return hit.kind === 'box'
    ? { x: hit.x + hit.widthPx / 2, y: hit.y + hit.heightPx / 2 }
    : { x: hit.x1, y: hit.y1 };
}
