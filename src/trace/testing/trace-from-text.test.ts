import { expect, it } from 'vitest';
import { dumpTrace } from '../dump-trace';
import { computeMessages } from '../queries/messages';
import { computeSpans } from '../queries/spans';
import { createExampleTrace } from './example-trace';
import { traceFromText } from './trace-from-text';

it('reads back what dumpTrace wrote', () => {
  const trace = createExampleTrace();
  expect(dumpTrace(traceFromText(dumpTrace(trace), trace))).toBe(dumpTrace(trace));
});

it('finds messages, copies and timers again', () => {
  const trace = createExampleTrace();
  const messages = computeMessages(trace);
  expect(messages.filter((message) => message.fate === 'in-flight')).toEqual([]);
  const copy = messages.find((message) => message.isCopy);
  expect(copy).toMatchObject({ label: 'migration-failed#1', fate: 'ignored' });
  const late = messages.find((message) => message.label === 'pull-rsp#1');
  expect(late?.faultRecords).toHaveLength(1);
  expect(computeSpans(trace).timers.map(({ timer, fate }) => `${timer} ${fate}`)).toContain(
    'n expired',
  );
});
