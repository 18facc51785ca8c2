/**
 * Every key of the app, once: the handlers look actions up here and the help sheet prints the same table.
 * `global` keys work wherever the reader is not typing; `ladder` keys only while the ladder has focus, so that single
 * letters never get in the way of a screen reader or of speech input (WCAG 2.1.4).
 */
export interface KeyBinding {
  readonly action: KeyAction;
  readonly scope: 'global' | 'ladder';
  /** Any of these; modifiers in the order Ctrl, Alt, Shift, then the value of `KeyboardEvent.key`. */
  readonly keys: readonly string[];
  readonly text: string;
}

export type KeyAction =
  | 'mode-run' | 'mode-compare' | 'mode-explore' | 'mode-sweep'
  | 'undo' | 'redo' | 'find-scenario' | 'help' | 'theme' | 'present'
  | 'play-pause' | 'step-back' | 'step-forward' | 'message-back' | 'message-forward' | 'previous-message' | 'next-message' | 'previous-fault'
  | 'next-fault' | 'cause' | 'effect' | 'start' | 'end' | 'delay' | 'drop' | 'duplicate' | 'corrupt' | 'menu' | 'axis' | 'fit'
  | 'zoom-in' | 'zoom-out' | 'lanes' | 'clear'; // prettier-ignore

export const KEY_BINDINGS: readonly KeyBinding[] = [
  { action: 'mode-run', scope: 'global', keys: ['1'], text: 'Run: one ladder' },
  { action: 'mode-compare', scope: 'global', keys: ['2'], text: 'Compare: two side by side' },
  { action: 'mode-explore', scope: 'global', keys: ['3'], text: 'Explore: every order' },
  { action: 'mode-sweep', scope: 'global', keys: ['4'], text: 'Sweep: thousands of runs' },
  { action: 'undo', scope: 'global', keys: ['Ctrl+z'], text: 'Undo' },
  { action: 'redo', scope: 'global', keys: ['Ctrl+Shift+z', 'Ctrl+y'], text: 'Redo' },
  { action: 'find-scenario', scope: 'global', keys: ['/'], text: 'Find a scenario' },
  { action: 'theme', scope: 'global', keys: ['t'], text: 'Light or dark' },
  { action: 'present', scope: 'global', keys: ['p'], text: 'Present, and back' },
  { action: 'help', scope: 'global', keys: ['?'], text: 'This sheet' },
  { action: 'play-pause', scope: 'ladder', keys: [' '], text: 'Play or pause' },
  { action: 'step-back', scope: 'ladder', keys: ['ArrowLeft'], text: 'One record back' },
  { action: 'step-forward', scope: 'ladder', keys: ['ArrowRight'], text: 'One record forward' },
  {
    action: 'previous-fault',
    scope: 'ladder',
    keys: ['Shift+ArrowLeft'],
    text: 'Previous fault or timer',
  },
  {
    action: 'next-fault',
    scope: 'ladder',
    keys: ['Shift+ArrowRight'],
    text: 'Next fault or timer',
  },
  { action: 'message-back', scope: 'ladder', keys: ['PageUp'], text: 'Back to the message before' },
  {
    action: 'message-forward',
    scope: 'ladder',
    keys: ['PageDown'],
    text: 'On to the next message',
  },
  { action: 'previous-message', scope: 'ladder', keys: ['ArrowUp'], text: 'Previous message' },
  { action: 'next-message', scope: 'ladder', keys: ['ArrowDown'], text: 'Next message' },
  { action: 'cause', scope: 'ladder', keys: ['Alt+ArrowUp'], text: 'To its cause' },
  { action: 'effect', scope: 'ladder', keys: ['Alt+ArrowDown'], text: 'To its first effect' },
  { action: 'start', scope: 'ladder', keys: ['Home'], text: 'To the start' },
  { action: 'end', scope: 'ladder', keys: ['End'], text: 'To the end' },
  { action: 'delay', scope: 'ladder', keys: ['d'], text: 'Delay the selected message' },
  { action: 'drop', scope: 'ladder', keys: ['x'], text: 'Drop the selected message' },
  { action: 'duplicate', scope: 'ladder', keys: ['u'], text: 'Duplicate the selected message' },
  { action: 'corrupt', scope: 'ladder', keys: ['c'], text: 'Flip a bit of the selected message' },
  {
    action: 'menu',
    scope: 'ladder',
    keys: ['ContextMenu', 'Shift+F10'],
    text: 'Fault menu of the selected message',
  },
  { action: 'axis', scope: 'ladder', keys: ['a'], text: 'Compressed or proportional time' },
  { action: 'fit', scope: 'ladder', keys: ['f'], text: 'Fit the whole run' },
  { action: 'zoom-in', scope: 'ladder', keys: ['+', '='], text: 'Zoom in' },
  { action: 'zoom-out', scope: 'ladder', keys: ['-'], text: 'Zoom out' },
  { action: 'lanes', scope: 'ladder', keys: ['l'], text: 'Show or hide lanes' },
  { action: 'clear', scope: 'ladder', keys: ['Escape'], text: 'Clear the selection' },
];

/** The part of a keyboard event that decides; Ctrl stands for ⌘ on a Mac as well. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

export function findKeyAction(press: KeyPress, scope: KeyBinding['scope']): KeyAction | null {
  const name = getKeyName(press);
  const binding = KEY_BINDINGS.find((b) => b.scope === scope && b.keys.includes(name));
  return binding?.action ?? null;
}

/** `Ctrl+Shift+z`. Shift is left out where it only makes the character (`?` and `+` need it on many keyboards). */
function getKeyName(press: KeyPress): string {
  const key = press.key.length === 1 ? press.key.toLowerCase() : press.key;
  const isCommand = press.ctrlKey || press.metaKey;
  const isSymbol = key.length === 1 && !/[a-z0-9]/.test(key);
  const parts = [
    isCommand ? 'Ctrl' : '',
    press.altKey ? 'Alt' : '',
    press.shiftKey && !isSymbol ? 'Shift' : '',
    key,
  ];
  return parts.filter((part) => part !== '').join('+');
}

const SYMBOLS: Readonly<Record<string, string>> = {
  ' ': 'Space',
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ContextMenu: 'Menu',
  Escape: 'Esc',
};

/** Keys as they are printed on a keyboard: `Ctrl+Shift+z` → `['Ctrl', 'Shift', 'Z']`. */
export function formatKey(key: string): string[] {
  if (key === '+') return ['+'];
  return key
    .split('+')
    .map((part) => SYMBOLS[part] ?? (part.length === 1 ? part.toUpperCase() : part));
}
