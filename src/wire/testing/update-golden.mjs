// `node src/wire/testing/update-golden.mjs`: stores what tshark says about the fixture captures, one line for each frame.
import { writeFileSync } from 'node:fs';
import { CAPTURE_NAMES, goldenUrl, readFixture } from './captures.mjs';
import { readWithTshark } from './tshark.mjs';

for (const name of CAPTURE_NAMES) {
  const lines = readWithTshark(readFixture(name)).map((frame) => JSON.stringify(frame));
  writeFileSync(goldenUrl(name), `[\n${lines.join(',\n')}\n]\n`);
}
