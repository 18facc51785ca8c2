import { createStore } from 'zustand/vanilla';
import { getTrace } from '../../../store/selectors';
import type { AppState } from '../../../store/state';
import type { Trace } from '../../../trace/trace';

/**
 * Which of the records of one moment playback stands at: the stored cursor is a time only, and several records may share
 * it. Belongs to this window, not to the link: a link opens at the moment, not within it.
 */
export interface Playhead {
  readonly record: number | null;
  /** What is played in place of the run on screen: two runs at once. Null: the run on screen. */
  readonly trace: Trace | null;
}

export const playhead = createStore<Playhead>(() => ({ record: null, trace: null }));

export function getPlayedTrace(state: AppState): Trace | null {
  return playhead.getState().trace ?? getTrace(state);
}
