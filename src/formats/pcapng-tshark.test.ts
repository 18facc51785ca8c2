import { describe, expect, it } from 'vitest';
import { simulate } from '../engine/simulate';
import { createRunSpec } from '../trace/run-spec';
import type { RunSpec } from '../trace/run-spec';
import { decodeCapture } from '../wire/capture/decode-capture';
import type { FrameJson, TlvJson } from '../wire/frame/frame-json';
import { findTshark, readWithTshark, runTshark } from '../wire/testing/tshark.mjs';
import { createFormatInput } from './create-input';
import { pcapng } from './pcapng';

const RUNS: Readonly<Record<string, Partial<RunSpec>>> = {
  'vdp-migration-ratified': { edits: ['drop:associate-req#1.1', 'duplicate:vm-stopped#1'] },
  'pull-before-copy-polled': { values: { wire: 'proposal' } },
  'vdp-lifecycle': {},
  'vdp-refused': {},
  'evb-negotiation': {},
};

const FAULTS = 'vdp22.bad_length||vdp22.no_mgrid||vdp22.unknown_tlv||_ws.malformed';

/** What the dissector that comes with tshark opens of ECP and of Associate and De-Associate TLVs. */
const FIELDS = `
  ecp.ver ecp.op ecp.subtype ecp.seqno vdp21.tlvtype vdp21.tlvlen
  vdp21.assoc.flags.req_rsp vdp21.assoc.flags.mbit vdp21.assoc.flags.sbit
  vdp21.assoc.flags.keep vdp21.assoc.flags.hard_error vdp21.assoc.error
  vdp21.vsitypeid vdp21.vsiversion vdp21.vsiidformat vdp21.VSIID vdp21.filterformat`
  .trim()
  .split(/\s+/);

type Row = Record<string, readonly string[]>;

const render = (scenario: string) =>
  pcapng.render(createFormatInput(simulate({ ...createRunSpec(scenario), ...RUNS[scenario] })));

/** Numbers as decimal digits, truth as 0 and 1. */
function plain(text: string): string {
  if (/^(true|false)$/i.test(text)) return String(Number(text.toLowerCase() === 'true'));
  return /^0x[0-9a-f]+$/.test(text) ? String(Number(text)) : text.replaceAll(':', '');
}

function theirRow(row: Row): Row {
  return Object.fromEntries(Object.entries(row).map(([key, texts]) => [key, texts.map(plain)]));
}

/** Our reading of the same octets, under tshark's names and without what a frame does not have. */
function ourRow({ ecp, tlvs = [] }: FrameJson): Row {
  if (ecp === undefined) return {};
  const opened = tlvs.filter(({ type }) => type === 3 || type === 4);
  const responses = opened.filter((tlv) => (statusOf(tlv) & 0x40) !== 0);
  const requests = opened.filter((tlv) => (statusOf(tlv) & 0x40) === 0);
  const each = (list: readonly TlvJson[], key: string) => list.map((tlv) => show(tlv[key]));
  const bits = (list: readonly TlvJson[], mask: number) =>
    list.map((tlv) => String(Number((statusOf(tlv) & mask) !== 0)));
  const row = {
    'ecp.ver': [show(ecp['version'])],
    'ecp.op': [show(ecp['operation'])],
    'ecp.subtype': [show(ecp['subtype'])],
    'ecp.seqno': [show(ecp['sequence'])],
    'vdp21.tlvtype': each(tlvs, 'type'),
    'vdp21.tlvlen': each(tlvs, 'length'),
    'vdp21.assoc.flags.req_rsp': bits(opened, 0x40),
    'vdp21.assoc.flags.mbit': bits(requests, 0x10),
    'vdp21.assoc.flags.sbit': bits(requests, 0x20),
    'vdp21.assoc.flags.keep': bits(responses, 0x20),
    'vdp21.assoc.flags.hard_error': bits(responses, 0x10),
    'vdp21.assoc.error': responses.map((tlv) => String(statusOf(tlv) & 0x0f)),
    'vdp21.vsitypeid': each(opened, 'typeId'),
    'vdp21.vsiversion': each(opened, 'typeVersion'),
    'vdp21.vsiidformat': each(opened, 'vsiIdFormat'),
    'vdp21.VSIID': each(opened, 'vsiId'),
    'vdp21.filterformat': each(opened, 'filterFormat'),
  };
  return Object.fromEntries(Object.entries(row).filter(([, texts]) => texts.length > 0));
}

/** A number or a text, as in both notations. */
const show = (value: unknown) =>
  typeof value === 'number' ? String(value) : JSON.stringify(value).slice(1, -1);
const statusOf = (tlv: TlvJson) => Number(tlv['status']);

const version = findTshark();
const present = version === null ? [] : [version];
const absent = version === null ? ['it is not installed; only our own reader looked'] : [];

it.each(absent)('COULD NOT COMPARE exported runs with tshark: %s', () => {
  for (const scenario of Object.keys(RUNS))
    expect(decodeCapture(render(scenario)).errors).toEqual([]);
});

describe.each(present)('%s on exported runs', () => {
  // A pcapng may hold several sections, so all runs are one file and one start of tshark.
  const file = Buffer.concat(Object.keys(RUNS).map(render));
  const { frames } = decodeCapture(file);

  it('finds no fault', () => {
    expect(runTshark(file, ['-Y', FAULTS])).toEqual([]);
  });

  it('reads on its own what we wrote', () => {
    expect(frames.length).toBeGreaterThan(60);
    expect(readWithTshark(file, FIELDS, null).map(theirRow)).toEqual(frames.map(ourRow));
  });

  it('shows the faults in the comments', () => {
    const [first] = readWithTshark(file, ['frame.comment']);
    expect(first?.['frame.comment']?.[0]).toContain('drop:associate-req#1.1');
  });
});
