import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { RunSpec } from '../../trace/run-spec';
import type { SlackProgress, SlackResult } from '../../trace/answers/slack';
import type { AnalystClient } from '../../worker/analyst/analyst-client';
import { Turns } from '../../lib/turns';
import { isSameSpec } from '../work';

/** Slack of both runs of Compare, one after the other, for those who ask. What is measured is kept while it is compared. */
export interface PairSlack {
  readonly store: StoreApi<PairSlackState>;
  measure(a: RunSpec, b: RunSpec): Promise<void>;
  stop(): void;
}

export interface PairSlackState {
  readonly measured: readonly MeasuredRun[];
  /** The run under way and how far it has come; null: none. */
  readonly underWay: { readonly spec: RunSpec; readonly progress: SlackProgress | null } | null;
  /** Why there is no answer; empty: nothing went wrong. */
  readonly failure: string;
}

export interface MeasuredRun {
  readonly spec: RunSpec;
  readonly result: Pick<SlackResult, 'items' | 'rangeMicros'>;
}

export function createPairSlack(client: AnalystClient): PairSlack {
  const store = createStore<PairSlackState>(() => ({ measured: [], underWay: null, failure: '' }));
  const turns = new Turns();
  return {
    store,
    async measure(a, b) {
      const isOver = turns.begin();
      const kept = [a, b].flatMap((spec) => findMeasured(store.getState(), spec) ?? []);
      store.setState({ measured: kept, failure: '' });
      for (const spec of [a, b]) {
        if (findMeasured(store.getState(), spec) !== null) continue;
        if (!(await measureOne({ store, client, isOver }, spec))) return;
      }
    },
    stop() {
      if (store.getState().underWay === null) return;
      turns.end();
      client.cancel();
      store.setState({ underWay: null });
    },
  };
}

export function findMeasured({ measured }: PairSlackState, spec: RunSpec): MeasuredRun | null {
  return measured.find((one) => isSameSpec(one.spec, spec)) ?? null;
}

interface Turn {
  readonly store: StoreApi<PairSlackState>;
  readonly client: AnalystClient;
  readonly isOver: () => boolean;
}

/** Whether there is an answer; a question from elsewhere may have taken the worker. */
async function measureOne({ store, client, isOver }: Turn, spec: RunSpec): Promise<boolean> {
  store.setState({ underWay: { spec, progress: null } });
  const answer = await client.measureSlack(spec, (progress) => {
    if (!isOver()) store.setState({ underWay: { spec, progress } });
  });
  if (isOver()) return false;
  const { measured } = store.getState();
  store.setState({
    underWay: null,
    ...(answer.kind === 'done' && { measured: [...measured, { spec, result: answer.result }] }),
    ...(answer.kind === 'failed' && { failure: answer.message }),
  });
  return answer.kind === 'done';
}
