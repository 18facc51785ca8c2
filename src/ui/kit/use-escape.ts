import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';

/**
 * Calls back on Esc inside an element, unless something within it (a field, a menu) has used the key already. It listens
 * at the document, because React's own handlers run before that and must have the first say.
 */
export function useEscape<T extends HTMLElement>(onEscape: () => void): RefObject<T | null> {
  const ref = useRef<T>(null);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const isInside = event.target instanceof Node && ref.current?.contains(event.target);
      if (event.key !== 'Escape' || event.defaultPrevented || !isInside) return;
      event.preventDefault();
      onEscape();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [onEscape]);
  return ref;
}
