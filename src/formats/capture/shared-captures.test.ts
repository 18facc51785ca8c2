import { describe, expect, it } from 'vitest';
import { dumpTrace } from '../../trace/dump-trace';
import type { Trace } from '../../trace/trace';
import { readCapture } from '../../wire/capture/read-capture';
import { CAPTURE_NAMES, readFixture } from '../../wire/testing/captures.mjs';
import { createFormatInput } from '../create-input';
import { json } from '../json';
import { text } from '../text';
import { readCaptureTrace } from './read-capture-trace';
import { tellFrames, tellNotes, tellReasons, tellStates } from './testing/stories';

function open(name: string): Trace {
  const result = readCaptureTrace(readFixture(name), `${name}.pcap`);
  if (!result.ok) throw new Error(result.problems[0]?.message);
  expect(result.warnings).toEqual([]);
  return result.value;
}

/** Request, acknowledgement, answer, acknowledgement, from this frame on. */
function exchange(first: number, id: string): string[] {
  return [
    `${first} station ${id.startsWith('keep') ? id : `${id}-req`}`,
    `${first + 1} bridge ecp-ack < ${first}`,
    `${first + 2} bridge ${id}-rsp < ${first}`,
    `${first + 3} station ecp-ack < ${first + 2}`,
  ];
}

const withoutLldp = (lines: readonly string[]) => lines.filter((line) => !line.includes('evb-tlv'));

describe.each(CAPTURE_NAMES)('%s', (name) => {
  const trace = open(name);

  it('has a station and a bridge, told by what they send', () => {
    const isMade = name.startsWith('13');
    expect(trace.nodes.map(({ id, role, subtitle }) => [id, role, subtitle])).toEqual([
      ['station', 'evb-station', isMade ? '02:00:00:00:00:aa' : '02:00:00:00:aa:01'],
      ['bridge', 'evb-bridge', isMade ? '02:00:00:00:00:bb' : '02:00:00:00:bb:02'],
    ]);
    expect(trace.links).toEqual([{ id: 'station-bridge', ends: [0, 1] }]);
  });

  it('holds the octets of every frame, and says where they come from', () => {
    const { packets } = readCapture(readFixture(name));
    expect(trace.frames?.map(({ number, bytes }) => [number, [...bytes]])).toEqual(
      packets.map(({ number, bytes }) => [number, [...bytes]]),
    );
    expect(trace.capture).toMatchObject({
      name: `${name}.pcap`,
      startMicros: packets[0]?.timeMicros,
      frameCount: packets.length,
      otherCount: 0,
    });
    expect(trace.spec).toBeNull();
  });

  it('is the same as before', async () => {
    await expect(dumpTrace(trace)).toMatchFileSnapshot(`golden/${name}.trace.txt`);
  });
});

it('as a file says what a capture tells, and nothing of a VM', () => {
  const input = createFormatInput(open('01-lifecycle-macvid'));
  expect(text.render(input)).toMatch(/capture +01-lifecycle[^]*messages +43, 0 lost/);
  expect(text.render(input)).not.toMatch(/downtime|back-out/);
  expect(JSON.parse(json.render(input))).toMatchObject({
    spec: null,
    capture: { frameCount: 43, otherCount: 0, format: 'pcap' },
  });
});

// What follows was read by hand from tshark's text of each capture (vdp22.lua), not from our own output.

it('01: every exchange of the lifecycle is paired, keep-alives are told from commands', () => {
  const trace = open('01-lifecycle-macvid');
  expect(withoutLldp(tellFrames(trace))).toEqual([
    ...exchange(14, 'pre-associate'),
    ...exchange(18, 'keep-alive'),
    ...exchange(22, 'pre-associate-rr'),
    ...exchange(26, 'keep-alive'),
    ...exchange(30, 'associate'),
    ...exchange(36, 'keep-alive'),
    ...exchange(40, 'deassociate'),
  ]);
  const states = [
    ['14 pre-associating', '16 pre-associated'],
    ['22 reserving', '24 reserved'],
    ['30 associating', '32 associated'],
    ['40 de-associating', '42 de-associated'],
  ].flat();
  expect(tellStates(trace, 'station', 'vsi-11111111')).toEqual(states);
  expect(tellStates(trace, 'bridge', 'vsi-11111111')).toEqual(states);
  expect([tellNotes(trace), tellReasons(trace)]).toEqual([[], []]);
});

