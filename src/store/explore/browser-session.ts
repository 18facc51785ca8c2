import { createExplorerClient } from '../../worker/explorer/create-explorer-client';
import type { ExploreSession } from './explore-session';
import { createExploreSession } from './explore-session';

let session: ExploreSession | null = null;

/** The one of the page, made with its worker when the mode is first opened. */
export function getExploreSession(): ExploreSession {
  session ??= createExploreSession(createExplorerClient(), () => performance.now());
  return session;
}
