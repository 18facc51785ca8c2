import { useEffect, useRef, useState } from 'react';

/** Follows a value, but changes at most once per interval: the first change at once, the last one never lost. */
export function useThrottled<T>(value: T, millis: number): T {
  const [shown, setShown] = useState(value);
  const lastAt = useRef(0);
  useEffect(() => {
    const wait = Math.max(0, lastAt.current + millis - performance.now());
    const timer = setTimeout(() => {
      lastAt.current = performance.now();
      setShown(value);
    }, wait);
    return () => clearTimeout(timer);
  }, [value, millis]);
  return shown;
}
