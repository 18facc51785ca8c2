import { useStore } from 'zustand';
import { useApp } from '../../use-app';
import { useTrace } from '../../derived';
import type { Position } from './playback';
import { getPosition } from './playback';
import { playhead } from './playhead';

/** Where playback stands in the trace on screen; null before the first run. */
export function usePosition(): Position | null {
  const trace = useTrace();
  const cursorMicros = useApp((state) => state.view.cursorMicros);
  const remembered = useStore(playhead, (state) => state.record);
  return trace === null ? null : getPosition(trace.records, cursorMicros, remembered);
}
