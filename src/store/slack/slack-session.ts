import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { RunSpec } from '../../trace/run-spec';
import type { SlackItem } from '../../trace/answers/slack';
import type { AnalystClient } from '../../worker/analyst/analyst-client';
import { isSameSpec } from '../work';

/** What measuring has found, for as long as the page lives: leaving the tab and coming back loses nothing. */
export interface SlackSession {
  readonly store: StoreApi<SlackState>;
  /** Measures unless this run is measured, under way or was stopped. */
  measure(spec: RunSpec): void;
  /** Measures in any case. */
  repeat(spec: RunSpec): void;
  /** What was measured so far stays. */
  stop(): void;
}

export type SlackState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'failed'; readonly spec: RunSpec; readonly message: string }
  | Measured;

export interface Measured {
  readonly kind: 'measuring' | 'stopped' | 'done';
  readonly spec: RunSpec;
  readonly items: readonly SlackItem[];
  /** How many there will be; 0 while that is not known. */
  readonly targets: number;
  /** How far the search goes, µs later than in the run. */
  readonly rangeMicros: number;
  readonly runs: number;
  /** Messages of the limits that left out items or larger shifts; empty when all are there. */
  readonly cut: string;
}

export function createSlackSession(client: AnalystClient): SlackSession {
  const store = createStore<SlackState>(() => ({ kind: 'idle' }));
  const repeat = (spec: RunSpec): void => void measure(store, client, spec);
  return {
    store,
    repeat,
    measure(spec) {
      const state = store.getState();
      if (state.kind === 'idle' || !isSameSpec(state.spec, spec)) repeat(spec);
    },
    stop() {
      const state = store.getState();
      if (state.kind !== 'measuring') return;
      client.cancel();
      store.setState({ ...state, kind: 'stopped' });
    },
  };
}

const NOTHING_YET = { rangeMicros: 0, runs: 0, cut: '' } as const;

async function measure(
  store: StoreApi<SlackState>,
  client: AnalystClient,
  spec: RunSpec,
): Promise<void> {
  const begun: Measured = { kind: 'measuring', spec, items: [], targets: 0, ...NOTHING_YET };
  store.setState(begun, true);
  const answer = await client.measureSlack(spec, (progress) =>
    store.setState({ ...begun, ...progress }, true),
  );
  if (answer.kind === 'cancelled') return;
  if (answer.kind === 'failed') {
    store.setState({ kind: 'failed', spec, message: answer.message }, true);
    return;
  }
  const { result } = answer;
  store.setState({ kind: 'done', spec, targets: result.items.length, ...result }, true);
}
