import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../lib/limits';
import { getRecords } from '../../trace/records';
import type { Trace } from '../../trace/trace';
import { encodeFrame } from '../../wire/frame/frame';
import { writePcapng } from '../../wire/capture/write-capture';
import { readCaptureTrace } from './read-capture-trace';
import type { Shot } from './testing/hand-made';
import {
  ack,
  at,
  BRIDGE,
  capture,
  command,
  exchange,
  request,
  STATION,
  VSI_A,
  VSI_B,
} from './testing/hand-made';
import { tellFrames, tellNotes, tellReasons, tellStates } from './testing/stories';

const A = 'vsi-aaaaaaaa';

function open(...shots: readonly Shot[]): Trace {
  const result = readCaptureTrace(capture(...shots), 'hand-made');
  if (!result.ok) throw new Error(result.problems[0]?.message);
  return result.value;
}

describe('ECP', () => {
  const first = request(STATION, 1, command('associate', VSI_A));
  const answer = request(BRIDGE, 1, command('associate', VSI_A, 0x40));

  it('a request that nobody acknowledges is sent again; the second one counts', () => {
    const trace = open(at(0, first), at(163_840, first), at(163_940, ack(BRIDGE, 1)));
    expect(tellFrames(trace)).toEqual([
      '1 station associate-req',
      '2 station associate-req < 1',
      '3 bridge ecp-ack < 2',
    ]);
    expect(tellNotes(trace)).toEqual([
      '2: sent again 163.84 ms after frame 1, without an acknowledgement until then',
    ]);
    expect(tellStates(trace, 'station', A)).toEqual(['1 associating']);
  });

  it('a lost acknowledgement shows in the repetition, which is a duplicate', () => {
    const trace = open(
      at(0, first), at(100, ack(BRIDGE, 1)), at(163_840, first), at(163_940, ack(BRIDGE, 1)), at(165_000, answer), at(165_100, ack(STATION, 1)),
    ); // prettier-ignore
    expect(tellFrames(trace)).toEqual([
      '1 station associate-req',
      '2 bridge ecp-ack < 1 lost',
      '3 station associate-req < 1 ignored',
      '4 bridge ecp-ack < 3',
      '5 bridge associate-rsp < 1',
      '6 station ecp-ack < 5',
    ]);
    expect(tellNotes(trace)).toEqual([
      '3: sent again 163.84 ms after frame 1, although frame 2 acknowledged it',
    ]);
    expect(tellReasons(trace)).toEqual([
      '2: frame 3 repeats the request, so this did not arrive in time',
      '3: the same ECPDU as in frame 1: acknowledged, not handed on',
    ]);
    expect(trace.metrics.lostMessages).toBe(1);
  });

  it('both directions repeat at the same time without getting mixed up', () => {
    const trace = open(
      at(0, first), at(10, answer), at(100_000, first), at(100_010, answer), at(100_020, ack(STATION, 1)), at(100_030, ack(BRIDGE, 1)),
    ); // prettier-ignore
    expect(tellFrames(trace)).toEqual([
      '1 station associate-req',
      '2 bridge associate-rsp < 1',
      '3 station associate-req < 1',
      '4 bridge associate-rsp < 2',
      '5 station ecp-ack < 4',
      '6 bridge ecp-ack < 3',
    ]);
  });

  it('says when an acknowledgement answers nothing, and when none came', () => {
    const trace = open(at(0, first), at(100, ack(BRIDGE, 7)));
    expect(tellFrames(trace)).toEqual(['1 station associate-req', '2 bridge ecp-ack ignored']);
    expect(tellReasons(trace)).toEqual([
      '2: the capture shows no request 7 that it could acknowledge',
    ]);
    expect(tellNotes(trace)).toEqual(['1: the capture shows no acknowledgement of it']);
  });

  it('notes numbers that are missing, that start over, and that come twice', () => {
    const other = (sequence: number, vsi: string) =>
      at(sequence, request(STATION, sequence, command('associate', vsi)));
    const jumps = open(other(1, VSI_A), other(5, VSI_B));
    expect(tellNotes(jumps)).toContain(
      '2: the sequence number goes from 1 to 5: 3 requests are not in the capture',
    );
    const restart = open(other(5, VSI_A), at(9, request(STATION, 1, command('associate', VSI_B))));
    expect(tellNotes(restart)).toContain(
      '2: the sequence number goes back from 5 to 1: the sender started again',
    );
    const wrap = open(
      at(0, request(STATION, 0xffff, command('associate', VSI_A))),
      at(1, request(STATION, 1, command('associate', VSI_B))),
    );
    expect(tellNotes(wrap).filter((note) => note.includes('sequence'))).toEqual([]);
    const twice = open(other(5, VSI_A), at(9, request(STATION, 5, command('associate', VSI_B))));
    expect(tellReasons(twice)).toEqual([
      '2: number 5 again with other content than frame 1: taken for a repetition',
    ]);
  });
});

