import { expect, it } from 'vitest';
import { computeMessages } from '../../trace/queries/messages';
import type { Trace } from '../../trace/trace';
import { run } from '../testing/run';

const WIRED = 'pull-before-copy';

function fateOf(trace: Trace, label: string): string[] {
  return computeMessages(trace)
    .filter((message) => message.label === label)
    .map(({ fate, endAtMicros }) => `${fate} ${(endAtMicros ?? 0) / 1000}`);
}

// The ack timer is 163.84 ms; a frame and its acknowledgement take 0.5 ms each.

it('delay-ack: an acknowledgement that comes in time changes nothing else', () => {
  const trace = run(WIRED, { edits: ['delay-ack:vm-stopped#1.1:+100ms'] });
  expect(fateOf(trace, 'vm-stopped#1')).toHaveLength(1);
  expect(trace.edits[0]?.records).toHaveLength(1);
  expect(trace.metrics.downtimeMicros).toBe(run(WIRED).metrics.downtimeMicros);
});

it('delay-ack: later than the ack timer, ECP sends again and the second is not handed on', () => {
  const trace = run(WIRED, { edits: ['delay-ack:vm-stopped#1.1:+200ms'] });
  const fates = fateOf(trace, 'vm-stopped#1').map((fate) => fate.split(' ')[0]);
  expect(fates).toEqual(['delivered', 'ignored']);
  expect(trace.outcome).toBe(run(WIRED).outcome);
});

it('delay and duplicate: with a second number only that sending', () => {
  const late = 'delay:vm-stopped#1.1:+200ms';
  const both = run(WIRED, { edits: [late] });
  // The second sending may not overtake the first.
  expect(fateOf(both, 'vm-stopped#1')).toEqual(['delivered 8701', 'ignored 8701']);
  const second = run(WIRED, { edits: ['drop:vm-stopped#1.1', 'delay:vm-stopped#1.2:+10ms'] });
  const [lost, came] = fateOf(second, 'vm-stopped#1');
  expect(lost).toBe('lost 8501');
  expect(came).toBe('delivered 8674.84');
  const never = run(WIRED, { edits: ['duplicate:vm-stopped#1.2', 'delay:vm-stopped#1.2:+1s'] });
  expect(never.edits.map(({ records }) => records)).toEqual([[], []]);
});
