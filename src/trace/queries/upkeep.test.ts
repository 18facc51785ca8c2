import { expect, it } from 'vitest';
import { run } from '../../engine/testing/run';
import { getRecords } from '../records';
import type { Trace } from '../trace';
import { computeUpkeep } from './upkeep';

/** `sent keep-alive#1` of the records that say nothing new, or of the others. */
function list(trace: Trace, isUpkeep: boolean): string[] {
  const marks = computeUpkeep(trace);
  return getRecords(trace)
    .filter(({ index }) => (marks[index] === 1) === isUpkeep)
    .map(({ kind, name, ordinal }) => `${kind} ${name}#${ordinal}`);
}

it('acknowledgements, keep-alives that the clock calls for, and clocks that do not run out', () => {
  const trace = run('vdp-lifecycle');
  const upkeep = list(trace, true);
  for (const name of [
    'sent ecp-ack#1',
    'delivered ecp-ack#1',
    'sent keep-alive#1',
    'sent keep-alive-rsp#1',
  ])
    expect(upkeep).toContain(name);
  for (const name of [
    'timer-set ack-timer#1',
    'timer-expired reinit-keep-alive#1',
    'timer-set tout-keep-alive#1',
  ])
    expect(upkeep).toContain(name);
  expect(upkeep.some((name) => name.includes('associate'))).toBe(false);
});

it('a keep-alive that says that the VM has stopped is news, and so is its answer', () => {
  const news = list(run('vdp-lifecycle'), false);
  expect(news).toContain('sent keep-alive#4');
  expect(news).toContain('delivered keep-alive-rsp#4');
  expect(news).not.toContain('sent keep-alive#5');
});

it('what is lost, repeated or runs out is worth a look', () => {
  const news = list(run('vdp-lifecycle', { edits: ['drop-ack:keep-alive#1.1'] }), false);
  expect(news.filter((name) => /^(lost|sent) (ecp-ack|keep-alive)#/.test(name))).toEqual([
    'sent ecp-ack#3',
    'lost ecp-ack#3',
    'sent keep-alive#1',
    'sent keep-alive#4',
  ]);
  expect(news.filter((name) => name.startsWith('timer-expired ack-timer'))).toHaveLength(1);
});

it('a run of mere names has none of it', () => {
  expect(list(run('reference', { values: { wire: 'off' } }), true)).toEqual([]);
});
