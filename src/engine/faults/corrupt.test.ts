import fc from 'fast-check';
import { expect, it } from 'vitest';
import { assertDefined } from '../../lib/assert';
import { computeMessages } from '../../trace/queries/messages';
import { findFrame } from '../../trace/queries/frames';
import type { Trace } from '../../trace/trace';
import { run } from '../testing/run';

const SCENARIO = 'vdp-lifecycle';
const LABEL = 'pre-associate-req#1';

function listSendings(trace: Trace, label = LABEL) {
  return computeMessages(trace)
    .filter((message) => message.label === label)
    .map(({ fate, reason, sentRecord }) => {
      const bytes = assertDefined(findFrame(trace, sentRecord), 'frame').bytes;
      return { fate, reason, bytes };
    });
}

const corrupt = (place: string, sending = '#1.1') =>
  run(SCENARIO, { edits: [`corrupt:pre-associate-req${sending}:${place}`] });

it.each([
  ['0.7', 'addressed to 00:80:c2:00:00:00', 2],
  ['12.0', 'no frame of ECP or LLDP', 2],
  ['14.3', 'ECP version 0 is not 1', 2],
  ['14.5', 'no rule takes it', 2],
  ['15.7', 'ECP subtype 0 is not known', 2],
  ['18.6', 'acknowledged, then dropped: octet 26: VSIID needs 16 octets, 10 left', 1],
  ['19.0', 'acknowledged, then dropped: octet 18: the TLV claims 144 octets, 51 left', 1],
  ['36.0', 'acknowledged, then dropped: octet 36: TLV type 65 is not known; skipped', 1],
  ['44.0', 'acknowledged, then dropped: it is about another VSI', 1],
  ['60.0', 'filterFormat 130 is not defined', 1],
])(
  'bit %s: the receiver refuses it because "%s", and ECP sends it %i times',
  (place, reason, count) => {
    const trace = corrupt(place);
    const sendings = listSendings(trace);
    expect(sendings).toHaveLength(count);
    expect(sendings[0]?.fate).toBe('ignored');
    expect(sendings[0]?.reason).toContain(reason);
    expect(trace.outcome).toBe(count === 2 ? 'vsi-released' : 'vsi-gave-up');
  },
);

it('a bit in a field that stays valid is read as it is: another MAC address is granted, and refused by the station', () => {
  const trace = corrupt('63.0');
  expect(listSendings(trace).map(({ fate }) => fate)).toEqual(['delivered']);
  expect(trace.outcome).toBe('vsi-refused');
});

it('a sequence number that changes is acknowledged as it came, so the sender sends again', () => {
  const trace = corrupt('17.0');
  expect(listSendings(trace).map(({ fate }) => fate)).toEqual(['delivered', 'delivered']);
  expect(trace.outcome).toBe('vsi-released');
});

it('without the number of a sending every one is hit, with it only that one', () => {
  const all = listSendings(corrupt('12.0', '#1'));
  expect(all.map(({ fate }) => fate)).toEqual(['ignored', 'ignored', 'ignored', 'ignored']);
  const second = run(SCENARIO, {
    edits: ['drop:pre-associate-req#1.1', 'corrupt:pre-associate-req#1.2:12.0'],
  });
  expect(listSendings(second).map(({ fate }) => fate)).toEqual(['lost', 'ignored', 'delivered']);
});

it('an acknowledgement can be hit like any frame', () => {
  const trace = run(SCENARIO, { edits: ['corrupt:ecp-ack#1:12.0'] });
  expect(listSendings(trace, 'ecp-ack#1')[0]?.fate).toBe('ignored');
  expect(listSendings(trace).map(({ fate }) => fate)).toEqual(['delivered', 'ignored']);
});

it('two bits of one frame flip both, the same bit twice is whole again', () => {
  const edits = ['corrupt:pre-associate-req#1.1:12.0', 'corrupt:pre-associate-req#1.1:12.1'];
  expect(listSendings(run(SCENARIO, { edits }))[0]?.bytes[12]).toBe(0x89 ^ 0xc0);
  const twice = ['corrupt:pre-associate-req#1.1:12.0', 'corrupt:pre-associate-req#1:12.0'];
  expect(listSendings(run(SCENARIO, { edits: twice }))[0]?.fate).toBe('delivered');
});

it('says why it cannot touch a message', () => {
  const named = run('reference', {
    values: { wire: 'off' },
    edits: ['corrupt:associate-req#1:12.0', 'corrupt:associate-req#9:12.0'],
  });
  expect(named.edits).toEqual([
    { text: 'corrupt:associate-req#1:12.0', records: [], missed: 'the message is only a name here: no octets' },
    { text: 'corrupt:associate-req#9:12.0', records: [] },
  ]); // prettier-ignore
  expect(corrupt('99.0').edits[0]?.missed).toBe('the frame ends behind octet 70');
});

it('whatever bit it is: exactly that bit differs, and the run comes to an end', () => {
  const plain = assertDefined(listSendings(run(SCENARIO))[0]?.bytes, 'frame');
  const bits = fc.nat({ max: plain.length * 8 - 1 });
  fc.assert(
    fc.property(bits, (bit) => {
      const trace = corrupt(`${bit >>> 3}.${bit & 7}`);
      expect(trace.end.kind).toBe('quiet');
      expect(trace.edits[0]?.records).toHaveLength(1);
      const damaged = assertDefined(listSendings(trace)[0]?.bytes, 'frame');
      const differing = [...plain].map((octet, index) => octet ^ (damaged[index] ?? 0));
      expect(
        differing.reduce((sum, octet) => sum + octet.toString(2).replaceAll('0', '').length, 0),
      ).toBe(1);
      expect(differing[bit >>> 3]).toBe(0x80 >>> (bit & 7));
    }),
    { numRuns: 25 },
  );
});
