import { describe, expect, it } from 'vitest';
import { dumpTrace } from '../../trace/dump-trace';
import { computeMessages } from '../../trace/queries/messages';
import { computeSpans } from '../../trace/queries/spans';
import type { Trace } from '../../trace/trace';
import { CAPTURE_NAMES, readFixture } from '../../wire/testing/captures.mjs';
import { LYING_WORDS, withOctet, withWord } from '../../wire/testing/mutants';
import { readCaptureTrace } from './read-capture-trace';

/** With LADDERSCOPE_DEEP=1 every octet is cut at and changed; otherwise a sample that takes a few seconds. */
const isDeep = process.env['LADDERSCOPE_DEEP'] === '1';
const DEEP_TIMEOUT_MS = 600_000;
const STEP = isDeep ? 1 : 61;
/** The headers of the file and of its first packets. */
const HEADERS = isDeep ? 200 : 60;

/** What must hold of the trace of any file at all. Returns what is wrong, or null. */
function findFault(file: Uint8Array): string | null {
  const result = readCaptureTrace(file, 'x');
  if (!result.ok) return result.problems.length > 0 ? null : 'refused without a reason';
  const trace = result.value;
  const messages = computeMessages(trace);
  computeSpans(trace);
  if (dumpTrace(trace) === '') return 'an empty trace';
  if (messages.length !== trace.frames?.length) return 'not one message for each frame';
  if (messages.some(({ from, to }) => !trace.nodes[from] || !trace.nodes[to] || from === to))
    return 'a message without two ends';
  return findTimeFault(trace);
}

function findTimeFault({ records }: Trace): string | null {
  for (let index = 1; index < records.count; index++) {
    if ((records.at[index] ?? 0) < (records.at[index - 1] ?? 0))
      return `time goes back at ${index}`;
    if ((records.cause[index] ?? -1) >= index) return `record ${index} comes before its cause`;
  }
  return null;
}

function* listOffsets(size: number): Generator<number> {
  for (let offset = 0; offset < size; offset += STEP) yield offset;
}

describe.each(CAPTURE_NAMES)('%s', (name) => {
  const file = readFixture(name);

  it('cut anywhere', { timeout: DEEP_TIMEOUT_MS }, () => {
    for (const size of listOffsets(file.length))
      expect([size, findFault(file.subarray(0, size))]).toEqual([size, null]);
  });

  it('with any octet changed', { timeout: DEEP_TIMEOUT_MS }, () => {
    for (const offset of listOffsets(file.length))
      for (const octet of isDeep ? [0x00, 0x01, 0x7f, 0xfe, 0xff] : [0x01, 0xff])
        expect([offset, octet, findFault(withOctet(file, offset, octet))]).toEqual([
          offset,
          octet,
          null,
        ]);
  });

  it('with lengths and times that lie', { timeout: DEEP_TIMEOUT_MS }, () => {
    for (const value of LYING_WORDS)
      for (let offset = 0; offset + 4 <= Math.min(file.length, HEADERS); offset += isDeep ? 1 : 8)
        expect([
          offset,
          value,
          findFault(withWord(file, offset, { value, isLittle: true })),
        ]).toEqual([offset, value, null]);
  });
});
