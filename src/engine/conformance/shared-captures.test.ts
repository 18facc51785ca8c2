import { expect, it } from 'vitest';
import { openTrace } from '../../formats/capture/testing/open-trace';
import { readFixture } from '../../wire/testing/captures.mjs';
import { compareWithModel } from './compare-with-model';
import { tell } from './testing/plant';

// lldpad on both ends agrees with our machines but for what docs/PROTOCOL_NOTES.md lists by name.
it.each([
  ['01-lifecycle-macvid', []],
  ['02-migration-hints', ['23 vdp.status: sticky-hints', '27 vdp.status: sticky-hints']],
  ['03-filter-formats', []],
  ['05-station-silent-bridge-deassoc', ['6 vdp-station.keep-alive: stands-still']],
  ['10-draft02-with-scripted-bridge', []],
])('%s deviates only where a quirk is listed', (name, expected) => {
  expect(tell(openTrace(readFixture(name)))).toEqual(expected);
});

it('frames that were made one by one are no exchange, and that is listed', () => {
  const { deviations } = compareWithModel(openTrace(readFixture('13-minimal-frames')));
  expect(deviations.length).toBeGreaterThan(0);
  expect([...new Set(deviations.map(({ quirk }) => quirk?.name))]).toEqual([
    'made-frames',
    'bare-manager-id',
  ]);
});

it('draft 0.2 is not compared, and that is said', () => {
  const { comparedFrames, skipped } = compareWithModel(
    openTrace(readFixture('10-draft02-with-scripted-bridge')),
  );
  expect([comparedFrames, skipped]).toEqual([
    0,
    [{ reason: 'of draft 0.2, which our machines do not speak', count: 32 }],
  ]);
});
