import { X } from 'lucide-react';
import { useSelectedRecord } from '../derived';
import { IconButton } from '../kit/Button';
import { useEscape } from '../kit/use-escape';
import { Inspector } from '../panels/inspector/Inspector';
import type { UiState } from '../ui-state';
import { useUi, useUiStore } from '../use-app';

/** Whether the inspector lies over the ladder: opened by hand, or by a selection until someone closes it. */
export function useIsDrawerOpen(): boolean {
  const drawer = useUi((state: UiState) => state.drawer);
  const hasSelection = useSelectedRecord() !== null;
  return drawer === 'open' || (drawer === 'auto' && hasSelection);
}

export function Drawer() {
  const ui = useUiStore();
  const isOpen = useIsDrawerOpen();
  const close = () => ui.setState({ drawer: 'closed' });
  const ref = useEscape<HTMLElement>(close);
  if (!isOpen) return null;
  return (
    <aside className="right-panel drawer" aria-label="Inspector" ref={ref}>
      <Inspector />
      <IconButton icon={X} className="drawer-close" label="Close the inspector" onClick={close} />
    </aside>
  );
}
