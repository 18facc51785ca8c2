import { expect, it } from 'vitest';
import { getLadderModel } from '../ladder/model/model-of-trace';
import { computeMessages } from '../trace/queries/messages';
import { computeSpans } from '../trace/queries/spans';
import { createRunSpec } from '../trace/run-spec';
import { prepareTrace } from './prepare-trace';
import { createTestTrace } from './testing/fake-client';

const PULL_RSP = {
  id: 'pull-rsp', title: 'PULL response', shortTitle: 'PULL rsp', plane: 'control', form: 'response',
  summary: '', source: '',
} as const; // prettier-ignore

it('lets the page answer between the derivations, and what shows the trace finds them', async () => {
  const trace = { ...createTestTrace(createRunSpec('alt-1')), messageTypes: [PULL_RSP] };
  let turns = 0;
  const timer = setInterval(() => turns++, 0);
  await prepareTrace(trace);
  clearInterval(timer);
  expect(turns).toBeGreaterThan(1);
  expect(computeMessages(trace)).toHaveLength(1);
  expect(computeMessages(trace)).toBe(computeMessages(trace));
  expect(computeSpans(trace)).toBe(computeSpans(trace));
  expect(getLadderModel(trace).messages.all()).toEqual(computeMessages(trace));
});
