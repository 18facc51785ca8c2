import { expect, it } from 'vitest';
import { readCaptureTrace } from '../../formats/capture/read-capture-trace';
import { CAPTURE_NAMES, readFixture } from '../../wire/testing/captures.mjs';
import { withOctet } from '../../wire/testing/mutants';
import { compareWithModel } from './compare-with-model';

/** With LADDERSCOPE_DEEP=1 every octet is changed; otherwise a sample that takes a second or two. */
const isDeep = process.env['LADDERSCOPE_DEEP'] === '1';
const STEP = isDeep ? 1 : 97;

/** What must hold of the comparison of any capture at all. Returns what is wrong, or null. */
function findFault(file: Uint8Array): string | null {
  const result = readCaptureTrace(file, 'x');
  if (!result.ok) return null;
  const trace = result.value;
  const { deviations, comparedFrames, skipped } = compareWithModel(trace);
  const counted = skipped.reduce((sum, { count }) => sum + count, comparedFrames);
  if (counted !== trace.frames?.length) return `${counted} frames of ${trace.frames?.length}`;
  const records = new Set(trace.frames.map(({ record }) => record));
  const stray = deviations.find(({ record }) => !records.has(record));
  if (stray !== undefined) return `record ${stray.record} is no frame`;
  const isEmpty = deviations.some((one) => one.observed === '' || one.expected === '');
  return isEmpty ? 'a deviation without words' : null;
}

it.each(CAPTURE_NAMES)(
  '%s with any octet changed, or cut anywhere',
  { timeout: 600_000 },
  (name) => {
    const file = readFixture(name);
    for (let offset = 0; offset < file.length; offset += STEP) {
      expect([offset, findFault(file.subarray(0, offset))]).toEqual([offset, null]);
      for (const octet of [0x00, 0x41, 0xff])
        expect([offset, octet, findFault(withOctet(file, offset, octet))]).toEqual([
          offset,
          octet,
          null,
        ]);
    }
  },
);
