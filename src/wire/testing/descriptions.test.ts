import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fromHex } from '../../lib/hex';
import type { FieldDescription } from '../describe-wire';
import { describeWire, listOurReadings } from '../describe-wire';
import { findNodePath } from '../fields/field-node';
import { showText } from '../fields/show';
import { decodeBytes } from '../frame/decode-bytes';
import { PROTOCOLS } from '../frame/protocols';
import { summarizeFrame } from '../frame/summary';
import { exponentToMicros } from '../lldp/evb';
import { describeStatus } from '../vdp/status';
import { showVsiId } from '../vdp/vsi-id';

describe('the descriptions', () => {
  const all = describeWire();

  it.each(PROTOCOLS)('$name: no two TLVs share a kind or a place', ({ family }) => {
    const kinds = [...family.definitions, family.organizational, family.unknown];
    expect(new Set(kinds.map((one) => one.kind)).size).toBe(kinds.length);
    const places = family.definitions.map(({ type, oui, subtype }) => `${type} ${oui} ${subtype}`);
    expect(new Set(places).size).toBe(places.length);
  });

  it('name, source and explain every field', () => {
    const silent: string[] = [];
    const visit = (owner: string, fields: readonly FieldDescription[]) => {
      for (const field of fields) {
        if (field.name === '' || field.source === '' || field.meaning === '')
          silent.push(`${owner}.${field.key}`);
        visit(`${owner}.${field.key}`, field.inside);
      }
    };
    for (const layout of all) visit(layout.id, layout.fields);
    expect(silent).toEqual([]);
  });

  it('fill whole octets', () => {
    const bits = all.map(({ id, fields }) => [
      id,
      fields.reduce((sum, field) => sum + (field.bits ?? 0), 0) % 8,
    ]);
    expect(bits.filter(([, left]) => left !== 0)).toEqual([]);
  });

  it('have each of our readings in the protocol notes, word for word, and no other', () => {
    const file = new URL('../../../docs/PROTOCOL_NOTES.md', import.meta.url);
    const [, section = ''] = readFileSync(file, 'utf8').split('### Our readings of the octets');
    const written = (section.split('\n## ')[0] ?? '').split('\n');
    const rows = listOurReadings().map(({ name, choice }) => `- ${name}: ${choice}`);
    expect(written.filter((line) => line.startsWith('- ')).toSorted()).toEqual(rows.toSorted());
  });
});

const ADDRESSES = '0180c2000000 02000000aa01';
const MANAGER = `0a10 6d677241${'00'.repeat(12)}`;
const UUID = '11111111222233334444555555555555';
const pdu = (tlvs: string) => decodeBytes(fromHex(`${ADDRESSES} 8940 1001 0005 ${tlvs}`), true);

describe('summaries', () => {
  const associate = (status: string) =>
    `${MANAGER} 061b ${status} 000007 01 05 ${UUID} 01 0001 0064`;

  it.each([
    [associate('00'), 'Associate, VSI 11111111…'],
    [associate('10'), 'Associate M=1, VSI 11111111…'],
    [associate('20'), 'Associate S=1, VSI 11111111…'],
    [associate('40'), 'Associate response ok, VSI 11111111…'],
    [
      associate('63'),
      'Associate response error 3 (unable to contact VSI manager) KEEP, VSI 11111111…',
    ],
    [MANAGER, 'ECP request 5'],
    [
      `${MANAGER} fe16 021106 01 01 05 ${UUID}`,
      'VM migrating and stopped (proposal), VSI 11111111…',
    ],
    [`${MANAGER} fe17 021106 02 00 00 05 ${UUID}`, 'PULL status request (proposal), VSI 11111111…'],
    [
      `${MANAGER} fe17 021106 02 01 02 05 ${UUID}`,
      'PULL status succeeded (proposal), VSI 11111111…',
    ],
    [`${MANAGER} fe08 00000c f1 64656d6f`, 'Organizational TLV of 00-00-0C'],
  ])('%s', (tlvs, summary) => {
    expect(summarizeFrame(pdu(tlvs))).toBe(summary);
  });

  it('of acknowledgements and of what is not ours', () => {
    expect(summarizeFrame(decodeBytes(fromHex(`${ADDRESSES} 8940 1401 0005`)))).toBe('ECP ack 5');
    expect(summarizeFrame(decodeBytes(fromHex(`${ADDRESSES} 0800 45`)))).toBe('Ethernet 0x0800');
    expect(summarizeFrame(decodeBytes(fromHex('0180')))).toBe('2 octets');
  });
});

describe('values are shown', () => {
  it.each([
    [1, '00000000000000000000ffffc0000201', '192.0.2.1'],
    [2, '20010db8000000000000000000000001', '2001:0db8:0000:0000:0000:0000:0000:0001'],
    [3, '00000000000000000000525400112233', '52:54:00:11:22:33'],
    [4, '6c6f63616c0000000000000000000000', '6c6f63616c0000000000000000000000'],
    [5, UUID, '11111111-2222-3333-4444-555555555555'],
    [1, UUID, UUID],
    [9, UUID, UUID],
  ])('VSIID of format %i', (format, hex, shown) => {
    expect(showVsiId(format, hex)).toBe(shown);
  });

  it('the status octet as request or response', () => {
    expect([0x00, 0x30, 0x40, 0x42, 0x52, 0x63, 0x47].map(describeStatus)).toEqual([
      'request',
      'request M=1 S=1',
      'response ok',
      'response error 2 (insufficient resources)',
      'response error 2 (insufficient resources) HARD',
      'response error 3 (unable to contact VSI manager) KEEP',
      'response error 7 (reserved)',
    ]);
  });

  it('text from the network only when it holds nothing but readable characters', () => {
    expect(showText('6d67724100000000')).toBe('"mgrA"');
    expect(showText('c3a9')).toBe('"é"');
    expect(['6d0072', '1b5b31', 'ff', 'e280ae', ''].map(showText)).toEqual([
      '6d0072',
      '1b5b31',
      'ff',
      'e280ae',
      '',
    ]);
  });

  it('exponents as exact times', () => {
    expect([10, 14, 16, 20, 31].map(exponentToMicros)).toEqual([
      10_240, 163_840, 655_360, 10_485_760, 21_474_836_480,
    ]);
  });
});

it('a bit leads to its field', () => {
  const { nodes } = pdu(`${MANAGER} 061b 10 000007 01 05 ${UUID} 01 0001 d0c8`);
  const path = (bit: number) => findNodePath(nodes, bit).map((node) => node.name);
  expect(path(0)).toEqual(['Ethernet header', 'Destination']);
  expect(path(14 * 8 + 4)).toEqual(['ECP header', 'ECP operation']);
  expect(path(38 * 8 + 3)).toEqual(['Associate', 'Status', 'M-bit']);
  expect(path(63 * 8)).toEqual(['Associate', 'Entry 1', 'PS']);
  expect(path(63 * 8 + 15)).toEqual(['Associate', 'Entry 1', 'VID']);
  expect(path(65 * 8)).toEqual([]);
});
