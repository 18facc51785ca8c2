import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readCapture } from '../../../../wire/capture/read-capture';
import { decodeBytes } from '../../../../wire/frame/decode-bytes';
import { findFieldOfOctet, getOctets, listFieldRows, nameBits } from './field-rows';

const FILE = new URL('../../../../../public/samples/lifecycle.pcap', import.meta.url);
const FRAMES = readCapture(readFileSync(FILE)).packets.map(({ bytes }) => bytes);

it('every octet of every frame leads to a line of the tree that holds it', () => {
  expect(FRAMES).toHaveLength(43);
  for (const bytes of FRAMES) {
    const { nodes } = decodeBytes(bytes, true);
    const rows = new Set(listFieldRows(nodes).map(({ node }) => node));
    bytes.forEach((_, octet) => {
      const field = findFieldOfOctet(nodes, octet);
      expect(field && rows.has(field)).toBe(true);
      const { start, end } = field ? getOctets(field) : { start: 1, end: 0 };
      expect(octet >= start && octet < end).toBe(true);
    });
  }
});

it('the bits of a status octet are boxes of its line, not lines', () => {
  const vdp = FRAMES.map((bytes) => listFieldRows(decodeBytes(bytes, true).nodes));
  const status = vdp.flat().find(({ node }) => node.name === 'Status');
  expect(status?.bits.reduce((sum, { bitLength }) => sum + bitLength, 0)).toBe(8);
  const names = new Set(vdp.flat().map(({ node }) => node));
  expect(status?.bits.some((bit) => names.has(bit))).toBe(false);
});

it('the bits of an octet have the names of what they belong to', () => {
  const fields = FRAMES.flatMap((bytes) => listFieldRows(decodeBytes(bytes, true).nodes));
  const status = fields.find(({ node }) => node.name === 'Status');
  if (status === undefined) throw new Error('no status');
  const runs = nameBits(status.bits, getOctets(status.node).start);
  expect(runs.map(({ name, length }) => [name, length])).toEqual(
    status.bits.map(({ name, bitLength }) => [name, bitLength]),
  );
  expect(nameBits([], 3)).toEqual([{ name: '', length: 8 }]);
});

it('nothing is found behind the end', () => {
  expect(findFieldOfOctet(decodeBytes(new Uint8Array(3), true).nodes, 99)).toBeNull();
});
