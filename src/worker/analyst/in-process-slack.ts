import { waitForNextTurn } from '../threads/next-turn';
import type { SlackApi } from './slack-api';
import { createSlackApi } from './slack-api';

/** Slack without a thread, for Node. */
export function createInProcessSlack(): SlackApi {
  return createSlackApi(waitForNextTurn);
}