it('02: two VSIs interleave; hints stand in the text, and keep-alives keep theirs', () => {
  const trace = open('02-migration-hints');
  expect(withoutLldp(tellFrames(trace))).toEqual([
    ...exchange(2, 'associate'),
    ...exchange(6, 'pre-associate-rr'),
    ...exchange(11, 'associate'),
    ...exchange(15, 'keep-alive'),
    ...exchange(19, 'keep-alive'),
    ...exchange(23, 'deassociate'),
    ...exchange(27, 'deassociate'),
  ]);
  expect(tellStates(trace, 'bridge', 'vsi-aaaaaaaa')).toEqual([
    '2 associating',
    '4 associated',
    '23 de-associating',
    '25 de-associated',
  ]);
  expect(tellStates(trace, 'station', 'vsi-bbbbbbbb')).toEqual(
    ['6 reserving', '8 reserved', '11 associating', '13 associated'].concat([
      '27 de-associating',
      '29 de-associated',
    ]),
  );
  const texts = dumpTrace(trace);
  expect(texts).toContain('associate-req#1 → bridge (S=1, VSI aaaaaaaa…)');
  expect(texts).toContain('pre-associate-rr-req#1 → bridge (M=1, VSI bbbbbbbb…)');
  expect(texts).toContain('keep-alive#2 → bridge (Associate, M=1, VSI bbbbbbbb…)');
  expect(tellNotes(trace)).toEqual([]);
});

it('03: five VSIs, each with its own strip', () => {
  const trace = open('03-filter-formats');
  expect(tellFrames(trace)).toEqual([
    ...[1, 5, 9, 13, 17].flatMap((first) => exchange(first, 'associate')),
    ...[21, 25, 29, 33, 37].flatMap((first) => exchange(first, 'deassociate')),
  ]);
  // The De-Associates come in another order than the Associates: 1, 3, 5, then 2 and 4.
  const ends = { '01010101': 21, '03030303': 25, '05050505': 29, '02020202': 33, '04040404': 37 };
  const starts = { '01010101': 1, '02020202': 5, '03030303': 9, '04040404': 13, '05050505': 17 };
  for (const [vsi, first] of Object.entries(starts)) {
    const last = ends[vsi as keyof typeof ends];
    expect(tellStates(trace, 'bridge', `vsi-${vsi}`)).toEqual([
      `${first} associating`,
      `${first + 2} associated`,
      `${last} de-associating`,
      `${last + 2} de-associated`,
    ]);
  }
});

it("05: the bridge's De-Associate, three repetitions, late acknowledgements", () => {
  const trace = open('05-station-silent-bridge-deassoc');
  expect(withoutLldp(tellFrames(trace))).toEqual([
    ...exchange(1, 'associate'),
    '6 bridge deassociate-bridge',
    '7 bridge deassociate-bridge < 6 ignored',
    '8 bridge deassociate-bridge < 6 ignored',
    '9 bridge deassociate-bridge < 6 ignored',
    '10 station ecp-ack < 6 ignored',
    '11 station ecp-ack < 7 ignored',
    '12 station associate-req',
    '13 station ecp-ack < 8 ignored',
    '14 station ecp-ack < 9 ignored',
    '15 bridge ecp-ack < 12',
    '16 bridge associate-rsp < 12',
    '17 station ecp-ack < 16',
  ]);
  expect(tellStates(trace, 'station', 'vsi-0b0b0b0b')).toEqual(
    ['1 associating', '3 associated', '6 de-associated'].concat([
      '12 associating',
      '16 associated',
    ]),
  );
  expect(tellNotes(trace)).toEqual([
    '6: the bridge heard nothing of the VSI for 17.449258 s; toutKeepAlive is 17.448960 s',
    '7: sent again 164.142 ms after frame 6, without an acknowledgement until then',
    '8: sent again 164.165 ms after frame 7, without an acknowledgement until then',
    '9: sent again 164.2 ms after frame 8, without an acknowledgement until then',
  ]);
  expect(tellReasons(trace)[3]).toBe(
    '10: too late: the sender waits 164.2 ms after each transmission, this came after 2.067583 s',
  );
});

it('10: draft 0.2 marks no answers; they are told by the direction', () => {
  const trace = open('10-draft02-with-scripted-bridge');
  expect(withoutLldp(tellFrames(trace))).toEqual([
    '5 station ecp-request',
    '6 bridge ecp-ack < 5',
    ...exchange(17, 'pre-associate'),
    ...exchange(21, 'associate'),
    ...exchange(25, 'keep-alive'),
    ...exchange(29, 'deassociate'),
  ]);
  expect(tellStates(trace, 'bridge', 'vsi-fa9b7fff').at(-1)).toBe('31 de-associated');
});

it('13: frames that were made one by one are explained as far as they can be', () => {
  const trace = open('13-minimal-frames');
  expect(tellFrames(trace)).toEqual([
    '1 station associate-req',
    '2 bridge ecp-ack < 1',
    '3 bridge associate-rsp < 1',
    '4 station associate-req',
    '5 station associate-req',
    '6 station pre-associate-req',
    '7 station pre-associate-rr-req',
    '8 bridge associate-rsp',
    '9 bridge deassociate-rsp < 7',
    '10 bridge deassociate-bridge',
    '11 station vdp-several',
    '12 station ecp-request',
  ]);
  expect(tellNotes(trace)).toContain(
    '8: frame 7 asked for something else, so this answers nothing',
  );
});
