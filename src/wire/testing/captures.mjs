// Fixture captures, read from disk. Only for tests: the codecs themselves know no files.
import { readFileSync } from 'node:fs';

const FOLDER = new URL('./', import.meta.url);

export const CAPTURE_NAMES = [
  '01-lifecycle-macvid',
  '02-migration-hints',
  '03-filter-formats',
  '05-station-silent-bridge-deassoc',
  '10-draft02-with-scripted-bridge',
  '13-minimal-frames',
];

/** @param {string} name @returns {Uint8Array} */
export function readFixture(name) {
  return new Uint8Array(readFileSync(new URL(`captures/${name}.pcap`, FOLDER)));
}

/** @param {string} name @returns {URL} */
export function goldenUrl(name) {
  return new URL(`golden/${name}.tshark.json`, FOLDER);
}
