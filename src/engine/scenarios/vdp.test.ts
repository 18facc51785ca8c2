import { expect, it } from 'vitest';
import { decodeBytes } from '../../wire/frame/decode-bytes';
import { summarizeFrame } from '../../wire/frame/summary';
import { assertDefined } from '../../lib/assert';
import type { Trace } from '../../trace/trace';
import { cutVsi, listLines, run } from '../testing/run';

type Case = readonly [scenario: string, values: Readonly<Record<string, string>>, outcome: string];

const OUTCOMES: readonly Case[] = [
  ['vdp-lifecycle', {}, 'vsi-released'],
  ['vdp-lifecycle', { vid: 'null' }, 'vsi-released'],
  ['vdp-lifecycle', { release: 'bridge' }, 'vsi-ended-by-bridge'],
  ['vdp-refused', {}, 'vsi-refused'],
  ['vdp-refused', { 'refusal-keep': 'yes' }, 'vsi-refused'],
  ['vdp-refused', { 'refused-command': 'second' }, 'vsi-refused'],
  ['vdp-refused', { 'refused-command': 'second', 'refusal-keep': 'yes' }, 'vsi-kept'],
  ['vdp-bridge-silent', {}, 'vsi-gave-up'],
  ['vdp-station-silent', {}, 'vsi-station-lost'],
  ['vdp-resource-wait', {}, 'vsi-refused'],
  ['vdp-resource-wait', { 'look-up': '10s' }, 'vsi-associated'],
  ['vdp-keepalive-lost', {}, 'vsi-ended-by-bridge'],
  ['evb-negotiation', {}, 'vsi-associated'],
];

it.each(OUTCOMES)('%s with %j: %s', (scenario, values, outcome) => {
  const trace = run(scenario, { values });
  expect(trace.end.kind).toBe('quiet');
  expect(trace.outcome).toBe(outcome);
  expect(trace.properties.filter(({ holds }) => !holds)).toEqual([]);
});

/** `ms node message`, without acknowledgements. */
const listSent = (trace: Trace) =>
  listLines(trace, ({ kind, name }) => kind === 'sent' && name !== 'ecp-ack').map((line) =>
    cutVsi(line).replace(' sent', ''),
  );

const listWords = (trace: Trace) =>
  (trace.frames ?? []).map(({ bytes }) => {
    const decoded = decodeBytes(bytes);
    expect(decoded.errors).toEqual([]);
    return summarizeFrame(decoded);
  });

it('every message of a run is a faultless frame, in the order in which they left', () => {
  const trace = run('vdp-lifecycle');
  const sent = listLines(trace, ({ kind }) => kind === 'sent');
  expect(trace.frames).toHaveLength(sent.length);
  expect(trace.frames?.map(({ number }) => number)).toEqual(sent.map((_, index) => index + 1));
  expect(listWords(trace).slice(0, 4)).toEqual([
    'Pre-Associate, VSI 11111111…',
    'ECP ack 1',
    'Pre-Associate response ok, VSI 11111111…',
    'ECP ack 1',
  ]);
});

it('one request takes four frames: request, acknowledgement, response, acknowledgement', () => {
  expect(listLines(run('vdp-refused'), ({ kind }) => kind === 'sent').map(cutVsi)).toEqual([
    '0ms station sent associate-req#1',
    '0.5ms bridge sent ecp-ack#1',
    '50.5ms bridge sent deassociate-rsp#1 (error 2)',
    '51ms station sent ecp-ack#2',
  ]);
});

it('a silent bridge: four sendings 163.84 ms apart, and the end 17.449 s after the first', () => {
  const trace = run('vdp-bridge-silent');
  expect(listSent(trace).slice(2)).toEqual([
    '10536.76ms station keep-alive#1',
    '10700.6ms station keep-alive#1 (retry 1)',
    '10864.44ms station keep-alive#1 (retry 2)',
    '11028.28ms station keep-alive#1 (retry 3)',
  ]);
  expect(listLines(trace, ({ text }) => text === 'gave-up')).toEqual([
    `${10_536.76 + 17_448.96}ms station state phase (gave-up)`,
  ]);
});

