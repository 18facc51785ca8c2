import { describe, expect, it } from 'vitest';
import { KEY_BINDINGS, findKeyAction, formatKey } from './keys';

const press = (
  key: string,
  modifiers: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey', boolean>> = {},
) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...modifiers,
});

describe('keys', () => {
  it('tells undo from redo, with Ctrl and with the Mac key', () => {
    expect(findKeyAction(press('z', { ctrlKey: true }), 'global')).toBe('undo');
    expect(findKeyAction(press('Z', { ctrlKey: true, shiftKey: true }), 'global')).toBe('redo');
    expect(findKeyAction(press('z', { metaKey: true }), 'global')).toBe('undo');
    expect(findKeyAction(press('y', { ctrlKey: true }), 'global')).toBe('redo');
  });

  it('takes symbols whether or not the keyboard needs Shift for them', () => {
    expect(findKeyAction(press('?', { shiftKey: true }), 'global')).toBe('help');
    expect(findKeyAction(press('/', { shiftKey: true }), 'global')).toBe('find-scenario');
    expect(findKeyAction(press('+'), 'ladder')).toBe('zoom-in');
  });

  it('keeps letters of the ladder to the ladder', () => {
    expect(findKeyAction(press('x'), 'global')).toBeNull();
    expect(findKeyAction(press('x'), 'ladder')).toBe('drop');
    expect(findKeyAction(press('x', { ctrlKey: true }), 'ladder')).toBeNull();
  });

  it('gives no key two meanings within a scope', () => {
    const all = KEY_BINDINGS.flatMap((b) => b.keys.map((key) => `${b.scope} ${key}`));
    expect(new Set(all).size).toBe(all.length);
  });

  it('prints keys as on a keyboard', () => {
    expect(formatKey('Ctrl+Shift+z')).toEqual(['Ctrl', 'Shift', 'Z']);
    expect(formatKey('+')).toEqual(['+']);
    expect(formatKey('Alt+ArrowUp')).toEqual(['Alt', '↑']);
  });
});
