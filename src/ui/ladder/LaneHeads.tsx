import type { CSSProperties, PointerEvent, ReactNode } from 'react';
import { useRef, useState } from 'react';
import type { Lane } from '../../ladder/geometry';
import { cssVars } from '../kit/css-vars';
import { LazyMenuPopup, loadMenuPopup } from '../kit/lazy-menu-popup';
import type { MenuAnchor } from '../kit/MenuPopup';
import { usePress } from './gestures/use-press';
import { LazyPart } from '../kit/LazyPart';

export interface LaneHeadsProps {
  readonly lanes: readonly Lane[];
  readonly axisWidthPx: number;
  readonly axis: 'compressed' | 'proportional';
  /** As in the drawing below. */
  readonly scale: number;
  readonly onReorder: (from: number, x: number) => void;
  /** Content of the menu of one lane. */
  readonly renderMenu: (lane: Lane, place: number) => ReactNode;
}

/** Names above the lifelines; they stay while the drawing scrolls below. */
export function LaneHeads(props: LaneHeadsProps) {
  const { lanes, axisWidthPx, axis, scale, onReorder, renderMenu } = props;
  const isNarrow = getLeastGap(lanes) < SUBTITLE_FROM_PX * scale;
  return (
    <div
      className="lane-heads"
      data-narrow={isNarrow || undefined}
      style={cssVars({ '--scale': scale })}
    >
      <div className="lane-heads-axis" style={{ width: axisWidthPx - 10 }} aria-hidden="true">
        <span>time s</span>
        {axis === 'compressed' && <span>+ ms</span>}
      </div>
      {lanes.map((lane, place) => (
        <LaneHead
          key={lane.node}
          lane={lane}
          onDrop={(x) => onReorder(place, x)}
          menu={renderMenu(lane, place)}
        />
      ))}
    </div>
  );
}

/** Below this distance of lanes the second lines would touch each other. */
const SUBTITLE_FROM_PX = 110;

function getLeastGap(lanes: readonly Lane[]): number {
  const gaps = lanes.slice(1).map((lane, place) => lane.x - (lanes[place]?.x ?? 0));
  return Math.min(...gaps);
}

interface LaneHeadProps {
  readonly lane: Lane;
  readonly onDrop: (x: number) => void;
  readonly menu: ReactNode;
}

/** Less than this is a click. */
const DRAG_FROM_PX = 5;
const SHIFT = { start: '0', middle: '-50%', end: '-100%' } as const;

/** Click, Enter or right click: menu. Drag sideways: another place. */
function LaneHead({ lane, onDrop, menu }: LaneHeadProps) {
  const button = useRef<HTMLButtonElement>(null);
  const [anchor, setAnchor] = useState<MenuAnchor | null>(null);
  const [movedPx, setMoved] = useState<number | null>(null);
  // The press closes an open menu and may become a drag; the click that follows must not open it then.
  const isClickSpent = useRef(false);
  const startPress = usePress();
  const open = () => {
    if (button.current !== null) setAnchor(toAnchor(button.current));
  };
  const onPointerDown = (event: PointerEvent<HTMLButtonElement>) => {
    isClickSpent.current = anchor !== null;
    if (event.button !== 0) return;
    const fromX = event.clientX;
    let way = 0;
    startPress(event, {
      onMove: (move) => {
        way = move.clientX - fromX;
        if (Math.abs(way) < DRAG_FROM_PX) return;
        isClickSpent.current = true;
        setMoved(way);
      },
      onUp: () => {
        setMoved(null);
        if (Math.abs(way) >= DRAG_FROM_PX) onDrop(lane.x + way);
      },
      onCancel: () => setMoved(null),
    });
  };
  const onClick = () => {
    if (!isClickSpent.current) open();
    isClickSpent.current = false;
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        className="lane-head"
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        data-dragging={movedPx !== null || undefined}
        style={getHeadStyle(lane, movedPx ?? 0)}
        onPointerEnter={() => void loadMenuPopup()}
        onPointerDown={onPointerDown}
        onClick={onClick}
        onContextMenu={(event) => {
          event.preventDefault();
          open();
        }}
      >
        <span className="lane-title">{lane.title}</span>
        <span className="lane-subtitle">{lane.subtitle}</span>
      </button>
      {anchor !== null && (
        <LazyPart>
          <LazyMenuPopup
            label={lane.title}
            anchor={anchor}
            align="center"
            onClose={() => setAnchor(null)}
            returnFocus={() => button.current?.focus()}
          >
            {menu}
          </LazyMenuPopup>
        </LazyPart>
      )}
    </>
  );
}

function toAnchor(element: HTMLElement): MenuAnchor {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { left, top, width, height };
}

export function getHeadStyle(lane: Lane, movedPx = 0): CSSProperties {
  return {
    left: lane.titleX,
    textAlign: lane.anchor === 'middle' ? 'center' : lane.anchor,
    transform: `translateX(calc(${SHIFT[lane.anchor]} + ${movedPx}px))`,
  };
}
