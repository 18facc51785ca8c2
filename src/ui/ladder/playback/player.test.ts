import { beforeEach, expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import type { AppState } from '../../../store/state';
import { DEFAULT_VIEW } from '../../../store/work';
import { RecordBuilder } from '../../../trace/record-builder';
import { createRunSpec } from '../../../trace/run-spec';
import type { RecordKind, Trace } from '../../../trace/trace';
import { createPlayer } from './player';
import { playhead } from './playhead';

const RECORDS: readonly (readonly [number, RecordKind])[] = [
  [0, 'start'],
  [0, 'sent'],
  [500, 'delivered'],
  [500, 'sent'],
  [500, 'timer-set'],
  [2500, 'timer-expired'],
  [2500, 'sent'],
  [3000, 'delivered'],
];

function createTrace(): Trace {
  const builder = new RecordBuilder();
  for (const [atMicros, kind] of RECORDS) builder.add({ atMicros, kind });
  return {
    version: 1, spec: createRunSpec('reference'), title: '', nodes: [], links: [], messageTypes: [], timerTypes: [],
    rules: [], steps: [], names: builder.names, records: builder.build(), end: { kind: 'quiet' }, outcome: null,
    metrics: {
      downtimeMicros: null, stoppedAtMicros: null, resumedAtMicros: null, totalMicros: 3000, sentMessages: 3,
      lostMessages: 0, stateTransferred: false, backOutWindowMicros: null,
    },
    properties: [], edits: [],
  }; // prettier-ignore
}

function createApp() {
  const trace = createTrace();
  const store = createStore<AppState>(() => ({
    catalogue: null,
    spec: createRunSpec('reference'),
    view: DEFAULT_VIEW,
    run: { kind: 'ready', trace, stale: false },
    compared: null,
    comparedRun: { kind: 'starting' },
    kept: [],
    keptFrom: null,
    capture: null,
    reading: null,
    playback: { playing: false, pace: 'steps', speed: 1 },
    notices: [],
    recent: [],
    history: { canUndo: false, canRedo: false },
  }));
  const player = createPlayer({
    store,
    actions: {
      setView: (change) => store.setState((s) => ({ view: { ...s.view, ...change } })),
      setPlayback: (change) => store.setState((s) => ({ playback: { ...s.playback, ...change } })),
    },
  });
  const where = () => [store.getState().view.cursorMicros, playhead.getState().record] as const;
  return { store, player, where };
}

beforeEach(() => playhead.setState({ record: null }));

it('steps through every record, also those of one moment', () => {
  const { player, where } = createApp();
  player.toStart();
  const seen = [where()];
  for (let step = 0; step < 4; step++) {
    player.step('record', 1);
    seen.push(where());
  }
  expect(seen).toEqual([[0, 0], [0, 1], [500, 2], [500, 3], [500, 4]]); // prettier-ignore
  player.step('record', -1);
  expect(where()).toEqual([500, 3]);
});

it('steps by message and by fault or timer', () => {
  const { player, where } = createApp();
  player.toStart();
  player.step('message', 1);
  player.step('message', 1);
  expect(where()).toEqual([500, 3]);
  player.step('fault-or-timer', 1);
  expect(where()).toEqual([2500, 5]);
  player.step('message', -1);
  expect(where()).toEqual([500, 3]);
});

it('goes back from the end, and past the last record to the end again', () => {
  const { player, where } = createApp();
  player.step('record', -1);
  expect(where()).toEqual([2500, 6]);
  player.step('record', 1);
  expect(where()).toEqual([null, 7]);
});

it('plays from the start when it stands at the end, and pauses on a step', () => {
  const { store, player, where } = createApp();
  player.toggle();
  expect(store.getState().playback.playing).toBe(true);
  expect(where()).toEqual([0, 0]);
  player.step('record', 1);
  expect(store.getState().playback.playing).toBe(false);
});

it('seeking past the last record is the end', () => {
  const { player, where } = createApp();
  player.seek(2500.4);
  expect(where()[0]).toBe(2500);
  player.seek(99_999);
  expect(where()[0]).toBeNull();
});
