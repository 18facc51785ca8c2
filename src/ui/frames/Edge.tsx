import { useRef } from 'react';
import type { KeyboardEvent, PointerEvent } from 'react';

export interface EdgeProps {
  readonly label: string;
  readonly widthPx: number;
  readonly minPx: number;
  readonly maxPx: number;
  /** The side of its column that it stands at. */
  readonly side: 'left' | 'right';
  readonly onResize: (widthPx: number) => void;
  readonly onReset: () => void;
}

const STEP_PX = 16;

/** The edge between two columns: drag it, use the arrow keys, or click twice for the first width. */
export function Edge(props: EdgeProps) {
  const { label, widthPx, minPx, maxPx, side, onResize, onReset } = props;
  // To the right is wider for a column at the left, narrower for one at the right.
  const grows = side === 'right' ? 1 : -1;
  const grip = useRef<{ readonly x: number; readonly widthPx: number } | null>(null);
  const resize = (px: number) => onResize(Math.round(Math.min(maxPx, Math.max(minPx, px))));
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    grip.current = { x: event.clientX, widthPx };
  };
  const onPointerMove = (event: PointerEvent) => {
    if (grip.current) resize(grip.current.widthPx + grows * (event.clientX - grip.current.x));
  };
  const letGo = () => {
    grip.current = null;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const targets: Readonly<Record<string, number>> = {
      ArrowRight: widthPx + grows * STEP_PX,
      ArrowLeft: widthPx - grows * STEP_PX,
      Home: minPx,
      End: maxPx,
    };
    const target = targets[event.key];
    if (target === undefined) return;
    event.preventDefault();
    resize(target);
  };
  // A separator that takes the focus is a widget with a value (ARIA 1.2), which no native element is.
  const separator = {
    role: 'separator',
    tabIndex: 0,
    'aria-label': label,
    'aria-orientation': 'vertical',
    'aria-valuenow': widthPx,
    'aria-valuemin': minPx,
    'aria-valuemax': maxPx,
    'aria-valuetext': `${widthPx} pixels wide`,
    onPointerDown,
    onPointerMove,
    onPointerUp: letGo,
    onPointerCancel: letGo,
    onDoubleClick: onReset,
    onKeyDown,
  } as const;
  return <div {...separator} className={`edge edge-${side}`} />;
}
