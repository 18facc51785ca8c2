import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';

/**
 * Calls back on Esc inside an element, unless something within it (a field, a menu) has used the key already. It listens
 * at the document, because React's own handlers run before that and must have the first say.
 */
export function useEscape<T extends HTMLElement>(
  onEscape: () => void,
  reach: 'inside' | 'anywhere' = 'inside',
): RefObject<T | null> {
  const ref = useRef<T>(null);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const isInside = event.target instanceof Node && ref.current?.contains(event.target);
      const isMeant = isInside || reach === 'anywhere';
      if (event.key !== 'Escape' || event.defaultPrevented || !isMeant) return;
      event.preventDefault();
      onEscape();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [onEscape, reach]);
  return ref;
}
