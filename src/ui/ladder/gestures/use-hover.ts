import { useEffect, useState } from 'react';

export interface Hover {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  /** At the end of an arrow, where it can be taken. */
  readonly isAtHead: boolean;
}

/** Crossing the ladder with the pointer should not make it flicker. */
const SETTLE_MILLIS = 120;

/** What lies below the pointer, and whether the pointer has rested there long enough to show more. */
export function useHover(): {
  readonly hover: Hover | null;
  readonly isSettled: boolean;
  readonly setHover: (hover: Hover | null) => void;
} {
  const [hover, setHover] = useState<Hover | null>(null);
  const [settledKey, setSettledKey] = useState<string | null>(null);
  const key = hover?.key ?? null;
  useEffect(() => {
    if (key === null) return undefined;
    const timer = setTimeout(() => setSettledKey(key), SETTLE_MILLIS);
    return () => {
      clearTimeout(timer);
      setSettledKey(null);
    };
  }, [key]);
  return { hover, isSettled: key !== null && key === settledKey, setHover };
}
