import type { AnalystClient } from '../../worker/analyst/analyst-client';
import { createAnalystClient } from '../../worker/analyst/create-analyst-client';
import type { PairSlack } from './pair-slack';
import { createPairSlack } from './pair-slack';
import type { SlackSession } from './slack-session';
import { createSlackSession } from './slack-session';

let client: AnalystClient | null = null;
let session: SlackSession | null = null;
let pairSlack: PairSlack | null = null;

/** The one of the page, made with its worker for the first question. */
export function getAnalyst(): AnalystClient {
  client ??= createAnalystClient();
  return client;
}

/** What it has measured. */
export function getSlackSession(): SlackSession {
  session ??= createSlackSession(getAnalyst());
  return session;
}

/** The same for the two runs of Compare; the worker measures for one of both at a time. */
export function getPairSlack(): PairSlack {
  pairSlack ??= createPairSlack(getAnalyst());
  return pairSlack;
}
