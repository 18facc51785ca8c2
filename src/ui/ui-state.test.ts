import { describe, expect, it } from 'vitest';
import { createUiStore, getFrame, getResolvedTheme } from './ui-state';

function createStorage(entries: Record<string, string> = {}) {
  const map = new Map(Object.entries(entries));
  return {
    map,
    getItem: (key: string) => map.get(key) ?? null,
    setItem: (key: string, value: string) => void map.set(key, value),
  };
}

describe('frames', () => {
  it.each([
    [1440, 16, 'wide'],
    [1200, 16, 'wide'],
    [1024, 16, 'rail'],
    [768, 16, 'drawer'],
    [390, 16, 'phone'],
    [1440, 32, 'drawer'],
    [1024, 32, 'phone'],
  ])('%i px wide at %i px type is %s', (width, rem, frame) => {
    expect(getFrame(width, rem)).toBe(frame);
  });
});

describe('theme', () => {
  it('follows the system until one is chosen, and the choice is kept', () => {
    const storage = createStorage();
    const store = createUiStore(storage);
    store.setState({ systemTheme: 'dark' });
    expect(getResolvedTheme(store.getState())).toBe('dark');
    store.setState({ theme: 'light' });
    expect(getResolvedTheme(store.getState())).toBe('light');
    expect(createUiStore(storage).getState().theme).toBe('light');
  });

  it('ignores a stored value that is no theme', () => {
    const storage = createStorage({ 'ladderscope.theme': 'purple' });
    expect(createUiStore(storage).getState().theme).toBe('system');
  });

  it('lives without storage', () => {
    const store = createUiStore(null);
    store.setState({ theme: 'dark' });
    expect(store.getState().theme).toBe('dark');
  });
});
