import { app } from './start-app';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { assertDefined } from '../lib/assert';
import { createIdleSignal, nextFrame } from '../store/idle';
import { App } from './App';
import { hasPendingParts } from './kit/pending-parts';
import { createUiStore, getResolvedTheme } from './ui-state';
import { AppContext } from './use-app';
import { readFrame } from './use-window';
import './styles/index.css';

declare global {
  interface Window {
    /** For browser tests: waits until the app has come to rest. */
    __ladderscope?: { readonly idle: () => Promise<void> };
  }
}

const ui = createUiStore(findStorage());
const systemTheme = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
ui.setState({ systemTheme, ...readFrame() });
// Before the first paint, so that a dark page never flashes white and no frame is drawn for another's window.
document.documentElement.dataset['theme'] = getResolvedTheme(ui.getState());

createRoot(assertDefined(document.querySelector('#root'), 'the root element')).render(
  <StrictMode>
    <AppContext value={{ store: app.store, actions: app.actions, engine: app.engine, ui }}>
      <App />
    </AppContext>
  </StrictMode>,
);

window.__ladderscope = { idle: createIdleSignal(app, nextFrame, hasPendingParts) };

/** In a sandboxed frame even reading the property throws. */
function findStorage(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}
