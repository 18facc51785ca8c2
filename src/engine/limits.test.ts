import { expect, it } from 'vitest';
import { getRecords } from '../trace/records';
import { startRun } from './simulate';
import { createSpec, listBroken, run } from './testing/run';

it('polling for ever ends at the limit of simulated time, and says so', () => {
  const trace = run('pull-before-copy-polled', { edits: ['drop:pull-rsp#1'] });
  expect(trace.end).toEqual({
    kind: 'limit',
    limit: 'simulatedMicros',
    message:
      'Stopped at the limit of 600,000,000 µs of simulated time (simulatedMicros): a timer may repeat for ever: look at the last records, or set a policy that gives up.',
  });
  expect(trace.outcome).toBeNull();
  expect(trace.metrics.downtimeMicros).toBeNull();
  expect(trace.metrics.totalMicros).toBeLessThanOrEqual(600_000_000);
  // The answer to the PULL is lost for good; what is merely under way at the end is not held against the run.
  expect(listBroken(trace)).toEqual(['every-request-answered']);
  const [broken] = trace.properties.find(({ holds }) => !holds)?.records ?? [];
  expect(getRecords(trace)[broken ?? -1]).toMatchObject({ kind: 'sent', name: 'pull-req' });
});

it('names the limit of steps and of records', () => {
  const spec = createSpec('reference');
  for (const limit of ['steps', 'records'] as const) {
    const limited = startRun(spec, { [limit]: 10 });
    expect(limited.advance(1_000_000)).toBe(true);
    const { end, outcome } = limited.buildTrace();
    expect(end).toMatchObject({ kind: 'limit', limit });
    expect(end.kind === 'limit' ? end.message : '').toContain(`limit of 10 ${limit} (${limit})`);
    expect(outcome).toBeNull();
  }
});

it('runs in slices of any size to the same trace, and shows how far it is', () => {
  const spec = createSpec('alt-1', { edits: ['loss:source-host-source-bridge:20%'] });
  const sliced = startRun(spec);
  expect(() => sliced.buildTrace()).toThrow('end of the run');
  let last = -1;
  while (!sliced.advance(1)) {
    expect(sliced.atMicros).toBeGreaterThanOrEqual(last);
    last = sliced.atMicros;
  }
  const whole = startRun(spec);
  whole.advance(1_000_000);
  expect(sliced.recordCount).toBe(whole.recordCount);
  expect(sliced.buildTrace()).toEqual(whole.buildTrace());
});

it('a fault that waits for its time does not keep a run going', () => {
  const edits = ['cut:source-bridge-database@20s..590s'];
  const trace = run('reference', { edits });
  expect(trace.end).toEqual({ kind: 'quiet' });
  expect(trace.metrics.totalMicros).toBe(run('reference').metrics.totalMicros);
});
