import { createWorkerPool } from '../worker/pool/create-worker-pool';
import type { RunPool } from '../worker/pool/run-pool';

let pool: RunPool | null = null;

/** The one of the page: whoever needs many runs shares its threads. Made when it is first asked for. */
export function getRunPool(): RunPool {
  pool ??= createWorkerPool();
  return pool;
}
