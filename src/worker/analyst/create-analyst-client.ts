import type { AnalystClient } from './analyst-client';
import { WorkerAnalystClient } from './analyst-client';
import { prepareWorker } from '../threads/page-worker';
import { analystWorkerUrl } from '../threads/worker-url';

/** The analyst of the page. */
export function createAnalystClient(): AnalystClient {
  return new WorkerAnalystClient(prepareWorker(analystWorkerUrl, 'analyst'));
}
