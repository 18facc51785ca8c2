import type { StoreApi } from 'zustand/vanilla';
import { createStore } from 'zustand/vanilla';
import type { SweepSpec } from '../../trace/sweep/sweep-spec';
import type { SweepTable } from '../../trace/sweep/sweep-table';
import type { RunPool } from '../../worker/pool/run-pool';
import { runSweep } from '../../worker/pool/run-sweep';

/** What sweeping has found, for as long as the page lives: leaving the mode and coming back loses nothing. */
export interface SweepSession {
  readonly store: StoreApi<SweepState>;
  /** A sweep that is under way ends first. */
  readonly start: (sweep: SweepSpec) => void;
  /** Makes a few runs, to know beforehand how long all of them take. */
  readonly measurePace: (sweep: SweepSpec) => void;
  /** The runs that were made stay. */
  readonly stop: () => void;
  readonly pick: (picked: PickedRuns | null) => void;
}

export interface SweepState {
  readonly kind: 'idle' | 'running' | 'done' | 'stopped' | 'failed';
  /** The runs so far; of the sweep before, until this one has some. */
  readonly table: SweepTable | null;
  readonly total: number;
  readonly done: number;
  readonly millis: number;
  /** Why it failed. */
  readonly message: string;
  readonly picked: PickedRuns | null;
  /** How long a run took here, on average; null before any was made. */
  readonly pace: Pace | null;
}

export interface Pace {
  readonly scenario: string;
  readonly millisPerRun: number;
}

/** A bar or cell of a chart, and the runs in it. */
export interface PickedRuns {
  /** Which chart and which bar, so that the bar can be marked. */
  readonly chart: string;
  readonly key: string;
  readonly title: string;
  readonly rows: readonly number[];
}

/** Charts are drawn again so often at most. */
const REFRESH_MILLIS = 300;

const START: SweepState = {
  kind: 'idle',
  table: null,
  total: 0,
  done: 0,
  millis: 0,
  message: '',
  picked: null,
  pace: null,
};

/** The first runs also pay for starting the workers. */
const WARM_UP_RUNS = 8;
const PACE_RUNS = 40;

export function createSweepSession(pool: () => RunPool, nowMillis: () => number): SweepSession {
  const store = createStore<SweepState>(() => START);
  let current = new AbortController();

  const start = async (sweep: SweepSpec) => {
    current.abort();
    const { signal } = (current = new AbortController());
    const startedAt = nowMillis();
    let shownAt = startedAt;
    const tell = (change: Partial<SweepState>) => {
      // A stopped sweep still says what it has; one that was replaced is silent.
      if (current.signal === signal) store.setState({ ...change, millis: nowMillis() - startedAt });
    };
    tell({ kind: 'running', total: sweep.runs, done: 0, message: '', picked: null });
    const answer = await runSweep(pool(), sweep, {
      signal,
      onProgress(done, soFar) {
        const isDue = nowMillis() - shownAt >= REFRESH_MILLIS;
        if (isDue) shownAt = nowMillis();
        if (isDue && !signal.aborted) tell({ done, table: soFar() });
      },
    });
    const { table } = answer;
    const kind = answer.kind === 'cancelled' ? 'stopped' : answer.kind;
    const message = answer.kind === 'failed' ? answer.message : '';
    const done = table.rows.length;
    tell({ kind, message, table, done });
    if (kind === 'done') setPace(sweep, (nowMillis() - startedAt) / Math.max(1, done));
  };

  const setPace = ({ base }: SweepSpec, millisPerRun: number) =>
    store.setState({ pace: { scenario: base.scenario, millisPerRun } });

  const measurePace = async (sweep: SweepSpec) => {
    const { kind, pace } = store.getState();
    if (kind === 'running' || pace?.scenario === sweep.base.scenario) return;
    // A sweep that is started meanwhile ends this: it measures better.
    const { signal } = current;
    await runSweep(
      pool(),
      { ...sweep, runs: WARM_UP_RUNS },
      { signal, onProgress: () => undefined },
    );
    const startedAt = nowMillis();
    const few = { ...sweep, runs: PACE_RUNS };
    const answer = await runSweep(pool(), few, { signal, onProgress: () => undefined });
    if (answer.kind === 'done') setPace(sweep, (nowMillis() - startedAt) / PACE_RUNS);
  };

  return {
    store,
    start: (sweep) => void start(sweep),
    measurePace: (sweep) => void measurePace(sweep),
    stop: () => current.abort(),
    pick: (picked) => store.setState({ picked }),
  };
}
