import { describe, expect, it } from 'vitest';
import { ByteReader } from '../../lib/byte-reader';
import { ByteWriter } from '../../lib/byte-writer';
import { fromHex, toHex } from '../../lib/hex';
import type { DraftEcpFrame, EcpFrame, Frame } from '../frame/frame';
import { decodeBytes } from '../frame/decode-bytes';
import { encodeFrame, toFrame } from '../frame/frame';
import { LLDP_FAMILY } from '../lldp/index';
import type { LldpTlv } from '../lldp/index';
import { decodeTlvs } from '../tlv/decode-tlvs';
import { encodeTlv } from '../tlv/encode-tlv';
import type { AssociationTlv, VdpTlv } from '../vdp/index';
import { VDP_FAMILY } from '../vdp/index';

const STATION = '02:00:00:00:aa:01';
const MGR_A = `6d677241${'00'.repeat(12)}`;
const UUID = '11111111222233334444555555555555';
const MAC_100 = { mac: '52:54:00:11:22:33', ps: 0, pcp: 0, vid: 100 };
const vid = (value: number) => ({ ps: 0, pcp: 0, vid: value });

const lifecycle = { typeId: 7, typeVersion: 1, vsiIdFormat: 5, vsiId: UUID } as const;
const formats = { status: 0, typeId: 0x010203, typeVersion: 4, vsiIdFormat: 5 } as const;

/** Octets that lldpad put on the wire (fact sheet, section 9), and the values that they stand for. */
const ASSOCIATIONS: readonly [what: string, octets: string, tlv: AssociationTlv][] = [
  [
    'pre-associate request',
    `0221 00 000007 01 05 ${UUID} 02 0001 525400112233 0064`,
    { kind: 'pre-associate', status: 0, ...lifecycle, filterFormat: 2, entries: [MAC_100] },
  ],
  [
    'associate response, success',
    `0621 40 000007 01 05 ${UUID} 02 0001 525400112233 0064`,
    { kind: 'associate', status: 0x40, ...lifecycle, filterFormat: 2, entries: [MAC_100] },
  ],
  [
    'associate with the S-bit',
    '0621 20 000007 01 05 aaaaaaaa000000000000000000000001 02 0001 525400112233 0064',
    {
      kind: 'associate',
      status: 0x20,
      ...lifecycle,
      vsiId: 'aaaaaaaa000000000000000000000001',
      filterFormat: 2,
      entries: [MAC_100],
    },
  ],
  [
    'pre-associate with resource reservation and the M-bit',
    '0421 10 000007 01 05 bbbbbbbb000000000000000000000002 02 0001 525400112244 0065',
    {
      kind: 'pre-associate-rr',
      status: 0x10,
      ...lifecycle,
      vsiId: 'bbbbbbbb000000000000000000000002',
      filterFormat: 2,
      entries: [{ mac: '52:54:00:11:22:44', ...vid(101) }],
    },
  ],
  [
    'VID',
    '061b 00 010203 04 05 01010101000000000000000000000001 01 0001 0064',
    {
      kind: 'associate',
      ...formats,
      vsiId: '01010101000000000000000000000001',
      filterFormat: 1,
      entries: [vid(100)],
    },
  ],
  [
    'three MAC/VID',
    '0631 00 010203 04 05 02020202000000000000000000000002 02 0003 525400000001 0064 525400000002 0065 525400000003 0066',
    {
      kind: 'associate',
      ...formats,
      vsiId: '02020202000000000000000000000002',
      filterFormat: 2,
      entries: [
        { mac: '52:54:00:00:00:01', ...vid(100) },
        { mac: '52:54:00:00:00:02', ...vid(101) },
        { mac: '52:54:00:00:00:03', ...vid(102) },
      ],
    },
  ],
  [
    'GroupID/VID',
    '061f 00 010203 04 05 03030303000000000000000000000003 03 0001 01020304 0064',
    {
      kind: 'associate',
      ...formats,
      vsiId: '03030303000000000000000000000003',
      filterFormat: 3,
      entries: [{ groupId: 0x01020304, ...vid(100) }],
    },
  ],
  [
    'two GroupID/MAC/VID, one null VID',
    '0631 00 010203 04 05 04040404000000000000000000000004 04 0002 01020304 525400000004 0064 01020305 525400000005 0000',
    {
      kind: 'associate',
      ...formats,
      vsiId: '04040404000000000000000000000004',
      filterFormat: 4,
      entries: [
        { groupId: 0x01020304, mac: '52:54:00:00:00:04', ...vid(100) },
        { groupId: 0x01020305, mac: '52:54:00:00:00:05', ...vid(0) },
      ],
    },
  ],
  [
    'PS 1, PCP 5, VID 200',
    '061b 00 010203 04 05 05050505000000000000000000000005 01 0001 d0c8',
    {
      kind: 'associate',
      ...formats,
      vsiId: '05050505000000000000000000000005',
      filterFormat: 1,
      entries: [{ ps: 1, pcp: 5, vid: 200 }],
    },
  ],
  [
    'refused: De-Associate, error 2',
    '0821 42 0000c9 01 05 66666666000000000000000000000001 02 0001 525400112233 0064',
    {
      kind: 'de-associate',
      status: 0x42,
      typeId: 0xc9,
      typeVersion: 1,
      vsiIdFormat: 5,
      vsiId: '66666666000000000000000000000001',
      filterFormat: 2,
      entries: [MAC_100],
    },
  ],
];

