import type { SlackApi } from './slack-api';
import { createSlackApi } from './slack-api';

/** Slack without a thread, for Node. */
export function createInProcessSlack(): SlackApi {
  return createSlackApi(() => new Promise((resolve) => setImmediate(resolve)));
}
