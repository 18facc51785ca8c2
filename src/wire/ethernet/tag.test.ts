import { expect, it } from 'vitest';
import { fromHex } from '../../lib/hex';
import { decodeBytes } from '../frame/decode-bytes';

const decode = (behindAddresses: string) =>
  decodeBytes(fromHex(`0180c20000000200000000aa${behindAddresses}`.padEnd(120, '0')));

it.each([
  ['81006064 8940 1401 0001', 'ECP behind a tag (VLAN 100, priority 3)'],
  ['8100e000 8940 1401 0001', 'ECP behind a tag (priority 7)'],
  ['88a80002 81000003 88cc', 'LLDP behind a tag (VLAN 2, priority 0)'],
])('%s is not read, and the reason is told', (octets, words) => {
  const { kind, errors } = decode(octets.replaceAll(' ', ''));
  expect(kind).toBe('other');
  const reason = `tagged frame: ${words} is not read, only without a tag`;
  expect(errors).toEqual([{ kind: 'unsupported', offset: 12, reason }]);
});

it.each(['810000640800', '0800'])('%s is nothing of ours and no error', (octets) => {
  expect(decode(octets)).toMatchObject({ kind: 'other', errors: [] });
});

it('a frame that ends in its tag is no error of its own', () => {
  expect(decodeBytes(fromHex('0180c20000000200000000aa81000064')).errors).toEqual([]);
});
