import type { PointerEvent } from 'react';
import { useState } from 'react';
import { usePress } from './use-press';

export interface AxisRange {
  readonly fromY: number;
  readonly toY: number;
}

/** Less than this is a slip of the hand, not a range. */
const SHORTEST_PX = 6;

/** Drags a range of time on the axis column. */
export function useAxisRange(onRange: (range: AxisRange) => void): {
  readonly range: AxisRange | null;
  readonly begin: (event: PointerEvent<Element>) => void;
} {
  const [range, setRange] = useState<AxisRange | null>(null);
  const startPress = usePress();
  const begin = (event: PointerEvent<Element>) => {
    const { top, height } = event.currentTarget.getBoundingClientRect();
    const fromY = event.clientY - top;
    const read = (move: globalThis.PointerEvent): AxisRange => ({
      fromY,
      toY: Math.min(height, Math.max(0, move.clientY - top)),
    });
    startPress(event, {
      onMove: (move) => setRange(read(move)),
      onUp: (up) => {
        const last = read(up);
        setRange(null);
        if (Math.abs(last.toY - last.fromY) >= SHORTEST_PX) onRange(last);
      },
      onCancel: () => setRange(null),
    });
  };
  return { range, begin };
}
