import type { EngineClient } from './engine-client';
import { trustUrl } from './trust-url';
import { workerUrl } from './worker-url';
import { WorkerClient } from './worker-client';

/** The client of the page. */
export function createWorkerClient(): EngineClient {
  const url = trustUrl(workerUrl) as string;
  return new WorkerClient(() => new Worker(url, { type: 'module', name: 'engine' }));
}