describe('VDP', () => {
  it('two VSIs that interleave keep their own requests, answers and states', () => {
    const trace = open(
      at(0, request(STATION, 1, command('associate', VSI_A))), at(100, ack(BRIDGE, 1)),
      at(200, request(STATION, 2, command('pre-associate', VSI_B))), at(300, ack(BRIDGE, 2)),
      at(400, request(BRIDGE, 1, command('pre-associate', VSI_B, 0x40))), at(500, ack(STATION, 1)),
      at(600, request(BRIDGE, 2, command('associate', VSI_A, 0x40))), at(700, ack(STATION, 2)),
    ); // prettier-ignore
    expect(tellFrames(trace).filter((line) => !line.includes('ack'))).toEqual([
      '1 station associate-req',
      '3 station pre-associate-req',
      '5 bridge pre-associate-rsp < 3',
      '7 bridge associate-rsp < 1',
    ]);
    expect(tellStates(trace, 'bridge', A)).toEqual(['1 associating', '7 associated']);
    expect(tellStates(trace, 'station', 'vsi-bbbbbbbb')).toEqual([
      '3 pre-associating',
      '5 pre-associated',
    ]);
  });

  it.each([
    ['a refusal', 'de-associate', 0x42, 'de-associated', 'deassociate-rsp'],
    ['a refusal for good', 'de-associate', 0x52, 'de-associated', 'deassociate-rsp'],
    ['a refusal that keeps the type', 'associate', 0x42, 'de-associated', 'associate-rsp'],
    ['KEEP', 'associate', 0x63, 'pre-associated', 'associate-rsp'],
  ] as const)('%s decides the state of the VSI', (...[, kind, status, state, id]) => {
    const trace = open(
      ...exchange(0, 1, 'pre-associate'),
      at(10_000, request(STATION, 2, command('associate', VSI_A))),
      at(12_000, request(BRIDGE, 2, command(kind, VSI_A, status))),
    );
    expect(tellFrames(trace).at(-1)).toBe(`6 bridge ${id} < 5`);
    expect(tellStates(trace, 'station', A).at(-1)).toBe(`6 ${state}`);
    expect(tellStates(trace, 'bridge', A).at(-1)).toBe(`6 ${state}`);
  });

  it('a null VID that the bridge fills in is an answer; the keep-alive has the new VID', () => {
    const trace = open(
      at(0, request(STATION, 1, command('associate', VSI_A, 0, 0))),
      at(2000, request(BRIDGE, 1, command('associate', VSI_A, 0x40, 300))),
      at(9000, request(STATION, 2, command('associate', VSI_A, 0x20, 300))),
    );
    expect(tellFrames(trace).at(-1)).toBe('3 station keep-alive');
    expect(tellNotes(trace).filter((note) => note.includes('asked'))).toEqual([]);
  });

  it('an answer to something else ends the VSI at the station only', () => {
    const trace = open(
      at(0, request(STATION, 1, command('associate', VSI_A))),
      at(2000, request(BRIDGE, 1, command('associate', VSI_A, 0x40, 999))),
    );
    expect(tellNotes(trace)).toContain(
      '2: the answer is not what was asked: filter entries differ',
    );
    expect(tellStates(trace, 'station', A).at(-1)).toBe('2 de-associated');
    expect(tellStates(trace, 'bridge', A).at(-1)).toBe('2 associated');
  });

  it("the bridge's De-Associate ends a request that it found no resources for", () => {
    const trace = open(
      at(0, request(STATION, 1, command('associate', VSI_A))),
      at(10_488_000, request(BRIDGE, 1, command('de-associate', VSI_A))),
    );
    expect(tellFrames(trace).at(-1)).toBe('2 bridge deassociate-bridge < 1');
    expect(tellNotes(trace)).toContain(
      '2: ends the request of frame 1, 10.488 s after it; resourceWaitDelay is 10.485760 s',
    );
  });

  it('a station that got no answer for too long begins anew', () => {
    const late = (atMicros: number) =>
      open(
        ...exchange(0, 1, 'associate'),
        at(10_000_000, request(STATION, 2, command('associate', VSI_A))),
        at(10_000_000 + atMicros, request(STATION, 3, command('associate', VSI_A))),
      );
    expect(tellFrames(late(17_448_959)).at(-1)).toBe('6 station keep-alive');
    expect(tellFrames(late(17_448_960)).at(-1)).toBe('6 station associate-req');
    expect(tellNotes(late(17_448_960))).toContain(
      '6: the capture shows no answer to frame 5; the station forgot the VSI after respWaitDelay, 17.448960 s',
    );
  });

  it('a capture that begins in the middle still tells the state', () => {
    const trace = open(...exchange(0, 4, 'associate').slice(2));
    expect(tellNotes(trace)).toContain('1: the capture shows no request that this could answer');
    expect(tellStates(trace, 'station', A)).toEqual(['1 associated']);
  });

  it('marks what the other end takes no notice of', () => {
    const trace = open(
      ...exchange(0, 1, 'associate'),
      ...exchange(9000, 2, 'associate'),
      at(20_000, request(STATION, 3, command('associate', VSI_A, 0x40))),
      at(21_000, request(BRIDGE, 3, command('associate', VSI_A))),
    );
    expect(tellReasons(trace)).toEqual([
      '9: a bridge takes no responses',
      '10: a station takes no request but De-Associate',
    ]);
  });
});

