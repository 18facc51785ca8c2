import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type {
  ExploredWire,
  ExploreProgress,
  ExploreRequest,
  ExploreResult,
} from '../../trace/answers/exploration';
import { exploreOtherWire, getWire } from './other-wires';
import type { OtherWires } from './other-wires';
import type { RunSpec } from '../../trace/run-spec';
import type { TimedRequest, TimedResult } from '../../trace/answers/timed-exploration';
import type { Metrics, Trace } from '../../trace/trace';
import type { ExploreAnswer } from '../../worker/explorer/explore-api';
import type { ExplorerClient } from '../../worker/explorer/explorer-client';

/** What exploring has found, for as long as the page lives: leaving the mode and coming back loses nothing. */
export interface ExploreSession {
  readonly store: StoreApi<ExploreState>;
  /** Asks unless the same question is answered or under way already. */
  explore(request: ExploreRequest): void;
  /** Asks the last question once more. */
  repeat(): void;
  /** What was found so far stays, gets its witnesses, and makes no claim about the rest. */
  stop(): void;
  /** Asks the question of the last answer with another wire. */
  exploreWire(wire: ExploredWire): void;
  exploreTimed(request: TimedRequest): void;
  /** Runs a witness, to show its ladder. */
  show(spec: RunSpec | null): void;
}

export interface ExploreState {
  readonly search: SearchState;
  readonly timed: TimedState;
  readonly deciding: Deciding;
  readonly shown: ShownState;
  /** What the shortest way to each outcome comes to, as a run; fills up after a search. */
  readonly measured: Readonly<Record<string, Metrics>>;
}

export type SearchState =
  | { readonly kind: 'idle' }
  | {
      readonly kind: 'running';
      readonly request: ExploreRequest;
      readonly progress: ExploreProgress | null;
      readonly result: ExploreResult | null;
      /** The answer before this question, so that the page does not go empty for a short search. */
      readonly last: ExploreResult | null;
    }
  | {
      readonly kind: 'stopped';
      readonly request: ExploreRequest;
      readonly result: ExploreResult | null;
    }
  | {
      readonly kind: 'done';
      readonly request: ExploreRequest;
      readonly result: ExploreResult;
      readonly millis: number;
      /** To see what the wire changes. */
      readonly others: OtherWires;
    }
  | { readonly kind: 'failed'; readonly request: ExploreRequest; readonly message: string };

export type TimedState =
  | { readonly kind: 'idle' }
  | {
      readonly kind: 'running';
      readonly request: TimedRequest;
      /** Of the question before, so that the page does not jump. */
      readonly last: TimedAnswered | null;
    }
  | TimedAnswered
  | { readonly kind: 'failed'; readonly request: TimedRequest; readonly message: string };

/** All that has stood in a formula of this scenario: what was given a single value leaves the formulas, and may come back. */
interface Deciding {
  readonly scenario: string;
  readonly parameters: readonly string[];
}

interface TimedAnswered {
  readonly kind: 'done';
  readonly request: TimedRequest;
  /** Null: orders go round. */
  readonly result: TimedResult;
}

interface ShownState {
  readonly spec: RunSpec | null;
  /** Of `spec`, or the last one while that is still run. */
  readonly trace: Trace | null;
  readonly message: string;
}

const START: ExploreState = {
  search: { kind: 'idle' },
  timed: { kind: 'idle' },
  deciding: { scenario: '', parameters: [] },
  shown: { spec: null, trace: null, message: '' },
  measured: {},
};

export function createExploreSession(
  client: ExplorerClient,
  nowMillis: () => number,
): ExploreSession {
  const store = createStore<ExploreState>(() => START);
  const search = createSearch(store, client, nowMillis);
  return {
    store,
    ...search,
    exploreWire: (wire) => void exploreOtherWire(store, client, wire),
    exploreTimed: (request) => void askTimed(store, client, request),
    show: (spec) => void show(store, client, spec),
  };
}

type Store = StoreApi<ExploreState>;

