import { useEffect } from 'react';
import type { KeyAction } from './keys';
import { findKeyAction } from './keys';
import { MODES } from './modes';
import { requestSearch, toggleHelp, togglePresent, toggleTheme } from './ui-actions';
import { useActions, useUiStore } from './use-app';

const TEXT_ENTRY =
  'input:not([type=range], [type=radio], [type=checkbox]), textarea, select, [contenteditable]';

/** Widgets that use letters themselves, to jump to an entry. */
const LETTER_USERS = '[role=menu], dialog';

/** Keys that work anywhere, except where they would be text. */
export function useGlobalKeys(): void {
  const actions = useActions();
  const ui = useUiStore();
  useEffect(() => {
    const handlers: Readonly<Partial<Record<KeyAction, () => void>>> = {
      undo: () => actions.undo(),
      redo: () => actions.redo(),
      ...Object.fromEntries(
        MODES.map(({ id }) => [`mode-${id}`, () => actions.setView({ mode: id })]),
      ),
      'find-scenario': () => {
        actions.setView({ mode: 'run' });
        requestSearch(ui);
      },
      help: () => toggleHelp(ui),
      theme: () => toggleTheme(ui),
      present: () => togglePresent(ui),
    };
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isInside(event.target, TEXT_ENTRY)) return;
      const hasCommand = event.ctrlKey || event.metaKey;
      if (!hasCommand && isInside(event.target, LETTER_USERS)) return;
      const action = findKeyAction(event, 'global');
      const handle = action === null ? undefined : handlers[action];
      if (handle === undefined) return;
      event.preventDefault();
      handle();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [actions, ui]);
}

function isInside(target: EventTarget | null, selector: string): boolean {
  return target instanceof Element && target.closest(selector) !== null;
}
