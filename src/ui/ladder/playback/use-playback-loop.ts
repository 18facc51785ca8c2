import { useEffect } from 'react';
import { getHidden } from '../../derived';
import { useActions, useApp, useAppStore } from '../../use-app';
import { useReducedMotion } from '../use-media';
import type { Position } from './playback';
import { advance, getCursorMicros } from './playback';
import { getPlayedTrace, playhead } from './playhead';
import { getShownPosition } from './player';

/** A page that was hidden comes back with one long frame; time then goes on as if it had been short. */
const LONGEST_FRAME_MILLIS = 100;

/** Moves the cursor while playing, one step per frame of the screen. To be used once. */
export function usePlaybackLoop(): void {
  const store = useAppStore();
  const actions = useActions();
  const playing = useApp((state) => state.playback.playing);
  const isReduced = useReducedMotion();
  useEffect(() => {
    if (!playing) return undefined;
    let lastMillis: number | null = null;
    // The exact position; the stored cursor is whole microseconds and would lose the share of a frame.
    let exact: { readonly position: Position; readonly cursorMicros: number | null } | null = null;
    const draw = (nowMillis: number) => {
      frame = requestAnimationFrame(draw);
      const state = store.getState();
      const { view, playback } = state;
      const trace = getPlayedTrace(state);
      if (trace === null) return;
      const isMine = exact !== null && exact.cursorMicros === view.cursorMicros;
      const from =
        isMine && exact !== null ? exact.position : getShownPosition(trace, view.cursorMicros);
      const elapsed = Math.min(LONGEST_FRAME_MILLIS, nowMillis - (lastMillis ?? nowMillis));
      lastMillis = nowMillis;
      const position = advance(trace.records, from, elapsed, {
        ...playback,
        hidden: getHidden(trace, view.messages),
      });
      const shown = isReduced ? { record: position.record, fraction: 0 } : position;
      const cursorMicros = getCursorMicros(trace.records, shown);
      exact = { position, cursorMicros };
      if (playhead.getState().record !== shown.record) playhead.setState({ record: shown.record });
      if (cursorMicros !== view.cursorMicros) actions.setView({ cursorMicros });
      if (cursorMicros === null) actions.setPlayback({ playing: false });
    };
    let frame = requestAnimationFrame(draw);
    return () => cancelAnimationFrame(frame);
  }, [playing, isReduced, store, actions]);
}
