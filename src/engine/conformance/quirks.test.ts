import { expect, it } from 'vitest';
import { openTrace } from '../../formats/capture/testing/open-trace';
import type { Shot } from '../../formats/capture/testing/hand-made';
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
} from '../../formats/capture/testing/hand-made';
import { encodeFrame } from '../../wire/frame/frame';
import { compareWithModel } from './compare-with-model';
import { tell } from './testing/plant';

const SECOND = 1_000_000;
const KEEP_ALIVE = 10_485_760;
const TOUT = 17_448_960;

/** An ECPDU of one end and its acknowledgement. */
const acknowledged = (micros: number, frame: ReturnType<typeof request>): Shot[] => [
  at(micros, frame),
  at(micros + 100, ack(frame.source === STATION ? BRIDGE : STATION, frame.header.sequence)),
];

const told = (...shots: readonly (readonly Shot[])[]) => tell(openTrace(capture(...shots.flat())));

it('a VSI that was released is de-associated once more when toutKeepAlive is over', () => {
  const life = [exchange(0, 1, 'associate'), exchange(SECOND, 2, 'de-associate')];
  const again = (micros: number) =>
    acknowledged(micros, request(BRIDGE, 3, command('de-associate', VSI_A)));
  expect(told(...life, again(SECOND + 2000 + TOUT))).toEqual([
    '9 vdp-bridge.exit-unused: released-twice',
  ]);
  expect(told(...life, again(5 * SECOND))).toEqual(['9 vdp-bridge.exit-unused']);
});

it('a keep-alive that is refused with KEEP leads to a De-Associate, an ack timer later at most', () => {
  const late = (micros: number) =>
    told(
      exchange(0, 1, 'associate'),
      acknowledged(KEEP_ALIVE + 4000, request(STATION, 2, command('associate', VSI_A))),
      acknowledged(KEEP_ALIVE + 6000, request(BRIDGE, 2, command('associate', VSI_A, 0x63))),
      acknowledged(KEEP_ALIVE + 4000 + micros, request(STATION, 3, command('de-associate', VSI_A))),
      acknowledged(
        KEEP_ALIVE + 8000 + micros,
        request(BRIDGE, 3, command('de-associate', VSI_A, 0x40)),
      ),
    );
  const refused = '7 vdp-bridge.keep-alive: reprocessed-keep-alive';
  expect(late(164_000)).toEqual([refused, '9 vdp-station.keep-alive-kept: ack-timer-hold']);
  expect(late(2 * SECOND)).toEqual([refused, '9 vdp-station.keep-alive-kept']);
});

it('two keep-alives that are due together leave an ack timer apart', () => {
  const keepAlive = (micros: number, sequence: number, vsi: string) => [
    ...acknowledged(micros, request(STATION, sequence, command('associate', vsi))),
    ...acknowledged(micros + 2000, request(BRIDGE, sequence, command('associate', vsi, 0x40))),
  ];
  const pair = [exchange(0, 1, 'associate'), exchange(10_000, 2, 'associate', VSI_B)];
  const first = keepAlive(KEEP_ALIVE + 12_000, 3, VSI_A);
  expect(told(...pair, first, keepAlive(KEEP_ALIVE + 177_000, 4, VSI_B))).toEqual([
    '13 vdp-station.keep-alive: ack-timer-hold',
  ]);
});

it('an empty filter is acknowledged and never answered', () => {
  const empty = { ...command('associate', VSI_A), entries: [] };
  const asked = acknowledged(0, request(STATION, 1, empty));
  const later = exchange(20 * SECOND, 2, 'associate', VSI_B);
  expect(told(asked, later)[0]).toBe('3 vdp-bridge.no-resources: ignored-filter');
  const valid = acknowledged(0, request(STATION, 1, command('associate', VSI_A)));
  expect(told(valid, later)[0]).toBe('3 vdp-bridge.no-resources');
});

it('a null VID and the priority are the bridge’s to fill in; the station goes on with them', () => {
  const open = { ...command('associate', VSI_A), entries: [{ ps: 0, pcp: 0, vid: 0, mac: MAC }] };
  const filled = { ...open, entries: [{ ps: 1, pcp: 5, vid: 300, mac: MAC }] };
  const life = (repeated: typeof open) =>
    told(
      acknowledged(0, request(STATION, 1, open)),
      acknowledged(2000, request(BRIDGE, 1, { ...filled, status: 0x40 })),
      acknowledged(KEEP_ALIVE + 4000, request(STATION, 2, repeated)),
      acknowledged(KEEP_ALIVE + 6000, request(BRIDGE, 2, { ...filled, status: 0x40 })),
    );
  expect(life(filled)).toEqual([]);
});

const MAC = '52:54:00:11:22:33';

it('frames that were made one by one keep to the form all the same', () => {
  const at1 = (...frames: readonly Shot['frame'][]) =>
    told(frames.map((frame, index) => at(index, frame)));
  const asked = request(STATION, 1, command('associate', VSI_A));
  const answer = (status: number) => request(BRIDGE, 1, command('associate', VSI_A, status));
  const made = (last: Shot['frame']) => at1(asked, answer(0x40), ack(STATION, 1), last);
  const cut = encodeFrame(request(STATION, 3, command('associate', VSI_B)));
  expect(made(answer(0x49))).toContain('4 form.reserved');
  expect(made(request(STATION, 3, command('de-associate', VSI_A, 0x80)))).toContain(
    '4 form.reserved',
  );
  expect(made(request(STATION, 3, command('de-associate', VSI_A, 0x10)))).toContain('4 vdp.status');
  expect(made(cut.with(37, 0x22))).toContain('4 form.readable');
  expect(made(cut.with(14, 0x20))).toContain('4 form.header');
  expect(made(request(STATION, 3))).toContain('4 form.command: bare-manager-id');
});

it('an ECPDU without a command is listed only among frames that were made one by one', () => {
  expect(told(acknowledged(0, request(STATION, 1)))).toEqual(['1 form.command']);
});

it('the words for a reserved error say what would be right', () => {
  const shots = [
    ...acknowledged(0, request(STATION, 1, command('de-associate', VSI_A))),
    ...acknowledged(2000, request(BRIDGE, 1, command('de-associate', VSI_A, 0x49))),
  ];
  expect(compareWithModel(openTrace(capture(...shots))).deviations).toMatchObject([
    {
      observed: 'De-Associate response error 9 (reserved)',
      expected: 'nothing that is reserved',
      differences: [{ field: 'Error', observed: '9', expected: '0 to 5' }],
    },
  ]);
});

it('a port that starts anew counts from 1, and its station has no VSI that we know of', () => {
  expect(
    told(
      exchange(0, 7, 'associate'),
      exchange(SECOND, 8, 'associate', VSI_B),
      exchange(2 * SECOND, 1, 'de-associate'),
    ),
  ).toEqual([]);
});

it('a bridge that stood still is not blamed for what it did not hear', () => {
  const shots = [0, 1, 2, 3].map((count) =>
    at(SECOND + count * 163_840, request(STATION, 2, command('associate', VSI_B))),
  );
  expect(told(exchange(0, 1, 'associate'), shots)).toEqual([]);
});