function checkTlv(tlv: VdpTlv, octets: string) {
  const writer = new ByteWriter();
  encodeTlv(VDP_FAMILY, tlv, writer);
  expect(toHex(writer.toBytes())).toBe(octets.replaceAll(' ', ''));
  const errors: never[] = [];
  const reader = new ByteReader(fromHex(octets));
  const [decoded] = decodeTlvs(VDP_FAMILY, { reader, errors, nodes: null });
  expect({ kind: decoded?.kind, ...decoded?.values }).toEqual(tlv);
  expect(errors).toEqual([]);
}

describe('VDP octets from real frames', () => {
  it.each(ASSOCIATIONS)('%s', (_, octets, tlv) => checkTlv(tlv, octets));

  it('VSI manager ID', () => {
    checkTlv({ kind: 'manager-id', managerId: MGR_A }, `0a10 ${MGR_A}`);
  });

  it('null VID filled in by the bridge: d12c is PS 1, PCP 5, VID 300', () => {
    const tlv: VdpTlv = {
      kind: 'associate',
      ...lifecycle,
      status: 0x40,
      filterFormat: 1,
      entries: [{ ps: 1, pcp: 5, vid: 300 }],
    };
    checkTlv(tlv, `061b 40 000007 01 05 ${UUID} 01 0001 d12c`);
  });
});

function checkFrame(frame: Frame, octets: string) {
  const bytes = fromHex(octets);
  expect(toHex(encodeFrame(frame))).toBe(toHex(bytes));
  expect(toFrame(decodeBytes(bytes))).toEqual(frame);
}