function createSearch(store: Store, client: ExplorerClient, nowMillis: () => number) {
  const start = async (request: ExploreRequest) => {
    const startedAt = nowMillis();
    const { search } = store.getState();
    const last = search.kind === 'done' ? search.result : null;
    store.setState({ search: { kind: 'running', request, progress: null, result: null, last } });
    const answer = await client.explore(request, (news) => {
      const isStopped = store.getState().search.kind === 'stopped';
      store.setState({
        search: isStopped
          ? { kind: 'stopped', request, result: news.result }
          : { kind: 'running', request, ...news, last },
      });
    });
    if (answer.kind === 'cancelled') return;
    store.setState({ search: conclude(request, answer, nowMillis() - startedAt) });
    if (answer.kind !== 'done') return;
    await measureWitnesses(store, client, answer.result);
    // Another question may be under way by now: this one would end it.
    const { search: newest } = store.getState();
    if (newest.kind === 'done' && newest.result === answer.result)
      if (getWire(request) !== 'off') await exploreOtherWire(store, client, 'off');
  };
  return {
    explore(request: ExploreRequest) {
      const { search } = store.getState();
      if (search.kind === 'idle' || !isSame(search.request, request)) void start(request);
    },
    repeat() {
      const { search } = store.getState();
      if (search.kind !== 'idle') void start(search.request);
    },
    stop() {
      const { search } = store.getState();
      if (search.kind !== 'running') return;
      client.stop();
      const { request, result } = search;
      store.setState({ search: { kind: 'stopped', request, result } });
    },
  };
}

function conclude(
  request: ExploreRequest,
  answer: Exclude<ExploreAnswer, { kind: 'cancelled' }>,
  millis: number,
): SearchState {
  if (answer.kind === 'failed') return { ...answer, request };
  const { result } = answer;
  if (result.end.kind === 'stopped') return { kind: 'stopped', request, result };
  return { kind: 'done', request, result, millis, others: {} };
}

async function measureWitnesses(store: Store, client: ExplorerClient, result: ExploreResult) {
  store.setState({ measured: {} });
  for (const { shows, simple, exact } of result.witnesses) {
    const spec = simple ?? exact;
    if (shows.kind !== 'outcome' || spec === null) continue;
    const answer = await client.runAside(spec);
    const { search } = store.getState();
    if (!('result' in search) || search.result !== result) return;
    if (answer.kind !== 'done') continue;
    const { metrics } = answer.trace;
    store.setState(({ measured }) => ({ measured: { ...measured, [shows.id]: metrics } }));
  }
}

async function askTimed(
  store: Store,
  client: ExplorerClient,
  request: TimedRequest,
): Promise<void> {
  const { timed } = store.getState();
  if (timed.kind !== 'idle' && isSame(timed.request, request)) return;
  const before = timed.kind === 'running' ? timed.last : timed;
  const last = before?.kind === 'done' ? before : null;
  store.setState({ timed: { kind: 'running', request, last } });
  const answer = await client.exploreTimed(request);
  if (answer.kind === 'cancelled') return;
  store.setState({ timed: { ...answer, request } });
  if (answer.kind !== 'done') return;
  const { result } = answer;
  store.setState(({ deciding }) => ({ deciding: addDeciding(deciding, request, result) }));
}

function addDeciding(
  before: Deciding,
  { scenario }: TimedRequest,
  { parameters, regions }: TimedResult,
): Deciding {
  const known = before.scenario === scenario ? before.parameters : [];
  const stands = (index: number) =>
    regions.some(({ conditions }) => conditions.some(({ sum }) => (sum[index] ?? 0) !== 0));
  const standing = parameters.filter((_, index) => stands(index));
  return { scenario, parameters: [...new Set([...known, ...standing])] };
}

async function show(store: Store, client: ExplorerClient, spec: RunSpec | null): Promise<void> {
  const { shown } = store.getState();
  if (isSame(shown.spec, spec)) return;
  store.setState({ shown: { spec, trace: spec === null ? null : shown.trace, message: '' } });
  if (spec === null) return;
  const answer = await client.run(spec);
  if (answer.kind === 'done') store.setState({ shown: { spec, trace: answer.trace, message: '' } });
  if (answer.kind === 'failed')
    store.setState({ shown: { spec, trace: null, message: answer.message } });
}

function isSame(a: object | null, b: object | null): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
