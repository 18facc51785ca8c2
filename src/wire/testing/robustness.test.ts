import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromHex } from '../../lib/hex';
import { readCapture } from '../capture/read-capture';
import { decodeBytes } from '../frame/decode-bytes';
import { CAPTURE_NAMES, readFixture } from './captures.mjs';
import { findFault, withOctet } from './mutants';

/**
 * With LADDERSCOPE_DEEP=1 every octet of every frame takes every value; otherwise a sample that takes a second.
 */
const isDeep = process.env['LADDERSCOPE_DEEP'] === '1';
const TIMEOUT_MS = isDeep ? 1_200_000 : 60_000;
const SAMPLE = [0x00, 0x01, 0x7f, 0x80, 0xfe, 0xff];
const octets = isDeep ? Array.from({ length: 256 }, (_, octet) => octet) : SAMPLE;

/** Every frame of a capture; in the small run only the first of each kind, told apart by length and TLVs. */
function framesOf(name: string): Uint8Array[] {
  const frames = readCapture(readFixture(name)).packets.map((one) => one.bytes);
  if (isDeep) return frames;
  const kindOf = (bytes: Uint8Array) =>
    [bytes.length, ...decodeBytes(bytes).tlvs.map((tlv) => tlv.kind)].join();
  return [...new Map(frames.map((bytes) => [kindOf(bytes), bytes])).values()];
}

describe.each(CAPTURE_NAMES)('frames of %s', (name) => {
  const frames = framesOf(name);

  it(
    'cut at every octet give typed errors and a tree without gaps',
    () => {
      const faults = frames.flatMap((bytes) =>
        Array.from(bytes, (_, size) => findFault(bytes.subarray(0, size))),
      );
      expect(faults.filter((fault) => fault !== null)).toEqual([]);
    },
    TIMEOUT_MS,
  );

  it(
    `with every octet set to ${octets.length} values give typed errors and a tree without gaps`,
    () => {
      const faults = new Set<string>();
      for (const bytes of frames)
        for (let index = 0; index < bytes.length; index++)
          for (const octet of octets) {
            const fault = findFault(withOctet(bytes, index, octet));
            if (fault !== null) faults.add(`${fault} (octet ${index} = ${octet})`);
          }
      expect([...faults]).toEqual([]);
    },
    TIMEOUT_MS,
  );
});

it(
  'any octets behind any of our EtherTypes give typed errors and a tree without gaps',
  () => {
    const start = fc.constantFrom('8940 1001 0001', '88cc', '88b7 001b3f 0000 00 00 0001', '0800');
    const frames = fc.tuple(start, fc.uint8Array({ maxLength: 300 }));
    fc.assert(
      fc.property(frames, ([head, tail]) => {
        const bytes = fromHex(`0180c2000000 020000000001 ${head}`);
        expect(findFault(Uint8Array.of(...bytes, ...tail))).toBeNull();
      }),
      { numRuns: isDeep ? 100_000 : 500 },
    );
  },
  TIMEOUT_MS,
);

const FRAME = '0180c2000000 02000000aa01 8940 1001 0005';
const MANAGER = `0a10 6d677241${'00'.repeat(12)}`;
const VALUES = '00 000007 01 05 11111111222233334444555555555555';

/** What is said about each kind of damage, and where. */
const DAMAGE: readonly [what: string, octets: string, errors: string[]][] = [
  [
    'a frame shorter than its addresses',
    '0180c2',
    ['0 truncated: Destination needs 6 octets, 3 left'],
  ],
  [
    'another version of ECP',
    `0180c2000000 02000000aa01 8940 2001 0005 ${MANAGER}`,
    ['14 bad-value: ECP version 2 is not 1'],
  ],
  [
    'an ECP operation that is none',
    '0180c2000000 02000000aa01 8940 1801 0005',
    ['14 bad-value: ECP operation 2 is not defined'],
  ],
  [
    'an unknown ECP subtype',
    '0180c2000000 02000000aa01 8940 1003 0005',
    ['14 bad-value: ECP subtype 3 is not known'],
  ],
  [
    'no manager ID',
    `${FRAME} 061b ${VALUES} 01 0001 0064`,
    ['18 bad-order: the first TLV is type 3, not a VSI manager ID'],
  ],
  [
    'two manager IDs',
    `${FRAME} ${MANAGER} ${MANAGER}`,
    ['36 bad-order: a second VSI manager ID; separate ECPDUs are for separate managers'],
  ],
  [
    'a manager ID of 15 octets',
    `${FRAME} 0a0f ${'00'.repeat(15)}`,
    ['20 truncated: VSI manager ID needs 16 octets, 15 left'],
  ],
  [
    'a manager ID of 17 octets',
    `${FRAME} 0a11 ${'00'.repeat(17)}`,
    ['36 bad-length: 1 octet too many behind the last field of the TLV'],
  ],
  [
    'a TLV that claims more than there is',
    `${FRAME} ${MANAGER} 07ff ${VALUES}`,
    ['36 bad-length: the TLV claims 511 octets, 22 left'],
  ],
  [
    'a count that claims more than there is',
    `${FRAME} ${MANAGER} 061b ${VALUES} 01 ffff 0064`,
    ['63 bad-length: 65535 entries announced, 1 fit in the octets that follow'],
  ],
  [
    'a count that claims less than there is',
    `${FRAME} ${MANAGER} 061d ${VALUES} 01 0001 0064 0065`,
    ['65 bad-length: 2 octets too many behind the last field of the TLV'],
  ],
  [
    'an unknown filter format',
    `${FRAME} ${MANAGER} 061b ${VALUES} 09 0001 0064`,
    ['63 bad-value: filterFormat 9 is not defined, so its 1 entries cannot be read'],
  ],
  [
    'an unknown TLV',
    `${FRAME} ${MANAGER} 1401 00`,
    ['36 unknown-tlv: TLV type 10 is not known; skipped'],
  ],
];

describe('damage is named', () => {
  it.each(DAMAGE)('%s', (_, octetsOfFrame, errors) => {
    const decoded = decodeBytes(fromHex(octetsOfFrame));
    expect(decoded.errors.map((one) => `${one.offset} ${one.kind}: ${one.reason}`)).toEqual(errors);
  });

  it('and what was understood stays', () => {
    const cut = fromHex(`${FRAME} ${MANAGER} 061b ${VALUES} 01 0003 0064`);
    const [manager, association] = decodeBytes(cut).tlvs;
    expect(manager).toMatchObject({ isComplete: true });
    expect(association?.isComplete).toBe(false);
    expect(association?.values).toMatchObject({ typeId: 7, vsiIdFormat: 5, filterFormat: 1 });
    expect(association?.values['entries']).toEqual([{ ps: 0, pcp: 0, vid: 100 }]);
  });
});
