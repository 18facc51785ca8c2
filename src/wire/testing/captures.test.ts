import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromHex, toHex } from '../../lib/hex';
import { decodeCapture } from '../capture/decode-capture';
import { readCapture } from '../capture/read-capture';
import { writePcap, writePcapng } from '../capture/write-capture';
import { CaptureBuilder, describeInterface, enhancedPacket, section } from './capture-builder';
import { findTshark, runTshark } from './tshark.mjs';

const FRAME = fromHex('0180c2000000 02000000aa01 8940 1401 0005');
const SECONDS = 1_800_000_000;

describe('what we write', () => {
  const packets = (timeMax: number) =>
    fc.array(
      fc.record({
        timeMicros: fc.integer({ min: 0, max: timeMax }),
        bytes: fc.uint8Array({ maxLength: 80 }),
      }),
      { maxLength: 5 },
    );
  const plain = (file: Uint8Array) =>
    readCapture(file).packets.map((one) => [one.timeMicros, one.nanos, toHex(one.bytes)]);
  const wanted = (list: readonly { timeMicros: number; bytes: Uint8Array }[]) =>
    list.map((one) => [one.timeMicros, 0, toHex(one.bytes)]);

  it('as pcap we read back', () => {
    fc.assert(
      fc.property(packets(2 ** 32 * 1_000_000 - 1), (list) => {
        expect(plain(writePcap(list))).toEqual(wanted(list));
      }),
    );
  });

  it('as pcapng we read back, with comments and interfaces', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 40 });
    fc.assert(
      fc.property(packets(2 ** 53 - 1), text, text, (list, comment, name) => {
        const outgoing = list.map((one) => ({ ...one, interfaceIndex: 1, comment }));
        const file = writePcapng(outgoing, { comment, interfaceNames: ['first', name] });
        const capture = readCapture(file);
        expect(plain(file)).toEqual(wanted(list));
        expect(capture).toMatchObject({ format: 'pcapng', comments: [comment], errors: [] });
        expect(capture.interfaces.map((one) => one.name)).toEqual(['first', name]);
        for (const packet of capture.packets)
          expect(packet).toMatchObject({ interfaceIndex: 1, comments: [comment] });
      }),
    );
  });

  it.each([0, 65_531, 65_532, 65_533, 200_000])(
    'a comment of %i octets comes back whole',
    (size) => {
      const comment = 'é'.repeat(size / 2) + (size % 2 === 0 ? '' : 'x');
      expect(readCapture(writePcapng([], { comment })).comments).toEqual([comment]);
    },
  );
});

/** Files that our writer does not make, and the moment (µs, ns) of each packet in them. */
const files: Record<string, { file: Uint8Array; times: readonly (readonly [number, number])[] }> =
  {};

for (const isLittle of [false, true])
  for (const [magic, fraction, nanos] of [
    [0xa1b2c3d4, 123_456, 0],
    [0xa1b23c4d, 123_456_789, 789],
  ] as const)
    files[`pcap ${isLittle ? 'little' : 'big'}-endian, ${nanos === 0 ? 'µs' : 'ns'}`] = {
      file: new CaptureBuilder(isLittle)
        .word(magic)
        .half(2, 4)
        .word(0, 0, 65_535, 1)
        .word(SECONDS, fraction, FRAME.length, FRAME.length)
        .raw(FRAME)
        .bytes(),
      times: [[SECONDS * 1e6 + 123_456, nanos]],
    };

const ticksOf = (ticks: bigint) => ({
  high: Number(ticks >> 32n),
  low: Number(ticks & 0xffff_ffffn),
});
const packetAt = (interfaceIndex: number, ticks: bigint) => ({
  interfaceIndex,
  ...ticksOf(ticks),
  bytes: FRAME,
});

for (const isLittle of [false, true]) {
  const builder = section(new CaptureBuilder(isLittle));
  const offset = isLittle ? fromHex('0a00000000000000') : fromHex('000000000000000a');
  describeInterface(builder, 0);
  describeInterface(builder, 0, [[9, fromHex('09')]]);
  describeInterface(builder, 0, [
    [9, fromHex('8a')],
    [14, offset],
  ]);
  describeInterface(builder, 0, [
    [9, fromHex('00')],
    [2, fromHex('657468')],
  ]);
  enhancedPacket(builder, packetAt(0, BigInt(SECONDS) * 1_000_000n + 5n));
  enhancedPacket(builder, packetAt(1, BigInt(SECONDS) * 1_000_000_000n + 6007n));
  builder.block(0x1234, (body) => body.word(1, 2, 3));
  enhancedPacket(builder, packetAt(2, BigInt(SECONDS) * 1024n + 512n));
  enhancedPacket(builder, packetAt(3, BigInt(SECONDS)));
  files[`pcapng ${isLittle ? 'little' : 'big'}-endian, four resolutions, an unknown block`] = {
    file: builder.bytes(),
    times: [
      [SECONDS * 1e6 + 5, 0],
      [SECONDS * 1e6 + 6, 7],
      [(SECONDS + 10) * 1e6 + 500_000, 0],
      [SECONDS * 1e6, 0],
    ],
  };
}

/** Two sections of different byte order, each with interfaces of its own. */
const first = section(new CaptureBuilder(true));
describeInterface(first, 0, [[9, fromHex('03')]]);
enhancedPacket(first, packetAt(0, BigInt(SECONDS) * 1000n));
const second = section(new CaptureBuilder(false));
describeInterface(second, 0);
enhancedPacket(second, packetAt(0, BigInt(SECONDS) * 1_000_000n + 1n));
files['pcapng of two sections'] = {
  file: Uint8Array.of(...first.bytes(), ...second.bytes()),
  times: [
    [SECONDS * 1e6, 0],
    [SECONDS * 1e6 + 1, 0],
  ],
};

