import type { StoreApi } from 'zustand/vanilla';
import type { AppActions, AppState } from '../../../store/state';
import type { Message } from '../../../trace/queries/messages';
import { getKind } from '../../../trace/records';
import type { RecordKind, Trace } from '../../../trace/trace';
import { getHidden } from '../../derived';
import type { Position } from './playback';
import { findStep, getCursorMicros, getPosition } from './playback';
import { getPlayedTrace, playhead } from './playhead';

/** What a step goes to. */
type StepBy = 'record' | 'message' | 'fault-or-timer';

/** The buttons and keys of playback, over store and actions. */
export interface Player {
  toggle(): void;
  step(by: StepBy, direction: 1 | -1): void;
  seek(micros: number): void;
  toRecord(record: number): void;
  toStart(): void;
  toEnd(): void;
}

export interface PlayerApp {
  readonly store: StoreApi<AppState>;
  readonly actions: Pick<AppActions, 'setView' | 'setPlayback'>;
}

export function createPlayer({ store, actions }: PlayerApp): Player {
  const withTrace = (act: (trace: Trace) => void) => {
    const trace = getPlayedTrace(store.getState());
    if (trace !== null && trace.records.count > 0) act(trace);
  };
  const pause = () => {
    if (store.getState().playback.playing) actions.setPlayback({ playing: false });
  };
  const goTo = (trace: Trace, position: Position) => {
    playhead.setState({ record: position.record });
    actions.setView({ cursorMicros: getCursorMicros(trace.records, position) });
  };
  return {
    toggle: () =>
      withTrace((trace) => {
        const { playback, view } = store.getState();
        if (!playback.playing && view.cursorMicros === null) goTo(trace, START);
        actions.setPlayback({ playing: !playback.playing });
      }),
    step: (by, direction) =>
      withTrace((trace) => {
        pause();
        const position = getShownPosition(trace, store.getState().view.cursorMicros);
        const hidden = getHidden(trace, store.getState().view.messages);
        const accepts = (record: number) => hidden[record] !== 1 && isStop(trace, record, by);
        const record = findStep(trace.records, position, direction, accepts);
        goTo(trace, { record, fraction: 0 });
      }),
    seek: (micros) =>
      withTrace((trace) => {
        const whole = Math.round(Math.max(0, micros));
        const isEnd = whole >= trace.metrics.totalMicros;
        playhead.setState({ record: null });
        actions.setView({ cursorMicros: isEnd ? null : whole });
      }),
    toRecord: (record) =>
      withTrace((trace) => {
        pause();
        goTo(trace, { record, fraction: 0 });
      }),
    toStart: () =>
      withTrace((trace) => {
        pause();
        goTo(trace, START);
      }),
    toEnd: () =>
      withTrace((trace) => {
        pause();
        goTo(trace, { record: trace.records.count - 1, fraction: 0 });
      }),
  };
}

const START: Position = { record: 0, fraction: 0 };

export function getShownPosition(trace: Trace, cursorMicros: number | null): Position {
  return getPosition(trace.records, cursorMicros, playhead.getState().record);
}

const STOPS: Readonly<Record<Exclude<StepBy, 'record'>, ReadonlySet<RecordKind>>> = {
  message: new Set<RecordKind>(['sent']),
  'fault-or-timer': new Set<RecordKind>([
    'fault', 'lost', 'timer-expired', 'timer-cancelled', 'node-down', 'node-up', 'link-down', 'link-up',
  ]), // prettier-ignore
};

function isStop(trace: Trace, record: number, by: StepBy): boolean {
  return by === 'record' || STOPS[by].has(getKind(trace.records, record));
}

/** A message on its way at a moment; `share` of the way done, from 0 to 1. */
export interface InFlight {
  readonly message: Message;
  readonly share: number;
}

export function findInFlight(messages: readonly Message[], micros: number): InFlight[] {
  return messages.flatMap((message) => {
    const end = message.endAtMicros ?? Infinity;
    if (message.sentAtMicros > micros || end <= micros) return [];
    const way = end - message.sentAtMicros;
    return [{ message, share: way === Infinity ? 0 : (micros - message.sentAtMicros) / way }];
  });
}
