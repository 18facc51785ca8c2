import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeCapture } from '../capture/decode-capture';
import type { FieldValues } from '../fields/field';
import type { FrameJson, TlvJson } from '../frame/frame-json';
import { readCapture } from '../capture/read-capture';
import { writePcapng } from '../capture/write-capture';
import type { Frame } from '../frame/frame';
import { encodeFrame } from '../frame/frame';
import { EVB } from '../lldp/evb';
import { LLDP_FAMILY } from '../lldp/index';
import { VDP_FAMILY } from '../vdp/index';
import { MANAGER_ID } from '../vdp/manager-id';
import { tlvOf } from './arbitraries';
import { CAPTURE_NAMES, goldenUrl, readFixture } from './captures.mjs';
import { findTshark, readWithTshark } from './tshark.mjs';

type Row = Record<string, readonly string[]>;

/** Both sides in one notation: numbers as decimal digits, everything else as it is. */
const plain = (value: unknown): string =>
  typeof value === 'string' && /^0x[0-9a-f]+$/.test(value) ? String(Number(value)) : String(value);

const list = (values: readonly unknown[]) => values.filter((one) => one !== undefined).map(plain);
const each = (tlvs: readonly TlvJson[], key: string) => list(tlvs.map((tlv) => tlv[key]));

function expectedRow(row: Row): Row {
  const seconds = row['frame.time_relative']?.[0] ?? '0';
  const micros = String(Math.round(Number(seconds) * 1e6));
  const rest = Object.entries(row).map(([key, values]) => [key, values.map(plain)]);
  return { ...Object.fromEntries(rest), 'frame.time_relative': [micros] };
}

/** Our decode of a frame under tshark's names, without the fields that are empty. */
function ourRow(frame: FrameJson): Row {
  const row = {
    'frame.time_relative': [String(frame.timeMicros)],
    'eth.src': [frame.source],
    'eth.dst': [frame.destination],
    ...headerRow(frame),
    ...(frame.kind === 'ecp' ? vdpRow(frame.tlvs ?? []) : {}),
    ...draftRow(frame),
    ...(frame.kind === 'lldp' ? lldpRow(frame) : {}),
  };
  return Object.fromEntries(Object.entries(row).filter(([, values]) => values.length > 0));
}

function headerRow({ ecp, draft }: FrameJson): Row {
  const old = draft?.ecp;
  return {
    'ecp.ver': list([ecp?.['version']]),
    'ecp.op': list([ecp?.['operation']]),
    'ecp.subtype': list([ecp?.['subtype'] ?? old?.['subtype']]),
    'ecp.seqno': list([ecp?.['sequence']]),
    'ecp.mode': list([old?.['mode']]),
    'ecp.seq': list([old?.['sequence']]),
  };
}

function vdpRow(tlvs: readonly TlvJson[]): Row {
  const entries = tlvs.flatMap((tlv) => entriesOf(tlv));
  const keys = ['groupId', 'mac', 'ps', 'pcp', 'vid'];
  return {
    'vdp22.tlv.type': each(tlvs, 'type'),
    'vdp22.tlv.len': each(tlvs, 'length'),
    'vdp22.mgrid': each(tlvs, 'managerId'),
    'vdp22.status': each(tlvs, 'status'),
    'vdp22.typeid': each(tlvs, 'typeId'),
    'vdp22.typever': each(tlvs, 'typeVersion'),
    'vdp22.vsiidfmt': each(tlvs, 'vsiIdFormat'),
    'vdp22.vsiid': each(tlvs, 'vsiId'),
    'vdp22.filterfmt': each(tlvs, 'filterFormat'),
    'vdp22.entries': list(
      tlvs.map((tlv) => (tlv['entries'] === undefined ? undefined : entriesOf(tlv).length)),
    ),
    'vdp22.oui': list(tlvs.map((tlv) => tlv['oui'] && Number.parseInt(`${plain(tlv['oui'])}`, 16))),
    ...Object.fromEntries(
      keys.map((key) => [`vdp22.${key.toLowerCase()}`, list(entries.map((entry) => entry[key]))]),
    ),
  };
}

const entriesOf = (values: TlvJson | FieldValues) =>
  (values['entries'] ?? []) as readonly FieldValues[];

function draftRow({ draft }: FrameJson): Row {
  const vdp = draft?.vdp ?? [];
  const of = (key: string) => list(vdp.map((one) => one[key]));
  const entries = vdp.flatMap(entriesOf);
  return {
    'ecp.vdp.mode': of('mode'),
    'ecp.vdp.response': of('response'),
    'ecp.vdp.mgrid': list(vdp.map((one) => Number.parseInt(plain(one['managerId']), 16))),
    'ecp.vdp.vsitypeid': of('typeId'),
    'ecp.vdp.vsitypeidversion': of('typeVersion'),
    'ecp.vdp.instanceid': of('vsiId'),
    'ecp.vdp.format': of('filterFormat'),
    'ecp.vdp.mac': list(entries.map((entry) => entry['mac'])),
    'ecp.vdp.vlan': list(entries.map((entry) => entry['vid'])),
  };
}

