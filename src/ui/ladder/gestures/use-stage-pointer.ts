import type { MouseEvent, PointerEvent } from 'react';
import { useCallback, useRef } from 'react';
import { findMarkAt } from '../../../ladder/hit-test';
import type { LadderGeometry } from '../../../ladder/geometry';
import type { Mark } from '../../../ladder/shapes/shapes';
import type { Trace } from '../../../trace/trace';
import { useAppStore } from '../../use-app';
import { findHead } from '../view-derivations';
import { createHeadDragStart } from './head-drag/create-head-drag-start';
import { watchLongPress } from './long-press';
import type { ActiveHeadDrag } from './head-drag/use-head-drag';
import { useHeadDrag } from './head-drag/use-head-drag';
import type { AxisRange } from './use-axis-range';
import { useAxisRange } from './use-axis-range';
import type { Hover } from './use-hover';
import { useHover } from './use-hover';

/** A place on the stage and the mark there. */
export interface Pointed {
  readonly x: number;
  readonly y: number;
  readonly mark: Mark | null;
  readonly isTouch: boolean;
}

export interface StagePointerOptions {
  readonly geometry: LadderGeometry;
  readonly trace: Trace;
  readonly selected: Mark | null;
  readonly onRange: (range: AxisRange) => void;
  readonly onAxisDoubleClick: () => void;
  readonly onMenu: (pointed: Pointed) => void;
  readonly onClick: (pointed: Pointed) => void;
  /** Nothing can be taken and moved. */
  readonly isReadOnly?: boolean;
}

export interface StagePointer {
  readonly hover: Hover | null;
  readonly isSettled: boolean;
  readonly drag: ActiveHeadDrag | null;
  readonly range: AxisRange | null;
  /** Whether a press belongs to something else than pan and zoom. */
  readonly isTaken: (event: Event) => boolean;
  readonly handlers: {
    readonly onPointerDown: (event: PointerEvent<HTMLDivElement>) => void;
    readonly onPointerMove: (event: PointerEvent<HTMLDivElement>) => void;
    readonly onPointerLeave: () => void;
    readonly onClick: (event: MouseEvent<HTMLDivElement>) => void;
    readonly onContextMenu: (event: MouseEvent<HTMLDivElement>) => void;
    readonly onDoubleClick: (event: MouseEvent<HTMLDivElement>) => void;
  };
}

/** A press that moved farther than this was no click. */
const CLICK_PX = 4;

/** Tells the presses on the stage apart: an arrow's head, the axis, a click, a menu; the rest is pan and zoom. */
export function useStagePointer(options: StagePointerOptions): StagePointer {
  const { geometry, trace, selected, onRange, onMenu, onClick, isReadOnly = false } = options;
  const store = useAppStore();
  const { hover, isSettled, setHover } = useHover();
  const headDrag = useHeadDrag();
  const axisRange = useAxisRange(onRange);
  const press = useRef({ x: 0, y: 0, isTaken: false, isOver: false });

  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    const pointed = point(geometry, event);
    press.current = { x: event.clientX, y: event.clientY, isTaken: false, isOver: false };
    if (event.button !== 0 || isOwned(event.target)) return;
    const grip = isReadOnly ? null : findHead(geometry, selected, pointed);
    const start =
      grip === null
        ? null
        : createHeadDragStart({ grip, pointed, geometry, trace, state: store.getState() });
    watchLongPress(event.nativeEvent, () => {
      press.current.isOver = true;
      onMenu(pointed);
    });
    if (start !== null) {
      press.current.isTaken = true;
      setHover(null);
      headDrag.begin(event, start);
    } else if (pointed.x < geometry.axisWidthPx) {
      press.current.isTaken = true;
      axisRange.begin(event);
    }
  };

  const onPointerMove = (event: PointerEvent<HTMLDivElement>) => {
    if (event.pointerType === 'touch' || event.buttons !== 0) return;
    const pointed = point(geometry, event);
    const isFixed = isReadOnly || trace.spec === null;
    const head = isFixed ? null : findHead(geometry, selected, pointed);
    const mark = pointed.mark ?? head;
    const isFree = mark !== null && !isOwned(event.target);
    const { x, y } = pointed;
    setHover(isFree ? { key: mark.key, x, y, isAtHead: head !== null } : null);
  };

  const handleClick = (event: MouseEvent<HTMLDivElement>) => {
    const way = Math.hypot(event.clientX - press.current.x, event.clientY - press.current.y);
    if (press.current.isOver || way > CLICK_PX || isOwned(event.target)) return;
    setHover(null);
    onClick(point(geometry, event));
  };

  const onContextMenu = (event: MouseEvent<HTMLDivElement>) => {
    event.preventDefault();
    setHover(null);
    press.current.isOver = true;
    onMenu(point(geometry, event));
  };

  const isTaken = useCallback((event: Event) => press.current.isTaken || isOwned(event.target), []);
  return {
    hover,
    isSettled,
    drag: headDrag.active,
    range: axisRange.range,
    isTaken,
    handlers: {
      onPointerDown,
      onPointerMove,
      onPointerLeave: () => setHover(null),
      onClick: handleClick,
      onContextMenu,
      onDoubleClick: (event) => {
        if (point(geometry, event).x < geometry.axisWidthPx) options.onAxisDoubleClick();
      },
    },
  };
}

/** Parts of the stage that handle their own presses. */
function isOwned(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[data-taken]') !== null;
}

function point(
  geometry: LadderGeometry,
  event: MouseEvent<HTMLDivElement> | PointerEvent<HTMLDivElement>,
): Pointed {
  const { left, top } = event.currentTarget.getBoundingClientRect();
  const x = event.clientX - left;
  const y = event.clientY - top;
  const isTouch = 'pointerType' in event && event.pointerType === 'touch';
  return { x, y, mark: findKnot(geometry, x, y) ?? findMarkAt(geometry, x, y), isTouch };
}

/** A capsule lies over the lines that it stands for, so it goes before the nearest line. */
function findKnot(geometry: LadderGeometry, x: number, y: number): Mark | undefined {
  return geometry.marks.findLast(({ kind, hit }) => {
    if (kind !== 'knot' || hit?.kind !== 'box') return false;
    const [right, bottom] = [hit.x + hit.widthPx, hit.y + hit.heightPx];
    return x >= hit.x && x <= right && y >= hit.y && y <= bottom;
  });
}
