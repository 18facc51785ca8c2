import type { AnalystClient } from './analyst-client';
import { WorkerAnalystClient } from './analyst-client';
import { prepareWorker } from './page-worker';
import { analystWorkerUrl } from './worker-url';

/** The analyst of the page. */
export function createAnalystClient(): AnalystClient {
  return new WorkerAnalystClient(prepareWorker(analystWorkerUrl, 'analyst'));
}