describe('lanes', () => {
  const NEXT = '02:00:00:00:aa:03';
  const NEXT_BRIDGE = '02:00:00:00:bb:04';
  const moved = (shots: readonly Shot[], interfaceIndex: number): Shot[] =>
    shots.map(({ atMicros, frame }) => {
      if (frame instanceof Uint8Array) return { atMicros, frame };
      const source = frame.source === STATION ? NEXT : NEXT_BRIDGE;
      return { atMicros: atMicros + 50, frame: { ...frame, source }, interfaceIndex };
    });
  const here = exchange(0, 1, 'associate');

  it.each([
    ['on two interfaces', 1],
    ['on one interface, told apart by who acknowledges whom', 0],
  ])('two links %s stand like the two sides of a migration', (_, interfaceIndex) => {
    const trace = open(
      ...[...here, ...moved(here, interfaceIndex)].toSorted((a, b) => a.atMicros - b.atMicros),
    );
    expect(trace.nodes.map(({ id, subtitle }) => [id, subtitle])).toEqual([
      ['station-1', STATION],
      ['bridge-1', BRIDGE],
      ['bridge-2', NEXT_BRIDGE],
      ['station-2', NEXT],
    ]);
    expect(trace.links.map(({ id }) => id)).toEqual(['station-1-bridge-1', 'bridge-2-station-2']);
    expect(tellNotes(trace)).toEqual([]);
    expect(tellReasons(trace)).toEqual([]);
  });

  it('an end that sends nothing has a lane all the same', () => {
    const trace = open(at(0, request(STATION, 1, command('associate', VSI_A))));
    expect(trace.nodes.map(({ id, subtitle }) => [id, subtitle])).toEqual([
      ['station', STATION],
      ['bridge', 'sent nothing'],
    ]);
  });

  it('frames of more addresses than there are lanes are counted', () => {
    const count = LIMITS.captureLanes.value;
    const shots = Array.from({ length: count }, (_, index) => {
      const source = `02:00:00:00:0${index % 8}:${String(index + 10).padStart(2, '0')}`;
      return at(index, request(source, 1, command('associate', VSI_A)), index);
    });
    const result = readCaptureTrace(capture(...shots), 'crowd');
    expect(result.ok && result.value.nodes.length).toBe(count);
    expect(result.ok && result.warnings[0]?.message).toContain(
      `${count / 2} frames not drawn. Stopped at the limit of 64 lanes of a capture`,
    );
  });
});