const old = section(new CaptureBuilder(true));
describeInterface(old, 0);
const { high, low } = ticksOf(BigInt(SECONDS) * 1_000_000n);
old.block(2, (body) => body.half(0, 7).word(high, low, FRAME.length, FRAME.length).padded(FRAME));
files['pcapng with the obsolete packet block'] = { file: old.bytes(), times: [[SECONDS * 1e6, 0]] };

const version = findTshark();

describe('what others write', () => {
  it.each(Object.keys(files))('%s', (name) => {
    const { file, times } = files[name] ?? { file: new Uint8Array(), times: [] };
    const capture = readCapture(file);
    expect(capture.errors).toEqual([]);
    expect(capture.packets.map((one) => [one.timeMicros, one.nanos])).toEqual(times);
    for (const packet of capture.packets) expect(toHex(packet.bytes)).toBe(toHex(FRAME));
    expect(capture.packets.map((one) => one.number)).toEqual(times.map((_, index) => index + 1));
  });

  it.each(version === null ? [] : [version])(
    'times and lengths as %s gives them',
    () => {
      for (const [name, { file, times }] of Object.entries(files)) {
        const options = ['-T', 'fields', '-e', 'frame.time_epoch', '-e', 'frame.len'];
        const wanted = times.map(([micros, nanos]) => {
          const fraction = String((micros % 1e6) * 1000 + nanos).padStart(9, '0');
          return `${Math.floor(micros / 1e6)}.${fraction}\t${FRAME.length}`;
        });
        expect([name, ...runTshark(file, options)]).toEqual([name, ...wanted]);
      }
    },
    60_000,
  );

  it('simple packet blocks: no time of their own, cut at the snap length', () => {
    const builder = section(new CaptureBuilder(true));
    describeInterface(builder, 16);
    builder.block(3, (body) => body.word(FRAME.length).padded(FRAME.subarray(0, 16)));
    const { frames, errors } = decodeCapture(builder.bytes());
    expect(errors).toEqual([]);
    expect(frames[0]?.errors.at(-1)).toEqual({
      kind: 'truncated',
      offset: 16,
      reason: 'only 16 of 18 octets were captured',
    });
  });

  it('another link type is refused frame by frame', () => {
    const file = writePcap([{ timeMicros: 0, bytes: FRAME }]);
    file[20] = 113;
    expect(decodeCapture(file).frames[0]?.errors).toEqual([
      { kind: 'unsupported', offset: 0, reason: 'link type 113 is not Ethernet' },
    ]);
  });
});

describe('a damaged file', () => {
  const good = writePcapng([
    { timeMicros: 1, bytes: FRAME },
    { timeMicros: 2, bytes: FRAME },
  ]);
  /** Section header 28 octets, interface 20, packet block 52. */
  const SECOND_BLOCK = 28 + 20 + 52;

  const damaged = (offset: number, value: number) => {
    const copy = good.slice();
    new DataView(copy.buffer).setUint32(offset, value, true);
    return readCapture(copy);
  };

  it.each([
    [0, 'a block claims 0 octets, 52 left'],
    [8, 'a block claims 8 octets, 52 left'],
    [50, 'a block claims 50 octets, 52 left'],
    [2 ** 32 - 4, 'a block claims 4294967292 octets, 52 left'],
    [48, 'a block says 48 octets in front and 1280 behind'],
  ])('a block length of %i ends the reading, and what came before stays', (length, reason) => {
    const capture = damaged(SECOND_BLOCK + 4, length);
    expect(capture.packets).toHaveLength(1);
    expect(capture.errors).toEqual([{ kind: 'bad-length', offset: SECOND_BLOCK, reason }]);
  });

  it('a packet that claims more than its block holds is left out', () => {
    const capture = damaged(SECOND_BLOCK + 20, 200_000);
    expect(capture.packets).toHaveLength(1);
    expect(capture.errors).toMatchObject([{ kind: 'truncated', offset: SECOND_BLOCK }]);
    expect(damaged(SECOND_BLOCK + 20, 2 ** 31).errors).toMatchObject([{ kind: 'limit' }]);
  });

  it('a packet of an interface that is not described is left out', () => {
    expect(damaged(SECOND_BLOCK + 8, 9).errors).toEqual([
      {
        kind: 'bad-value',
        offset: SECOND_BLOCK,
        reason: 'a packet names interface 9, which is not described',
      },
    ]);
  });

  it.each([
    ['empty', ''],
    ['text', '68656c6c6f20776f726c64'],
    ['a section header alone', '0a0d0d0a'],
    ['pcap magic alone', 'd4c3b2a1'],
    ['a section of an unknown byte order', `0a0d0d0a 1c000000 11111111 ${'00'.repeat(16)}`],
  ])('%s is refused with a reason', (_, hex) => {
    const capture = readCapture(fromHex(hex));
    expect(capture.packets).toEqual([]);
    expect(capture.errors).toHaveLength(1);
  });

  it('with a thousand faults is given up', () => {
    const builder = describeInterface(section(new CaptureBuilder(true)), 0);
    for (let index = 0; index < 2000; index++) builder.block(6, (body) => body.word(0));
    const { errors } = readCapture(builder.bytes());
    expect(errors).toHaveLength(1001);
    expect(errors.at(-1)).toMatchObject({ kind: 'limit' });
  });
});
