import type { EngineClient } from './engine-client';
import { prepareWorker } from './threads/page-worker';
import { workerUrl } from './threads/worker-url';
import { WorkerClient } from './worker-client';

/** The client of the page. */
export function createWorkerClient(): EngineClient {
  return new WorkerClient(prepareWorker(workerUrl, 'engine'));
}