it('a silent station: the bridge speaks 17.449 s after it heard it last, four times', () => {
  const sent = listSent(run('vdp-station-silent')).slice(2);
  expect(sent[0]).toBe(`${50.5 + 17_448.96}ms bridge deassociate-bridge#1`);
  expect(sent).toHaveLength(4);
});

it('no resources: the bridge waits 10.486 s and ends the VSI with status 0', () => {
  const trace = run('vdp-resource-wait');
  expect(listSent(trace)[1]).toBe('10486.26ms bridge deassociate-bridge#1');
  expect(listWords(trace)[2]).toBe('De-Associate, VSI 11111111…');
});

it('a larger RWD at either end gives the bridge the time that it needs', () => {
  for (const id of ['station-rwd', 'bridge-rwd'])
    expect(run('vdp-resource-wait', { values: { [id]: '21' } }).outcome).toBe('vsi-associated');
});

it('a null VID comes back filled in, and the station goes on with it', () => {
  const trace = run('vdp-lifecycle', { values: { vid: 'null' } });
  const vids = (trace.frames ?? []).flatMap(({ bytes }) =>
    decodeBytes(bytes).tlvs.flatMap(({ values }) => {
      const entries = values['entries'] as readonly { readonly vid: number }[] | undefined;
      return entries?.map(({ vid }) => vid) ?? [];
    }),
  );
  expect(vids.slice(0, 4)).toEqual([0, 300, 300, 300]);
});

it('EVB: the larger exponents are in use at both ends', () => {
  const values = {
    'station-rka': '15',
    'bridge-rka': '16',
    'station-rte': '12',
    'bridge-rte': '11',
  };
  const trace = run('evb-negotiation', { values });
  const last = assertDefined(
    listWords(trace)
      .filter((words) => words.startsWith('EVB'))
      .at(-1),
    'EVB frame',
  );
  expect(last).toContain('R 3, RTE 12, RWD 20, RKA 16');
  const keepAlives = listSent(trace).filter((line) => line.includes('keep-alive#'));
  expect(keepAlives.length).toBeGreaterThan(10);
});

it('one lost sending is repeated and changes nothing; all lost end the VSI', () => {
  const cut = run('vdp-lifecycle', { edits: ['cut:station-bridge@12s..12.1s'] });
  expect(cut.outcome).toBe('vsi-released');
  expect(listSent(cut)).toContain('12214.84ms station pre-associate-rr-req#1 (retry 1, M=1)');
  expect(run('vdp-lifecycle', { edits: ['drop:associate-req#1'] }).outcome).not.toBe(
    'vsi-released',
  );
});

it('a lost sending is repeated once; a lost acknowledgement makes a duplicate that goes nowhere', () => {
  const watch = { watch: '1s' };
  const dropped = run('evb-negotiation', { values: watch, edits: ['drop:associate-req#1.1'] });
  expect(
    listLines(dropped, ({ name, kind }) => name === 'associate-req' && kind !== 'fault').map(
      cutVsi,
    ),
  ).toEqual([
    '0.5ms station sent associate-req#1',
    '1ms station lost associate-req#1 (dropped by a fault)',
    '328.18ms station sent associate-req#1 (retry 1)',
    '328.68ms bridge delivered associate-req#1',
  ]);
  const unheard = run('evb-negotiation', { values: watch, edits: ['drop-ack:associate-req#1.1'] });
  expect(
    listLines(unheard, ({ name, kind }) => name === 'associate-req' && kind !== 'fault').map(
      cutVsi,
    ),
  ).toEqual([
    '0.5ms station sent associate-req#1',
    '1ms bridge delivered associate-req#1',
    '328.18ms station sent associate-req#1 (retry 1)',
    '328.68ms bridge ignored associate-req#1 (the same ECPDU again: acknowledged, not handed on)',
  ]);
  expect(dropped.outcome).toBe('vsi-associated');
  expect(unheard.outcome).toBe('vsi-associated');
});
