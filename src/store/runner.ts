import type { RunSpec } from '../trace/run-spec';
import type { EngineClient, RunAnswer, RunSlot } from '../worker/engine-client';
import type { Context, SpecHistory } from './context';
import { isLong, prepareTrace } from './prepare-trace';
import type { AppState, RunState } from './state';

/** One of the runs that the store keeps in step with what is asked for. */
export interface StoreSlot {
  readonly id: RunSlot;
  readonly key: 'run' | 'comparedRun';
  /** Null: nothing to run. */
  readonly getSpec: (state: AppState) => RunSpec | null;
}

/** The run on screen and the one beside it. */
export const RUN_SLOTS: readonly StoreSlot[] = [
  { id: 'a', key: 'run', getSpec: (state) => state.spec },
  { id: 'b', key: 'comparedRun', getSpec: (state) => state.compared?.spec ?? null },
];

/**
 * Keeps a run in step with its spec: every change runs the engine at once, the old trace stays on screen marked as stale,
 * and only the answer to the newest spec is taken. While something is dragged a run is let to its end before the next
 * begins, else a long run would be cancelled at every move and the ladder would stand still.
 */
export function startRunner(
  { store, history, notify }: Context,
  client: EngineClient,
  { id: slot, key, getSpec }: StoreSlot,
): () => void {
  let newest = 0;
  let isUnderWay = false;
  let isWaiting = false;
  const get = () => store.getState()[key];
  const set = (run: RunState) => store.setState(key === 'run' ? { run } : { comparedRun: run });

  const run = async () => {
    const spec = getSpec(store.getState());
    set(spec === null ? { kind: 'starting' } : markStale(get()));
    isWaiting = isUnderWay && isInGesture(history);
    if (isWaiting) return;
    const id = ++newest;
    isUnderWay = spec !== null;
    if (spec === null) return;
    const answer = await ask(client, spec, slot);
    if (id !== newest) return;
    isUnderWay = false;
    if (answer.kind === 'cancelled') return;
    const state = toRunState(answer, get());
    set(isWaiting ? markStale(state) : state);
    if (answer.kind === 'done' && answer.restarts > 0) notify(RESTARTED);
    if (isWaiting) void run();
  };

  if (store.getState().catalogue !== null) void run();
  return store.subscribe((state, before) => {
    const isFirst = before.catalogue === null;
    const isOther = getSpec(state) !== getSpec(before);
    if (state.catalogue !== null && (isFirst || isOther)) void run();
  });
}

function isInGesture(history: SpecHistory): boolean {
  return !history.getState().isTracking;
}

const RESTARTED = {
  tone: 'info',
  title: 'The engine was restarted',
  problems: [{ at: '', message: 'It had stopped; the run was repeated and nothing is lost.' }],
} as const;

/** Clients promise an answer; should one throw nevertheless, the run has failed and the app goes on. */
async function ask(client: EngineClient, spec: RunSpec, slot: RunSlot): Promise<RunAnswer> {
  try {
    const answer = await client.run(spec, slot);
    if (answer.kind === 'done' && isLong(answer.trace)) await prepareTrace(answer.trace);
    return answer;
  } catch (error) {
    return { kind: 'failed', message: String(error) } as const;
  }
}

function markStale(run: RunState): RunState {
  const trace = getLastTrace(run);
  return trace === null ? { kind: 'starting' } : { kind: 'ready', trace, stale: true };
}

function toRunState(answer: Exclude<RunAnswer, { kind: 'cancelled' }>, before: RunState): RunState {
  return answer.kind === 'done'
    ? { kind: 'ready', trace: answer.trace, stale: false }
    : { kind: 'failed', message: answer.message, lastTrace: getLastTrace(before) };
}

function getLastTrace(run: RunState) {
  if (run.kind === 'starting') return null;
  return run.kind === 'ready' ? run.trace : run.lastTrace;
}
