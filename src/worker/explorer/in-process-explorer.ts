import type { ExploreApi } from './explore-api';
import { createExploreApi } from './explore-api';
import { waitForNextTurn } from '../threads/next-turn';

/** The explorer without a thread, for Node. */
export function createInProcessExplorer(): ExploreApi {
  return createExploreApi(waitForNextTurn);
}
