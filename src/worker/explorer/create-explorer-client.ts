import type { ExplorerClient } from './explorer-client';
import { WorkerExplorerClient } from './explorer-client';
import { prepareWorker } from '../threads/page-worker';
import { explorerWorkerUrl } from '../threads/worker-url';

/** The explorer of the page. */
export function createExplorerClient(): ExplorerClient {
  return new WorkerExplorerClient(prepareWorker(explorerWorkerUrl, 'explorer'));
}
