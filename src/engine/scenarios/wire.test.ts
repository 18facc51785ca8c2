import { describe, expect, it } from 'vitest';
import { getRecords } from '../../trace/records';
import type { Trace } from '../../trace/trace';
import { decodeBytes } from '../../wire/frame/decode-bytes';
import { listBroken, run } from '../testing/run';
import { SCENARIOS } from './index';

/* The nine with real frames between each host and its bridge: the same stories end the same way. */

const MIGRATIONS = SCENARIOS.filter(
  ({ parameters, values }) => parameters.includes('wire') && values['wire'] === undefined,
);
/** The wire itself is the default. */
const NAMES = { wire: 'off' };

/** A run that asks for ever asks until ten simulated minutes are over: every three seconds shows the same. */
const SELDOM = { poll: '3s' };

/** Messages of the rules, without what only the wire has. */
function listMessages(trace: Trace): string[] {
  const sent = getRecords(trace).filter(({ kind }) => kind === 'sent');
  return [...new Set(sent.map(({ name }) => name))];
}

/** VDP notices that its association is gone, so the destination gives up where the rules alone wait for ever (ours). */
const ASSOCIATION = ['associate-req', 'associate-rsp'];

describe.each(MIGRATIONS.map(({ id }) => id))('%s', (id) => {
  it('ends the same with names and with frames', () => {
    const wired = run(id);
    const named = run(id, { values: NAMES });
    expect(wired.outcome).toBe(named.outcome);
    expect(wired.metrics.downtimeMicros).toBe(named.metrics.downtimeMicros);
    expect(listBroken(wired)).toEqual([]);
    for (const { bytes } of wired.frames ?? []) expect(decodeBytes(bytes).errors).toEqual([]);
    expect(wired.frames?.length).toBeGreaterThan(0);
  });

  it('ends the same whichever message is lost for good', () => {
    const seldom = id === 'pull-before-copy-polled' ? SELDOM : {};
    for (const message of listMessages(run(id, { values: NAMES }))) {
      const edits = [`drop:${message}#1`];
      const named = run(id, { values: { ...NAMES, ...seldom }, edits }).outcome;
      const wired = run(id, { values: seldom, edits });
      const waitsForEver = named === 'outage' || named === null;
      const givesUp = ASSOCIATION.includes(message) && waitsForEver;
      expect({ message, outcome: wired.outcome }).toEqual({
        message,
        outcome: givesUp ? 'backed-out' : named,
      });
    }
  });

  it('loses nothing for good when one sending of a frame is lost', () => {
    const whole = run(id);
    for (const message of listMessages(whole)) {
      if (message === 'ecp-ack' || !isFramed(whole, message)) continue;
      for (const edit of [`drop:${message}#1.1`, `drop-ack:${message}#1.1`]) {
        const trace = run(id, { edits: [edit] });
        expect({ edit, outcome: trace.outcome }).toEqual({ edit, outcome: whole.outcome });
      }
    }
  });
});

function isFramed(trace: Trace, message: string): boolean {
  const framed = new Set((trace.frames ?? []).map(({ record }) => record));
  return getRecords(trace).some(({ index, name }) => name === message && framed.has(index));
}

it('without the proposal the PULL is done and nobody can say so', () => {
  const trace = run('pull-before-copy', { values: { wire: 'ratified' } });
  expect(trace.outcome).toBe('outage');
  expect(listMessages(trace)).toContain('pull-rsp');
  expect(listMessages(trace)).not.toContain('pull-completed');
  const proceeds = run('pull-before-copy', { values: { wire: 'ratified', policy: 'alt2' } });
  expect(proceeds.outcome).toBe('migrated-without-state');
});

it.each([
  ['pull-before-copy', ['PULL Completed is not sent: the ratified text has no TLV for it']],
  ['pull-before-copy-polled', ['PULL status Req is not sent: the ratified text has no TLV for it']],
  ['serialized', ['Copy complete is not sent: the ratified text has no TLV for it']],
])('ratified, %s: a note stands where the proposal has a message', (id, notes) => {
  const trace = run(id, { values: { wire: 'ratified' } });
  const found = getRecords(trace).filter(({ kind }) => kind === 'note');
  expect(found.map(({ text }) => text)).toEqual(notes);
  expect(found.every(({ rule, cause }) => rule !== null && cause !== null)).toBe(true);
});

describe('exponents of the nine', () => {
  const edits = ['drop:vm-stopped#1'];
  const listSendings = (values: Readonly<Record<string, string>>) =>
    getRecords(run('reference', { values, edits })).filter(
      ({ kind, name }) => kind === 'sent' && name === 'vm-stopped',
    );

  it('R of either end: the larger one counts', () => {
    expect(listSendings({})).toHaveLength(4);
    expect(listSendings({ 'bridge-retries': '5' })).toHaveLength(6);
    expect(listSendings({ 'station-retries': '1', 'bridge-retries': '0' })).toHaveLength(2);
  });

  it('RTE of either end: the larger one is the time between sendings', () => {
    const [first, second] = listSendings({ 'station-rte': '10', 'bridge-rte': '16' });
    expect((second?.atMicros ?? 0) - (first?.atMicros ?? 0)).toBe(655_360);
  });
});
