import type { EngineClient, RunAnswer } from '../worker/engine-client';
import type { Context } from './context';
import type { RunState } from './state';

/**
 * Keeps `run` in step with `spec`: every change runs the engine at once, the old trace stays on screen marked as stale,
 * and only the answer to the newest spec is taken.
 */
export function startRunner({ store, notify }: Context, client: EngineClient): () => void {
  let newest = 0;

  const run = async () => {
    const id = ++newest;
    store.setState({ run: markStale(store.getState().run) });
    const answer = await ask(client, store.getState().spec);
    if (id !== newest || answer.kind === 'cancelled') return;
    store.setState({ run: toRunState(answer, store.getState().run) });
    if (answer.kind === 'done' && answer.restarts > 0) notify(RESTARTED);
  };

  if (store.getState().catalogue !== null) void run();
  return store.subscribe((state, before) => {
    const isFirst = before.catalogue === null;
    if (state.catalogue !== null && (isFirst || state.spec !== before.spec)) void run();
  });
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
