import type { ExploreApi } from './explore-api';
import { createExploreApi } from './explore-api';

/** The explorer without a thread, for Node. */
export function createInProcessExplorer(): ExploreApi {
  return createExploreApi(() => new Promise((resolve) => setImmediate(resolve)));
}
