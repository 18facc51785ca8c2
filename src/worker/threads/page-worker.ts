import { trustUrl } from './trust-url';

/** How the page makes a worker of one of our entries; `name` shows in the browser's tools. */
export function prepareWorker(url: string, name: string): () => Worker {
  const trusted = trustUrl(url) as string;
  return () => new Worker(trusted, { type: 'module', name });
}
