import { useStore } from 'zustand';
import { useApp } from '../../use-app';
import { useTrace } from '../../derived';
import type { Trace } from '../../../trace/trace';
import type { Position } from './playback';
import { getPosition } from './playback';
import { playhead } from './playhead';

/** The run on screen, or two at once. */
export function usePlayedTrace(): Trace | null {
  const shown = useTrace();
  return useStore(playhead, (state) => state.trace) ?? shown;
}

/** Where playback stands in the run on screen; null before the first run. */
export function usePosition(): Position | null {
  return usePositionIn(useTrace());
}

/** Where playback stands in what is played. */
export function usePlayedPosition(): Position | null {
  return usePositionIn(usePlayedTrace());
}

function usePositionIn(trace: Trace | null): Position | null {
  const cursorMicros = useApp((state) => state.view.cursorMicros);
  const remembered = useStore(playhead, (state) => state.record);
  return trace === null ? null : getPosition(trace.records, cursorMicros, remembered);
}
