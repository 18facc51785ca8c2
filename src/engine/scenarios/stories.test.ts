import { expect, it } from 'vitest';
import { listBroken, run } from '../testing/run';

/** What a reader does first: lose one message and see what becomes of the migration. */
const STORIES: readonly (readonly [scenario: string, edit: string, outcome: string])[] = [
  ['alt-2', 'drop:pull-completed#1', 'migrated-without-state'],
  ['pull-after-copy', 'drop:pull-completed#1', 'outage'],
  ['pull-after-copy', 'drop:vm-running#1', 'source-not-released'],
  ['reference', 'drop:vm-running#1', 'source-not-released'],
  ['reference', 'drop:instantiate#1', 'stalled-before-stop'],
  ['reference', 'drop:instantiated#1', 'stalled-before-stop'],
  ['reference', 'drop:final-copy#1', 'outage'],
  // With mere names it waits for ever; VDP gives the association up, and the destination backs out.
  ['associate', 'drop:associate-rsp#1', 'backed-out'],
  ['pull-before-copy', 'drop:vm-stopped#1', 'outage'],
  ['pull-before-copy', 'drop:push-req#1', 'outage'],
  ['pull-before-copy', 'drop:push-rsp#1', 'migrated-with-state'],
  ['alt-1', 'drop:migration-failed#1', 'outage'],
  ['alt-1', 'drop:vm-resumed#1', 'backed-out'],
  ['deassociate-early', 'drop:deassociate-rsp#1', 'source-not-released'],
  ['pull-before-copy-polled', 'drop:pull-status-rsp#1', 'outage'],
  ['serialized', 'drop:copy-complete#1', 'outage'],
  ['pull-after-copy', 'delay:pull-rsp#1:-380ms', 'migrated-with-state'],
  ['alt-1', 'delay:pull-rsp#1:-2.3s', 'migrated-with-state'],
  ['pull-after-copy', 'crash:database@8.51s', 'outage'],
  ['pull-after-copy', 'crash:destination-host@8.99s', 'outage'],
  ['pull-after-copy', 'crash:destination-host@4s', 'outage'],
];

it.each(STORIES)('%s with %s: %s', (scenario, edit, outcome) => {
  const trace = run(scenario, { edits: [edit] });
  expect(trace.outcome).toBe(outcome);
  expect(trace.edits[0]?.records.length).toBeGreaterThan(0);
});

it('alt 1 backs out when PULL Completed is lost, though it would have been in time', () => {
  const values = { 'pull-rsp': '20ms' };
  expect(run('alt-1', { values }).outcome).toBe('migrated-with-state');
  const trace = run('alt-1', { values, edits: ['drop:pull-completed#1'] });
  expect(trace.outcome).toBe('backed-out');
  // All four sendings: R is 3.
  expect(trace.edits[0]?.records).toHaveLength(4);
});

it('alt 1 with its own defaults backs out before PULL Completed is ever sent', () => {
  const trace = run('alt-1', { edits: ['drop:pull-completed#1'] });
  expect(trace.outcome).toBe('backed-out');
  expect(trace.edits).toEqual([{ text: 'drop:pull-completed#1', records: [] }]);
});

it('the guard turns an outage into a source that resumes alone', () => {
  const trace = run('pull-after-copy', {
    values: { guard: 'resume' },
    edits: ['drop:pull-completed#1'],
  });
  expect(trace.outcome).toBe('source-resumed-alone');
  expect(listBroken(trace)).toContain('silent-until-allowed');
});

it('the guard is unsafe: when VM running is lost, both VMs run', () => {
  const trace = run('reference', { values: { guard: 'resume' }, edits: ['drop:vm-running#1'] });
  expect(trace.outcome).toBe('split-brain');
  expect(listBroken(trace)).toEqual(['one-vm-running', 'silent-until-allowed']);
});

it('alt 2 without association backs out: no start before it, ever', () => {
  const trace = run('alt-2', { edits: ['drop:associate-rsp#1'] });
  expect(trace.outcome).toBe('backed-out');
});