describe('files', () => {
  it('frames of other protocols are counted and mentioned', () => {
    const other = encodeFrame(ack(STATION, 1)).fill(8, 12, 14);
    const result = readCaptureTrace(capture(at(0, other), ...exchange(10, 1, 'associate')), 'x');
    expect(result.ok && result.value.capture).toMatchObject({ frameCount: 5, otherCount: 1 });
    expect(result.ok && result.warnings.map(({ message }) => message)).toEqual([
      '1 of 5 frames is not of EVB (ECP, or LLDP with an EVB TLV) and not drawn',
    ]);
    expect(result.ok && result.value.frames?.map(({ number }) => number)).toEqual([2, 3, 4, 5]);
    const nothing = readCaptureTrace(capture(at(0, other)), 'x');
    expect(nothing.ok ? '' : nothing.problems[0]?.message).toBe(
      '1 of 1 frame is not of EVB (ECP, or LLDP with an EVB TLV), so there is nothing to draw; open a capture of the link between a station and its bridge',
    );
    const empty = readCaptureTrace(writePcapng([]), 'x');
    expect(empty.ok ? '' : empty.problems[0]?.message).toMatch(/holds no frames; open one that/);
  });

  it('frames of EVB behind a tag are counted with the reason', () => {
    const plain = encodeFrame(ack(STATION, 1));
    const bytes = Uint8Array.of(
      ...plain.subarray(0, 12),
      0x81,
      0x00,
      0x60,
      0x64,
      ...plain.subarray(12),
    );
    const result = readCaptureTrace(capture(at(0, bytes), ...exchange(10, 1, 'associate')), 'x');
    expect(result.ok && result.warnings.map(({ message }) => message)).toEqual([
      '1 of 5 frames is not of EVB (ECP, or LLDP with an EVB TLV); 1 of them behind a VLAN or priority tag and not drawn',
    ]);
  });

  it('frames out of order are put in order, and time starts at the earliest', () => {
    const [first, second] = exchange(5_000_000, 1, 'associate');
    if (first === undefined || second === undefined) throw new Error('no exchange');
    const trace = open(second, first);
    expect(tellFrames(trace)).toEqual(['2 station associate-req', '1 bridge ecp-ack < 2']);
    expect(Array.from(trace.records.at.subarray(0, 2))).toEqual([0, 0]);
    expect(trace.metrics.totalMicros).toBe(100);
  });

  it('frames in front of a broken place are kept, with a warning that names it', () => {
    const file = capture(...exchange(0, 1, 'associate'));
    const result = readCaptureTrace(file.subarray(0, file.length - 10), 'cut');
    expect(result.ok && result.value.frames?.length).toBe(3);
    expect(result.ok && result.warnings[0]?.at).toMatch(/^byte \d+$/);
  });

  it('says what is wrong with a file that is no capture, or too large', () => {
    const text = readCaptureTrace(new Uint8Array([1, 2, 3, 4]), 'x');
    expect(text).toEqual({
      ok: false,
      problems: [
        {
          at: 'byte 0',
          message: expect.stringMatching(
            /^this is neither a pcap nor a pcapng file; open one that /,
          ),
        },
      ],
    });
    const large = readCaptureTrace(new Uint8Array(LIMITS.fileBytes.value + 1), 'x');
    expect(large.ok ? '' : large.problems[0]?.message).toContain('fileBytes');
  });

  it('a frame that is broken is ignored by its receiver, with the octet', () => {
    const make = (sequence: number) =>
      encodeFrame(request(STATION, sequence, command('associate', VSI_A)));
    const cut = make(1).subarray(0, 60);
    const version = make(2);
    version[14] = 0x20;
    const unknown = make(2);
    unknown[36] = 0x0c;
    const trace = open(at(0, cut), at(1, version), at(2, unknown));
    expect(tellReasons(trace)).toEqual([
      '1: the TLV claims 33 octets, 22 left (octet 36)',
      '2: ECP version 2 is not 1 (octet 14)',
    ]);
    expect(tellNotes(trace)).toContain('3: TLV type 6 is not known; skipped (octet 36)');
  });

  it('a frame that ends in front of its number has none on its arrow', () => {
    const whole = encodeFrame(request(STATION, 1, command('associate', VSI_A)));
    const trace = open(...[15, 16, 17].map((length, index) => at(index, whole.slice(0, length))));
    const sent = getRecords(trace).filter(({ kind }) => kind === 'sent');
    expect(sent.map(({ text }) => text)).toEqual(['', '', '']);
  });
});
