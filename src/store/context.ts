import type { TemporalState } from 'zundo';
import type { StoreApi } from 'zustand/vanilla';
import type { AppIo } from './io';
import type { AppState, Notice } from './state';

export type SpecHistory = StoreApi<TemporalState<Pick<AppState, 'spec' | 'compared'>>>;

/** What the parts of the store share. */
export interface Context {
  readonly store: StoreApi<AppState>;
  /** Undo and redo, over what is run: `spec` and `compared`. */
  readonly history: SpecHistory;
  readonly io: AppIo;
  readonly notify: (notice: Omit<Notice, 'id'>) => void;
}
