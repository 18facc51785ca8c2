import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';

/** Calls back on Esc inside an element, unless something within it (a field, a menu) has used the key already. */
export function useEscape<T extends HTMLElement>(onEscape: () => void): RefObject<T | null> {
  const ref = useRef<T>(null);
  useEffect(() => {
    const element = ref.current;
    const listen = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      event.preventDefault();
      onEscape();
    };
    element?.addEventListener('keydown', listen);
    return () => element?.removeEventListener('keydown', listen);
  }, [onEscape]);
  return ref;
}
