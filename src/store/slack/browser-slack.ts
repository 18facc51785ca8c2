import { createAnalystClient } from '../../worker/create-analyst-client';
import type { SlackSession } from './slack-session';
import { createSlackSession } from './slack-session';

let session: SlackSession | null = null;

/** The one of the page, made with its worker when the tab is first opened. */
export function getSlackSession(): SlackSession {
  session ??= createSlackSession(createAnalystClient());
  return session;
}
