import { expect, it } from 'vitest';
import type { SlackItem, SlackProgress } from '../../trace/answers/slack';
import { createRunSpec } from '../../trace/run-spec';
import type { AnalystClient } from '../../worker/analyst/analyst-client';
import type { SlackAnswer } from '../../worker/analyst/slack-api';
import { createSlackSession } from './slack-session';

const ITEM: SlackItem = { kind: 'message', label: 'a#1', record: 3, bands: [], cut: '' };

/** Answers when the test says so. */
function createClient() {
  const asked: { tell(progress: SlackProgress): void; answer(answer: SlackAnswer): void }[] = [];
  let cancels = 0;
  const client: AnalystClient = {
    measureSlack: (_, tell) => new Promise((answer) => void asked.push({ tell, answer })),
    whyNot: async () => ({ kind: 'failed', message: '' }),
    cancel: () => void cancels++,
    dispose: () => undefined,
  };
  return { client, asked, countCancels: () => cancels };
}

it('asks once for a run, and tells what is measured so far', async () => {
  const { client, asked } = createClient();
  const session = createSlackSession(client);
  session.measure(createRunSpec('alt-1'));
  session.measure(createRunSpec('alt-1'));
  expect(asked.length).toBe(1);
  asked[0]?.tell({ items: [ITEM], targets: 5, rangeMicros: 60, runs: 7 });
  expect(session.store.getState()).toMatchObject({ kind: 'measuring', items: [ITEM], targets: 5 });
  asked[0]?.answer({ kind: 'done', result: { items: [ITEM], rangeMicros: 1, runs: 9, cut: '' } });
  await Promise.resolve();
  expect(session.store.getState()).toMatchObject({ kind: 'done', targets: 1, runs: 9 });
});

it('keeps what was measured when it is stopped, until it is asked again', () => {
  const { client, asked, countCancels } = createClient();
  const session = createSlackSession(client);
  const spec = createRunSpec('alt-1');
  session.measure(spec);
  asked[0]?.tell({ items: [ITEM], targets: 5, rangeMicros: 60, runs: 7 });
  session.stop();
  session.measure(spec);
  expect(countCancels()).toBe(1);
  expect(asked.length).toBe(1);
  expect(session.store.getState()).toMatchObject({ kind: 'stopped', items: [ITEM] });
  session.repeat(spec);
  expect(session.store.getState()).toMatchObject({ kind: 'measuring', items: [] });
});
