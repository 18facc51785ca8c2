import { describe, expect, it } from 'vitest';
import type { Capture } from '../capture/capture';
import { decodeCapture } from '../capture/decode-capture';
import { readCapture } from '../capture/read-capture';
import { writePcapng } from '../capture/write-capture';
import { CAPTURE_NAMES, readFixture } from './captures.mjs';
import { LYING_WORDS, withOctet, withWord } from './mutants';

/** With LADDERSCOPE_DEEP=1 whole files and every value; otherwise the first part of each file and a sample. */
const isDeep = process.env['LADDERSCOPE_DEEP'] === '1';
const TIMEOUT_MS = isDeep ? 1_200_000 : 60_000;
const CHECKED_OCTETS = isDeep ? Number.POSITIVE_INFINITY : 300;
const octets = isDeep ? Array.from({ length: 256 }, (_, octet) => octet) : [0, 1, 0x80, 0xff];

const files = CAPTURE_NAMES.map((name) => ({ name, file: readFixture(name) }));

/** What must hold of any file: typed errors inside it, and packets that are views into it. */
function findFault(file: Uint8Array, capture: Capture): string | null {
  const bad = capture.errors.find((one) => one.offset < 0 || one.offset > file.length);
  if (bad !== undefined) return `error at ${bad.offset}: ${bad.reason}`;
  for (const { bytes, timeMicros, number } of capture.packets) {
    if (bytes.buffer !== file.buffer) return `packet ${number} is a copy`;
    if (!Number.isSafeInteger(timeMicros)) return `packet ${number} has time ${timeMicros}`;
  }
  return null;
}

/** A cut file holds the first packets of the whole one, and their octets are where they were. */
function findDifference(cut: Capture, whole: Capture): string | null {
  const different = cut.packets.find((packet, index) => {
    const same = whole.packets[index]?.bytes;
    return packet.bytes.byteOffset !== same?.byteOffset || packet.bytes.length !== same.length;
  });
  return different === undefined ? null : `packet ${different.number} is another`;
}

describe.each(files)('$name', ({ file }) => {
  const whole = readCapture(file);
  const limit = Math.min(file.length, CHECKED_OCTETS);

  it(
    'cut at every octet keeps the frames in front of the cut',
    () => {
      const faults = new Set<string>();
      for (let size = 0; size < file.length; size++) {
        const capture = readCapture(file.subarray(0, size));
        const fault = findFault(file, capture) ?? findDifference(capture, whole);
        if (fault !== null) faults.add(`cut at ${size}: ${fault}`);
      }
      expect([...faults]).toEqual([]);
    },
    TIMEOUT_MS,
  );

  it(
    'with any octet changed gives typed errors only',
    () => {
      const faults = new Set<string>();
      for (let index = 0; index < limit; index++)
        for (const octet of octets) {
          const damaged = withOctet(file, index, octet);
          const fault = findFault(damaged, readCapture(damaged));
          if (fault !== null) faults.add(`octet ${index} = ${octet}: ${fault}`);
        }
      expect([...faults]).toEqual([]);
    },
    TIMEOUT_MS,
  );

  it(
    'with words that lie gives typed errors only',
    () => {
      const faults = new Set<string>();
      for (let index = 0; index + 4 <= limit; index += isDeep ? 1 : 4)
        for (const value of LYING_WORDS) {
          const damaged = withWord(file, index, { value, isLittle: true });
          const fault = findFault(damaged, readCapture(damaged));
          if (fault !== null) faults.add(`word ${index} = ${value}: ${fault}`);
        }
      expect([...faults]).toEqual([]);
    },
    TIMEOUT_MS,
  );
});

it('claimed sizes allocate nothing', () => {
  const bytes = new Uint8Array(60);
  const file = writePcapng([{ timeMicros: 0, bytes }]);
  const before = process.memoryUsage().arrayBuffers;
  for (let index = 0; index + 4 <= file.length; index++)
    for (const value of [2 ** 28, 2 ** 30, 2 ** 31 - 4, 2 ** 32 - 4])
      decodeCapture(withWord(file, index, { value, isLittle: true }));
  // The copies under test are a few hundred octets each; one claimed size alone would be 256 MiB.
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(16 * 2 ** 20);
});
