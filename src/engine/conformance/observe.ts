import type { Skipped } from '../../trace/answers/conformance';
import { getRecord } from '../../trace/records';
import type { Trace, TraceFrame } from '../../trace/trace';
import type { EcpHeader } from '../../wire/ecp/header';
import { ECP_SUBTYPES } from '../../wire/ecp/header';
import { numberFrom } from '../../wire/fields/show';
import type { WireError } from '../../wire/fields/wire-error';
import type { DecodedFrame } from '../../wire/frame/decode-bytes';
import { decodeBytes } from '../../wire/frame/decode-bytes';
import { EVB } from '../../wire/lldp/evb';
import type { VdpTlv } from '../../wire/vdp/index';
import type { Exponents } from '../../wire/lldp/exponents';
import { readDecoded } from '../roles/evb/port';

export type Side = 'station' | 'bridge';
/** Which end of a link sent a frame. */
export type EndIndex = 0 | 1;

/** A frame as the machines at both ends of its link see it. */
export interface Seen {
  /** Index of its `sent` record. */
  readonly record: number;
  readonly atMicros: number;
  readonly end: EndIndex;
  readonly content: Content;
}

export type Content =
  | Request
  | {
      readonly kind: 'acknowledgement';
      readonly header: EcpHeader;
      readonly errors: readonly WireError[];
      readonly isEmpty: boolean;
    }
  | { readonly kind: 'evb'; readonly exponents: Exponents }
  /** ECP drops it without an acknowledgement. */
  | { readonly kind: 'dropped'; readonly reason: string };

export interface Request {
  readonly kind: 'request';
  readonly header: EcpHeader;
  readonly tlvs: readonly VdpTlv[];
  readonly errors: readonly WireError[];
  readonly isVdp: boolean;
  readonly bytes: Uint8Array;
}

export interface ObservedLink {
  readonly nodes: readonly [number, number];
  /** Null where the capture does not tell. */
  readonly sides: readonly [Side | null, Side | null];
  readonly frames: readonly Seen[];
}

export interface Observation {
  readonly links: readonly ObservedLink[];
  readonly skipped: readonly Skipped[];
}

/** All frames that our machines can be asked about, link by link in the order of time; pauses after each frame. */
export function* observe(trace: Trace): Generator<void, Observation> {
  const links = new Map<string, { nodes: [number, number]; frames: Seen[] }>();
  const skipped = new Map<string, number>();
  for (const frame of trace.frames ?? []) {
    const decoded = decodeBytes(frame.bytes);
    const content = wasCut(trace, frame, decoded) ? CUT : readContent(decoded, frame.bytes);
    if (typeof content === 'string') skipped.set(content, (skipped.get(content) ?? 0) + 1);
    else addSeen(trace, frame.record, content, links);
    yield;
  }
  return {
    links: [...links.values()].map(({ nodes, frames }) => ({
      nodes,
      sides: [findSide(trace, nodes[0]), findSide(trace, nodes[1])],
      frames,
    })),
    skipped: [...skipped].map(([reason, count]) => ({ reason, count })),
  };
}

const CUT = 'cut short by the capture';
const DRAFT = 'of draft 0.2, which our machines do not speak';

function addSeen(
  trace: Trace,
  record: number,
  content: Content,
  links: Map<string, { nodes: [number, number]; frames: Seen[] }>,
): void {
  const { node, peer, atMicros } = getRecord(trace, record);
  if (node === null || peer === null) return;
  const nodes: [number, number] = node < peer ? [node, peer] : [peer, node];
  const link = links.get(nodes.join(' ')) ?? { nodes, frames: [] };
  links.set(nodes.join(' '), link);
  link.frames.push({ record, atMicros, end: node === nodes[0] ? 0 : 1, content });
}

function findSide(trace: Trace, node: number): Side | null {
  const role = trace.nodes[node]?.role;
  if (role === 'evb-station') return 'station';
  return role === 'evb-bridge' ? 'bridge' : null;
}

/** The reader of captures takes a frame that only the capture cut short for one that arrived. */
function wasCut(trace: Trace, { record }: TraceFrame, { errors }: DecodedFrame): boolean {
  const isShort = errors.some(({ kind }) => kind === 'truncated');
  return isShort && getRecord(trace, record + 1).kind === 'delivered';
}

/** A text says why our machines have nothing to say to it. */
function readContent(decoded: DecodedFrame, bytes: Uint8Array): Content | string {
  const { kind, errors, tlvs } = decoded;
  if (kind === 'draft-ecp') return DRAFT;
  if (kind === 'lldp') return readEvb(decoded) ?? DRAFT;
  const heard = readDecoded(decoded);
  if (typeof heard === 'string') return { kind: 'dropped', reason: heard };
  // The header of a frame that is not dropped is whole.
  const header = decoded.header as unknown as EcpHeader;
  const pdu = heard[0]?.event as { readonly tlvs?: readonly VdpTlv[] } | undefined;
  if (pdu?.tlvs === undefined)
    return { kind: 'acknowledgement', header, errors, isEmpty: tlvs.length === 0 };
  const isVdp = header.subtype === ECP_SUBTYPES.vdp;
  return { kind: 'request', header, tlvs: pdu.tlvs, errors, isVdp, bytes };
}

function readEvb({ tlvs }: DecodedFrame): Content | null {
  const values = tlvs.find(({ kind, isComplete }) => kind === EVB.kind && isComplete)?.values;
  if (values === undefined) return null;
  const [retries = 0, rte = 0, rwd = 0, rka = 0] = ['retries', 'rte', 'rwd', 'rka'].map((key) =>
    numberFrom(values, key),
  );
  return { kind: 'evb', exponents: { retries, rte, rwd, rka } };
}
