import { waitForNextTurn } from '../threads/next-turn';
import { createPoolApi } from './pool-api';
import type { PoolAnswer, PoolApi } from './pool-api';
import type { RunPool } from './run-pool';

/** The pool without threads, for Node: one job after the other. */
export function createInProcessPool(): RunPool {
  const api = createPoolApi(waitForNextTurn);
  let last: Promise<unknown> = Promise.resolve();
  const queue = <T>(job: (api: PoolApi) => Promise<PoolAnswer<T>>, signal?: AbortSignal) => {
    const answer = last.then(() => callUnlessAborted(api, job, signal));
    last = answer;
    return answer;
  };
  return {
    size: 1,
    summarize: (specs, signal) => queue((pool) => pool.summarize(specs), signal),
    sweep: (sweep, { from, to }, signal) => queue((pool) => pool.sweep(sweep, from, to), signal),
    dispose: () => api.cancel(),
  };
}

async function callUnlessAborted<T>(
  api: PoolApi,
  job: (api: PoolApi) => Promise<PoolAnswer<T>>,
  signal: AbortSignal | undefined,
): Promise<PoolAnswer<T>> {
  if (signal?.aborted) return { kind: 'cancelled' };
  const cancel = () => api.cancel();
  signal?.addEventListener('abort', cancel);
  const answer = await job(api);
  signal?.removeEventListener('abort', cancel);
  return answer;
}
