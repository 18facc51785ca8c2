import { prepareWorker } from '../threads/page-worker';
import type { RunPool } from './run-pool';
import { poolWorkerUrl } from '../threads/worker-url';
import { WorkerPool } from './worker-pool';

/** More threads would only wait for memory, and some machines call every hyperthread a core. */
const MOST_WORKERS = 8;

/** The pool of the page: a worker for each core, made when there is work. */
export function createWorkerPool(size = navigator.hardwareConcurrency): RunPool {
  return new WorkerPool(
    prepareWorker(poolWorkerUrl, 'runs'),
    Math.min(MOST_WORKERS, Math.max(1, size)),
  );
}
