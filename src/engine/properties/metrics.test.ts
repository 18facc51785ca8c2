import { expect, it } from 'vitest';
import { run } from '../testing/run';

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
