import { createContext, useContext } from 'react';
import type { StoreApi } from 'zustand';
import { useStore } from 'zustand';
import { assertDefined } from '../lib/assert';
import type { App as StoreApp } from '../store/app-store';
import type { AppActions, AppState } from '../store/state';
import type { UiState, UiStore } from './ui-state';

/** What the React tree runs on: the store to read, the actions to call, and what belongs to this window only. */
export interface App {
  readonly store: StoreApi<AppState>;
  readonly actions: AppActions;
  readonly ui: UiStore;
  readonly engine: StoreApp['engine'];
}

export const AppContext = createContext<App | null>(null);

function useContextApp(): App {
  return assertDefined(useContext(AppContext), 'the app around this component');
}

/** Reads the store; only App, panels and controls do, everything below gets props. */
export function useApp<T>(selector: (state: AppState) => T): T {
  return useStore(useContextApp().store, selector);
}

export function useActions(): AppActions {
  return useContextApp().actions;
}

export function useEngine(): App['engine'] {
  return useContextApp().engine;
}

/** For handlers that need the newest state without drawing again at every change. */
export function useAppStore(): StoreApi<AppState> {
  return useContextApp().store;
}

export function useUi<T>(selector: (state: UiState) => T): T {
  return useStore(useContextApp().ui, selector);
}

export function useUiStore(): UiStore {
  return useContextApp().ui;
}
