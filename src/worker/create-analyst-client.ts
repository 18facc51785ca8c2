import type { AnalystClient } from './analyst-client';
import { WorkerAnalystClient } from './analyst-client';
import { trustUrl } from './trust-url';
import { analystWorkerUrl } from './worker-url';

/** The analyst of the page. */
export function createAnalystClient(): AnalystClient {
  const url = trustUrl(analystWorkerUrl) as string;
  return new WorkerAnalystClient(() => new Worker(url, { type: 'module', name: 'analyst' }));
}
