import { useEffect } from 'react';
import type { RefObject } from 'react';
import { getSubtitle, getTitle } from '../store/selectors';
import type { UiState } from './ui-state';
import { getFrame, getResolvedTheme } from './ui-state';
import { useApp, useUi, useUiStore } from './use-app';

const USUAL_REM_PX = 16;

export function readFrame(): Pick<UiState, 'frame' | 'typeScale'> {
  const root = document.documentElement;
  const remPx = Number.parseFloat(getComputedStyle(root).fontSize);
  return { frame: getFrame(root.clientWidth, remPx), typeScale: remPx / USUAL_REM_PX };
}

/**
 * Chooses the frame from the width of the page and the size of its type. `probe` is one rem wide, so that a change of the
 * type size is noticed as well.
 */
export function useFrame(probe: RefObject<HTMLElement | null>): void {
  const ui = useUiStore();
  useEffect(() => {
    const root = document.documentElement;
    const read = () => ui.setState(readFrame());
    const sizes = new ResizeObserver(read);
    sizes.observe(root);
    if (probe.current) sizes.observe(probe.current);
    return () => sizes.disconnect();
  }, [ui, probe]);
}

/** Follows the theme of the system and puts the chosen one on the page. */
export function useTheme(): void {
  const ui = useUiStore();
  const theme = useUi(getResolvedTheme);
  useEffect(() => {
    const query = matchMedia('(prefers-color-scheme: dark)');
    const read = () => ui.setState({ systemTheme: query.matches ? 'dark' : 'light' });
    read();
    query.addEventListener('change', read);
    return () => query.removeEventListener('change', read);
  }, [ui]);
  useEffect(() => {
    document.documentElement.dataset['theme'] = theme;
  }, [theme]);
}

export function useDocumentTitle(): void {
  const title = [useApp(getTitle), useApp(getSubtitle), 'Ladderscope'].filter(Boolean).join(' – ');
  useEffect(() => {
    document.title = title;
  }, [title]);
}
