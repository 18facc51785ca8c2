import { describe, expect, it } from 'vitest';
import { openTrace } from '../../formats/capture/testing/open-trace';
import { readFixture } from '../../wire/testing/captures.mjs';
import {
  anew,
  drop,
  findFirst,
  plant,
  repeat,
  SEQUENCE,
  setOctet,
  shift,
  STATUS_OCTET,
  tell,
} from './testing/plant';

const LIFE = readFixture('01-lifecycle-macvid');
const HINTS = readFixture('02-migration-hints');
const SILENT = readFixture('05-station-silent-bridge-deassoc');
const SECOND = 1_000_000;

/** Frames of an exchange together. */
const together = (first: number, change: ReturnType<typeof shift>) =>
  Object.fromEntries([0, 1, 2, 3].map((place) => [first + place, change]));

// In capture 01: 14 asks, 15 acknowledges, 16 answers, 17 acknowledges; 18 to 21 is a keep-alive.
const PLANTED: readonly (readonly [what: string, file: () => Uint8Array, first: string])[] = [
  ['a reserved bit in a request', () => plant(LIFE, { 30: setOctet(STATUS_OCTET, 0x80) }), '30 form.reserved'],
  ['a reserved bit in a response', () => plant(LIFE, { 32: setOctet(STATUS_OCTET, 0xc0) }), '32 form.reserved'],
  ['a reason in a request', () => plant(LIFE, { 40: setOctet(STATUS_OCTET, 0x03) }), '40 form.reserved'],
  ['a reserved error', () => plant(LIFE, { 42: setOctet(STATUS_OCTET, 0x49) }), '42 form.reserved'],
  ['a reserved error that answers a keep-alive', () => plant(LIFE, { 38: setOctet(STATUS_OCTET, 0x69) }), '38 form.reserved'],
  ['a response from the station', () => plant(LIFE, { 30: setOctet(STATUS_OCTET, 0x40) }), '30 form.side'],
  ['an answer without the response bit', () => plant(LIFE, { 32: setOctet(STATUS_OCTET, 0) }), '32 form.side'],
  ['KEEP without an error', () => plant(LIFE, { 32: setOctet(STATUS_OCTET, 0x60) }), '32 vdp-bridge.grant'],
  ['a refusal without KEEP that keeps its type', () => plant(LIFE, { 32: setOctet(STATUS_OCTET, 0x42) }), '32 vdp-bridge.refuse'],
  ['another VID in the answer', () => plant(LIFE, { 32: setOctet(70, 0x65) }), '32 vdp-bridge.grant'],
  ['another manager in the answer', () => plant(LIFE, { 32: setOctet(20, 0x00) }), '32 vdp-bridge.grant'],
  ['an error without KEEP to a keep-alive', () => plant(LIFE, { 38: setOctet(STATUS_OCTET, 0x42) }), '38 vdp-bridge.keep-alive'],
  ['a refused keep-alive with KEEP', () => plant(LIFE, { 38: setOctet(STATUS_OCTET, 0x63) }), '38 vdp-bridge.keep-alive: reprocessed-keep-alive'],
  ['a keep-alive of another type', () => plant(LIFE, { 18: setOctet(41, 9) }), '20 vdp-bridge.grant'],
  ['a number that jumps', () => plant(LIFE, { 30: setOctet(SEQUENCE, 9) }), '30 ecp-transmit.send'],
  ['an acknowledgement of something else', () => plant(LIFE, { 31: setOctet(SEQUENCE, 9) }), '31 ecp-receive.new'],
  ['two acknowledgements of one ECPDU', () => plant(LIFE, { 15: repeat(500) }), '16 ecp-receive.new'],
  ['an unknown version of ECP', () => plant(LIFE, { 30: setOctet(14, 0x20) }), '30 form.header'],
  ['a length that lies', () => plant(LIFE, { 30: setOctet(37, 0x22) }), '30 form.readable'],
  ['a repetition that is missing', () => plant(LIFE, { 31: drop }), '33 ecp-transmit.repeat'],
  ['a repetition that comes too early', () => plant(LIFE, { 30: repeat(50_000), 31: shift(100_000) }), '33 ecp-transmit.repeat'],
  ['one sending too many', () => plant(SILENT, { 9: repeat(164_000) }), '10 ecp-transmit.give-up'],
  ['a new request before the last is acknowledged', () => plant(LIFE, { 19: drop, 22: shift(-1.45 * SECOND) }), '21 ecp-transmit.wait'],
  ['a keep-alive that is too early', () => plant(LIFE, together(18, shift(-5 * SECOND))), '18 vdp-station.keep-alive: repeated-command'],
  ['a keep-alive that is too late', () => plant(LIFE, together(18, shift(SECOND))), '18 vdp-station.keep-alive'],
  ['a keep-alive that is missing', () => plant(LIFE, together(18, drop)), '18 vdp-station.keep-alive'],
  ['an answer to a keep-alive that is late', () => plant(LIFE, { 38: shift(SECOND), 39: shift(SECOND) }), '38 vdp-bridge.keep-alive'],
  ['an answer that nobody asked for', () => plant(LIFE, { 42: anew(SECOND, 8) }), '44 vdp.unasked'],
  ['a way back from Associate', () => plant(LIFE, { 40: setOctet(36, 0x02) }), '40 vdp-station.no-way-back'],
  ['a second De-Associate', () => plant(LIFE, { 40: anew(SECOND, 8) }), '44 vdp-station.unknown-vsi'],
  ['hints that no command had', () => plant(HINTS, { 27: setOctet(STATUS_OCTET, 0x20) }), '27 vdp.status'],
  ["a bridge's De-Associate that is late", () => plant(SILENT, Object.fromEntries([6, 7, 8, 9].map((frame) => [frame, shift(SECOND)]))), '6 vdp-bridge.silent-station'],
]; // prettier-ignore

describe('a planted deviation is found with its rule', () => {
  it.each(PLANTED)('%s', (_, file, first) => {
    expect(tell(openTrace(file()))).toContain(first);
  });
});

it('says what was seen, what our machine would have done, and field by field what differs', () => {
  const trace = plant(LIFE, { 32: setOctet(STATUS_OCTET, 0x60) });
  expect(findFirst(openTrace(trace))).toMatchObject({
    recordKey: 'sent:bridge:associate-rsp#1',
    machine: 'VDP bridge',
    vsi: '11111111…',
    observed: 'Associate response ok KEEP',
    expected: 'Associate response ok',
    differences: [
      { field: 'Status', observed: '0x60 (response ok KEEP)', expected: '0x40 (response ok)' },
    ],
    state: 'bridge-processing',
    rule: { id: 'vdp-bridge.grant', source: expect.stringContaining('802.1Q 41.5') },
    quirk: null,
  });
});

it('what the ends may choose freely is no deviation', () => {
  const hints = plant(LIFE, { 30: setOctet(STATUS_OCTET, 0x10), 36: setOctet(STATUS_OCTET, 0x10) });
  expect(tell(openTrace(hints))).toEqual([]);
  // The operator of the bridge may end a VSI at any time, also in place of an answer.
  expect(tell(openTrace(plant(LIFE, { 42: setOctet(STATUS_OCTET, 0) })))).toEqual([]);
  expect(tell(openTrace(plant(LIFE, { 42: setOctet(STATUS_OCTET, 0x52) })))).toEqual([]);
});
