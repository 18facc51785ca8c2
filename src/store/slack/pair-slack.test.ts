import { expect, it } from 'vitest';
import type { SlackProgress } from '../../trace/answers/slack';
import { createRunSpec } from '../../trace/run-spec';
import type { AnalystClient } from '../../worker/analyst/analyst-client';
import type { SlackAnswer } from '../../worker/analyst/slack-api';
import { createPairSlack, findMeasured } from './pair-slack';

const [A, B] = [createRunSpec('alt-1'), createRunSpec('alt-2')];
const DONE: SlackAnswer = {
  kind: 'done',
  result: { items: [], rangeMicros: 60, runs: 9, cut: '' },
};
const PROGRESS = { items: [], targets: 5, rangeMicros: 60, runs: 7 };

function createClient() {
  const asked: {
    scenario: string;
    tell(progress: SlackProgress): void;
    answer(answer: SlackAnswer): void;
  }[] = [];
  let cancels = 0;
  const client: AnalystClient = {
    measureSlack: ({ scenario }, tell) =>
      new Promise((answer) => void asked.push({ scenario, tell, answer })),
    whyNot: async () => ({ kind: 'failed', message: '' }),
    cancel: () => void cancels++,
    dispose: () => undefined,
  };
  return { client, asked, countCancels: () => cancels };
}

it('measures A, then B, and neither again', async () => {
  const { client, asked } = createClient();
  const slack = createPairSlack(client);
  const both = slack.measure(A, B);
  asked[0]?.tell(PROGRESS);
  expect(slack.store.getState().underWay).toEqual({ spec: A, progress: PROGRESS });
  asked[0]?.answer(DONE);
  await expect.poll(() => asked.length).toBe(2);
  expect(findMeasured(slack.store.getState(), A)).not.toBeNull();
  asked[1]?.answer(DONE);
  await both;
  await slack.measure(B, A);
  expect(asked.map(({ scenario }) => scenario)).toEqual(['alt-1', 'alt-2']);
  expect(slack.store.getState().underWay).toBeNull();
});

it('stops: a late answer is not heard, and nothing goes on to B', async () => {
  const { client, asked, countCancels } = createClient();
  const slack = createPairSlack(client);
  const both = slack.measure(A, B);
  slack.stop();
  asked[0]?.answer({ kind: 'cancelled' });
  await both;
  expect([asked.length, countCancels()]).toEqual([1, 1]);
  expect(slack.store.getState()).toEqual({ measured: [], underWay: null, failure: '' });
});