describe('whole frames', () => {
  const ecp = { kind: 'ecp', destination: '01:80:c2:00:00:00', source: STATION } as const;

  it('the worked example: an Associate request and its acknowledgement', () => {
    const tlvs: EcpFrame['tlvs'] = [
      { kind: 'manager-id', managerId: MGR_A },
      { kind: 'associate', status: 0, ...lifecycle, filterFormat: 2, entries: [MAC_100] },
    ];
    const header = { version: 1, operation: 0, subtype: 1, sequence: 5 };
    checkFrame(
      { ...ecp, header, tlvs, trailer: '' },
      `0180c2000000 02000000aa01 8940 1001 0005 0a10 ${MGR_A} 0621 00 000007 01 05 ${UUID} 02 0001 525400112233 0064`,
    );
    const acknowledgement = { ...header, operation: 1 };
    checkFrame(
      { ...ecp, header: acknowledgement, tlvs: [], trailer: '' },
      '0180c2000000 02000000aa01 8940 1401 0005',
    );
  });

  it('the smallest frame that every tshark shows rightly', () => {
    const values = { status: 0x10, typeId: 0x010203, typeVersion: 1, vsiIdFormat: 5 };
    const vsiId = '00112233445566778899aabbccddeeff';
    const entry = { groupId: 0x000a0b0c, mac: '52:54:00:11:22:33', ...vid(0) };
    checkFrame(
      {
        ...ecp,
        source: '02:00:00:00:00:aa',
        header: { version: 1, operation: 0, subtype: 1, sequence: 1 },
        tlvs: [
          { kind: 'manager-id', managerId: MGR_A },
          { kind: 'associate', ...values, vsiId, filterFormat: 4, entries: [entry] },
        ],
        trailer: '',
      },
      '0180c20000000200000000aa8940100100010a106d677241000000000000000000000000062510010203010500112233445566778899aabbccddeeff040001000a0b0c5254001122330000',
    );
  });

  it('draft 0.2: a Pre-Associate request', () => {
    const frame: DraftEcpFrame = {
      kind: 'draft-ecp',
      destination: '01:80:c2:00:00:0e',
      source: STATION,
      header: { oui: '001b3f', protocolId: 0, subtype: 0, mode: 0, sequence: 2 },
      tlvs: [
        {
          kind: 'draft-vdp',
          mode: 0,
          response: 0,
          managerId: '0c',
          typeId: 0x123456,
          typeVersion: 1,
          vsiId: 'fa9b7fffb0a04893abcdbeef4ff18f8f',
          filterFormat: 2,
          entries: [{ mac: '52:54:00:c7:3e:ce', vid: 3 }],
        },
      ],
      trailer: '0000',
    };
    checkFrame(
      frame,
      '0180c200000e 02000000aa01 88b7 001b3f 0000 00 00 0002 fe26 001b3f 02 00 00 0c 123456 01 fa9b7fffb0a04893abcdbeef4ff18f8f 02 0001 525400c73ece 0003 0000',
    );
  });
});

describe('the EVB TLV', () => {
  const settled = { bridgeReserved: 0, bgid: 1, rrcap: 1, rrctr: 1, stationReserved: 0, sgid: 1 };
  const silent = { bgid: 0, rrcap: 0, rrctr: 0, rrreq: 1, rrstat: 3, rwdRol: 0, rkaRol: 0 };
  const timers = { retries: 3, rte: 14, mode: 2, rwd: 20, rkaReserved: 0, rka: 20 };
  const cases: readonly [string, string, LldpTlv][] = [
    [
      'a station, settled',
      'fe09 0080c2 0d 07 0d 6e b4 34',
      { kind: 'evb', ...settled, ...timers, rrreq: 1, rrstat: 1, rwdRol: 1, rkaRol: 1 },
    ],
    [
      'a station that has heard nothing yet',
      'fe09 0080c2 0d 00 0f 6e 94 14',
      { kind: 'evb', ...settled, ...timers, ...silent },
    ],
    [
      'draft 0.2',
      'fe0d 001b3f 00 40 07 40 07 0cdf 0000 0f',
      {
        kind: 'evb-draft',
        supportedForwarding: 0x40,
        supportedCapabilities: 7,
        configuredForwarding: 0x40,
        configuredCapabilities: 7,
        supportedVsis: 3295,
        configuredVsis: 0,
        rte: 15,
      },
    ],
  ];

  it.each(cases)('%s', (_, octets, tlv) => {
    const writer = new ByteWriter();
    encodeTlv(LLDP_FAMILY, tlv, writer);
    expect(toHex(writer.toBytes())).toBe(octets.replaceAll(' ', ''));
    const target = { reader: new ByteReader(writer.toBytes()), errors: [], nodes: null };
    const [decoded] = decodeTlvs(LLDP_FAMILY, target);
    expect({ kind: decoded?.kind, ...decoded?.values }).toEqual(tlv);
  });
});
