import type { EngineClient, RunAnswer } from '../worker/engine-client';
import type { Context, SpecHistory } from './context';
import type { RunState } from './state';

/**
 * Keeps `run` in step with `spec`: every change runs the engine at once, the old trace stays on screen marked as stale,
 * and only the answer to the newest spec is taken. While something is dragged a run is let to its end before the next
 * begins, else a long run would be cancelled at every move and the ladder would stand still.
 */
export function startRunner({ store, history, notify }: Context, client: EngineClient): () => void {
  let newest = 0;
  let isUnderWay = false;
  let isWaiting = false;

  const run = async () => {
    store.setState({ run: markStale(store.getState().run) });
    isWaiting = isUnderWay && isInGesture(history);
    if (isWaiting) return;
    const id = ++newest;
    isUnderWay = true;
    const answer = await ask(client, store.getState().spec);
    if (id !== newest) return;
    isUnderWay = false;
    if (answer.kind === 'cancelled') return;
    const state = toRunState(answer, store.getState().run);
    store.setState({ run: isWaiting ? markStale(state) : state });
    if (answer.kind === 'done' && answer.restarts > 0) notify(RESTARTED);
    if (isWaiting) void run();
  };

  if (store.getState().catalogue !== null) void run();
  return store.subscribe((state, before) => {
    const isFirst = before.catalogue === null;
    if (state.catalogue !== null && (isFirst || state.spec !== before.spec)) void run();
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
async function ask(client: EngineClient, spec: Parameters<EngineClient['run']>[0]) {
  try {
    return await client.run(spec);
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
