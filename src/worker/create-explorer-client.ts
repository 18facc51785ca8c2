import type { ExplorerClient } from './explorer-client';
import { WorkerExplorerClient } from './explorer-client';
import { trustUrl } from './trust-url';
import { explorerWorkerUrl } from './worker-url';

/** The explorer of the page. */
export function createExplorerClient(): ExplorerClient {
  const url = trustUrl(explorerWorkerUrl) as string;
  return new WorkerExplorerClient(() => new Worker(url, { type: 'module', name: 'explorer' }));
}
