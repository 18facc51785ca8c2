import { describe, expect, it } from 'vitest';
import { listLines, run } from '../testing/run';

it('no stop, no downtime; the window stays open', () => {
  expect(run('reference', { edits: ['drop:instantiate#1'] }).metrics).toEqual({
    downtimeMicros: 0,
    stoppedAtMicros: null,
    resumedAtMicros: null,
    totalMicros: 500_000,
    sentMessages: 1,
    lostMessages: 1,
    stateTransferred: false,
    backOutWindowMicros: null,
  });
});

it('a VM that never runs again has a stop and no downtime figure', () => {
  expect(run('pull-after-copy', { edits: ['drop:pull-completed#1'] }).metrics).toMatchObject({
    downtimeMicros: null,
    stoppedAtMicros: 8_500_500,
    resumedAtMicros: null,
    backOutWindowMicros: null,
  });
});

it('backing out: the downtime ends at the source, and so does the window', () => {
  // 200 ms of final copy, n = 2 s, 0.5 ms for Migration failed.
  expect(run('alt-1').metrics).toMatchObject({
    downtimeMicros: 2_200_500,
    stateTransferred: false,
    backOutWindowMicros: 10_701_000,
  });
});

it('the window closes when VM running reaches the source, not when it is sent', () => {
  const { metrics } = run('reference', { edits: ['delay:vm-running#1:+1s'] });
  expect(metrics.backOutWindowMicros).toBe((metrics.resumedAtMicros ?? 0) + 1_000_500);
});

it('a crash of the source hypervisor stops its VM', () => {
  expect(run('reference', { edits: ['crash:source-host@2s'] }).metrics).toMatchObject({
    stoppedAtMicros: 2_000_000,
    downtimeMicros: null,
  });
});

it('state that comes when the destination VM has started counts as not transferred', () => {
  expect(run('alt-2').metrics.stateTransferred).toBe(false);
  expect(run('pull-after-copy').metrics.stateTransferred).toBe(true);
});

describe('what ECP sends again is one message', () => {
  const { sentMessages } = run('reference').metrics;

  it.each([
    ['one sending is lost', 'drop:vm-stopped#1.1'],
    ['the acknowledgement is lost', 'drop-ack:vm-stopped#1.1'],
  ])('%s: no message is lost', (_, edit) => {
    const trace = run('reference', { edits: [edit] });
    expect(listLines(trace, ({ kind }) => kind === 'lost')).toHaveLength(1);
    expect(trace.metrics).toMatchObject({ sentMessages, lostMessages: 0 });
  });

  it('all sendings are lost: one message is', () => {
    const trace = run('reference', { edits: ['drop:deassociate-rsp#1'] });
    expect(listLines(trace, ({ kind }) => kind === 'lost')).toHaveLength(4);
    expect(trace.metrics.lostMessages).toBe(1);
  });

  it('acknowledgements do not count, so there are as many as with mere names', () => {
    expect(run('reference', { values: { wire: 'off' } }).metrics.sentMessages).toBe(sentMessages);
  });
});