const EVB_NAMES: Readonly<Record<string, string>> = { rwdRol: 'rwd_rol', rkaRol: 'rka_rol' };

function lldpRow({ tlvs = [], evb = {}, draft }: FrameJson): Row {
  const shown = Object.entries(evb).filter(([key]) => !key.endsWith('Reserved'));
  const old = draft?.evb ?? {};
  const both = (high: string, low: string) =>
    old[high] === undefined ? [] : [String(Number(old[high]) * 256 + Number(old[low]))];
  return {
    // tshark counts the End TLV, of which we make no TLV.
    'lldp.tlv.type': [...each(tlvs, 'type'), '0'],
    'lldp.tlv.len': [...each(tlvs, 'length'), '0'],
    ...Object.fromEntries(
      shown.map(([key, value]) => [`evb22.${EVB_NAMES[key] ?? key}`, list([value])]),
    ),
    'lldp.ieee.802_1qbg.evb_support_caps': both('supportedForwarding', 'supportedCapabilities'),
    'lldp.ieee.802_1qbg.evb_configure_caps': both('configuredForwarding', 'configuredCapabilities'),
    'lldp.ieee.802_1qbg.evb_supported_vsi': list([old['supportedVsis']]),
    'lldp.ieee.802_1qbg.evb_configured_vsi': list([old['configuredVsis']]),
    'lldp.ieee.802_1qbg.evb_retrans_timer': list([old['rte']]),
  };
}

const readGolden = (name: string) => JSON.parse(readFileSync(goldenUrl(name), 'utf8')) as Row[];

/** A field that only one side has shows up as a difference of keys. */
function compare(file: Uint8Array, rows: readonly Row[]) {
  const decoded = decodeCapture(file);
  expect(decoded.errors).toEqual([]);
  expect(decoded.frames.filter((frame) => frame.errors.length > 0)).toEqual([]);
  expect(decoded.frames.map(ourRow)).toEqual(rows.map(expectedRow));
}

describe('every value of every frame of the captures', () => {
  it.each(CAPTURE_NAMES)('%s: as tshark gave it when the capture was stored', (name) => {
    compare(readFixture(name), readGolden(name));
  });
});

/** Frames of every protocol with random TLVs in them, headers as receivers accept them. */
function inventFrames(count: number): Uint8Array[] {
  const ecp = fc.record({
    kind: fc.constant('ecp'),
    header: fc.record({
      version: fc.constant(1),
      operation: fc.constant(0),
      subtype: fc.constant(1),
      sequence: fc.nat(65_535),
    }),
    tlvs: fc
      .tuple(tlvOf(VDP_FAMILY, MANAGER_ID), fc.array(fc.oneof(...others()), { maxLength: 3 }))
      .map(([manager, more]) => [manager, ...more]),
  });
  const lldp = fc.record({
    kind: fc.constant('lldp'),
    header: fc.constant({}),
    tlvs: tlvOf(LLDP_FAMILY, EVB).map((tlv) => [...MANDATORY, tlv]),
  });
  const frames = fc.sample(fc.oneof(ecp, lldp), { numRuns: count, seed: 20_110_612 });
  const addresses = { destination: '01:80:c2:00:00:00', source: '02:00:00:00:aa:01' };
  return frames.map((frame) => encodeFrame({ ...frame, ...addresses } as unknown as Frame));
}

const others = () =>
  [...VDP_FAMILY.definitions, VDP_FAMILY.organizational]
    .filter((one) => one !== MANAGER_ID)
    .map((one) => tlvOf(VDP_FAMILY, one));

const MANDATORY = [
  { kind: 'chassis-id', chassisIdSubtype: 4, chassisId: '02000000aa01' },
  { kind: 'port-id', portIdSubtype: 3, portId: '02000000aa01' },
  { kind: 'time-to-live', timeToLiveSeconds: 120 },
];

const version = findTshark();
const present = version === null ? [] : [version];
const absent = version === null ? ['it is not installed; only the stored values were used'] : [];

it.each(absent)('COULD NOT COMPARE with tshark: %s', () => {
  expect(CAPTURE_NAMES.map((name) => readGolden(name).length > 0)).not.toContain(false);
});

describe.each(present)('%s agrees', () => {
  it('on the frames of all captures, on this machine', () => {
    const frames = CAPTURE_NAMES.flatMap((name) => readCapture(readFixture(name)).packets);
    const file = writePcapng(frames, { interfaceNames: CAPTURE_NAMES });
    compare(file, readWithTshark(file));
  }, 60_000);

  it('on 300 frames that we invent and write, and finds no fault', () => {
    const packets = inventFrames(300).map((bytes, index) => ({ timeMicros: index, bytes }));
    const file = writePcapng(packets, { comment: 'invented', interfaceNames: ['one link'] });
    compare(file, readWithTshark(file));
  }, 60_000);
});
