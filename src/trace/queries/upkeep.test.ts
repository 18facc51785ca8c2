import { expect, it } from 'vitest';
import { run } from '../../engine/testing/run';
import { getRecords } from '../records';
import type { Trace } from '../trace';
import { computeHidden, computeUpkeep } from './upkeep';

/** `sent keep-alive#1` of the records that say nothing new, or of the others. */
function list(trace: Trace, isUpkeep: boolean, marks = computeUpkeep(trace)): string[] {
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

it('where VDP is all there is, its keep-alives are the subject and are not hidden', () => {
  const trace = run('vdp-keepalive-lost', { edits: ['drop-ack:associate-req#1.1'] });
  const shown = list(trace, false, computeHidden(trace));
  for (const name of [
    'sent keep-alive#1',
    'lost keep-alive#1',
    'lost ecp-ack#1',
    'timer-expired ack-timer#1',
    'timer-expired tout-keep-alive#1',
  ])
    expect(shown).toContain(name);
  const hidden = list(trace, true, computeHidden(trace));
  expect(hidden.filter((name) => name.includes(' keep-alive#'))).toEqual([]);
  expect(hidden).toContain('sent ecp-ack#2');
  expect(hidden).toContain('timer-set reinit-keep-alive#1');
});
