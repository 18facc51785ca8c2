import { createStore } from 'zustand/vanilla';

/**
 * Which of the records of one moment playback stands at: the stored cursor is a time only, and several records may share
 * it. Belongs to this window, not to the link: a link opens at the moment, not within it.
 */
export interface Playhead {
  readonly record: number | null;
}

export const playhead = createStore<Playhead>(() => ({ record: null }));
