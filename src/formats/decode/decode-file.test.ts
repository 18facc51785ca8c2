import { expect, it } from 'vitest';
import { LIMITS } from '../../lib/limits';
import { readCapture } from '../../wire/capture/read-capture';
import { decodeFrame } from '../../wire/frame/frame-json';
import { CAPTURE_NAMES, readFixture } from '../../wire/testing/captures.mjs';
import { capture, exchange } from '../capture/testing/hand-made';
import { decodeFile } from './decode-file';
import type { DecodeFormat } from './define';
import { DECODE_FORMATS } from './index';
import { json } from './json';
import { svg } from './svg';
import { text } from './text';

function show(file: Uint8Array, format: DecodeFormat): string {
  const decoded = decodeFile(file, 'some.pcap', format);
  if (!decoded.ok) throw new Error(decoded.problems[0]?.message);
  return decoded.value;
}

it.each(CAPTURE_NAMES)('%s as JSON is what each frame decodes to by itself', (name) => {
  const file = readFixture(name);
  const { packets } = readCapture(file);
  const start = packets[0]?.timeMicros ?? 0;
  const shown: unknown = JSON.parse(show(file, json));
  expect(shown).toMatchObject({ startMicros: start, errors: [] });
  expect(shown).toHaveProperty(
    'frames',
    packets.map(({ bytes, number, timeMicros }) => decodeFrame(bytes, number, timeMicros - start)),
  );
});

it.each(CAPTURE_NAMES)('%s as text is the same as before', async (name) => {
  await expect(show(readFixture(name), text)).toMatchFileSnapshot(`golden/${name}.decode.txt`);
});

it('as text has one aligned line for each frame and names what is wrong with it', () => {
  const file = capture(...exchange(0, 1, 'associate'));
  const { packets } = readCapture(file);
  const octets = packets[2]?.bytes;
  // A view into the file: the third frame now has an ECP version that does not exist.
  if (octets) octets[14] = 0x20;
  const lines = show(file, text).split('\n');
  const frames = lines.filter((line) => /^ *\d/.test(line));
  expect(frames.map((line) => line.slice(0, 22))).toEqual([
    '1  0.000000  02:00:00:',
    '2  0.000100  02:00:00:',
    '3  0.002000  02:00:00:',
    '4  0.002100  02:00:00:',
  ]);
  expect(new Set(frames.map((line) => line.indexOf('01:80:c2')))).toEqual(new Set([32]));
  expect(lines).toContain('      ! octet 14: ECP version 2 is not 1');
});

it('as SVG is the ladder, well formed for a reader of text', () => {
  const drawing = show(readFixture('02-migration-hints'), svg);
  expect(drawing).toMatch(/^<svg [^]*<\/svg>\n$/);
  for (const words of [
    'Associate, S=1, VSI aaaaaaaa…',
    'Keep-alive, Associate, S=1',
    'associated',
    'Capture some.pcap',
  ])
    expect(drawing).toContain(words);
  // Acknowledgements are left out of a drawing; the text has every frame.
  expect(drawing).not.toContain('ECP ack');
  expect(drawing).not.toContain('back-out');
});

it.each(DECODE_FORMATS)('a damaged file gives what is in front of the damage as $id', (format) => {
  const file = capture(...exchange(0, 1, 'associate'));
  const decoded = decodeFile(file.subarray(0, file.length - 8), 'x', format);
  expect(decoded.ok && decoded.value.length).toBeGreaterThan(100);
  expect(decoded.ok && decoded.warnings[0]?.at).toMatch(/^byte \d+$/);
});

it.each(DECODE_FORMATS)('what is no capture is refused with the place as $id', (format) => {
  for (const file of [new Uint8Array(), new Uint8Array(400).fill(7)]) {
    const decoded = decodeFile(file, 'x', format);
    expect(decoded.ok ? [] : decoded.problems).toEqual([
      {
        at: 'byte 0',
        message: expect.stringMatching(/^this is neither a pcap nor a pcapng file; open one that /),
      },
    ]);
  }
  const large = decodeFile(new Uint8Array(LIMITS.fileBytes.value + 1), 'x', format);
  expect(large.ok ? '' : large.problems[0]?.message).toContain('(fileBytes)');
});
