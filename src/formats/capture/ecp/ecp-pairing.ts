import type { Port } from '../links/ports';
import type { EcpFacts, OpenFacts, Pdu, PlacedFrame, Tables } from './ecp-facts';
import { judgePdu } from './ecp-acks';

/** The ECPDUs of one port; each direction counts by itself (802.1Q 43.3). */
interface Sender {
  last: Pdu | null;
  readonly bySequence: Map<number, Pdu>;
}

/**
 * Finds repetitions, which acknowledgement belongs to which transmission, and what was lost on the way. A capture shows a
 * frame at one point of the link, so a loss shows only in what the ends do next.
 */
export function pairEcp(placed: readonly PlacedFrame[]): readonly EcpFacts[] {
  const facts: OpenFacts[] = placed.map(() => ({
    original: null,
    retry: 0,
    acknowledges: null,
    ignored: null,
    lost: null,
    notes: [],
  }));
  const tables = { placed, facts };
  for (const pdu of collectPdus(tables)) judgePdu(pdu, tables);
  return facts;
}

function collectPdus(tables: Tables): Pdu[] {
  const pdus: Pdu[] = [];
  const senders = new Map<string, Sender>();
  const getSender = ({ interfaceIndex, mac }: Port, kind: string): Sender => {
    const key = `${interfaceIndex} ${kind} ${mac}`;
    const sender = senders.get(key) ?? { last: null, bySequence: new Map<number, Pdu>() };
    senders.set(key, sender);
    return sender;
  };
  tables.placed.forEach(({ frame, from, to }, index) => {
    const own = tables.facts[index];
    if (own === undefined || frame.ecp === null) return;
    const { operation, sequence } = frame.ecp;
    if (operation === 'acknowledgement')
      noteAck(getSender(to, frame.kind).bySequence.get(sequence), { index, own, sequence });
    if (operation !== 'request') return;
    const sender = getSender(from, frame.kind);
    const seen = { index, own, sequence };
    if (!repeats(sender, seen, tables)) pdus.push(startPdu(sender, seen));
  });
  return pdus;
}

interface SeenEcp {
  readonly index: number;
  readonly own: OpenFacts;
  readonly sequence: number;
}

function noteAck(pdu: Pdu | undefined, { index, own, sequence }: SeenEcp): void {
  if (pdu === undefined)
    own.ignored = `the capture shows no request ${sequence} that it could acknowledge`;
  else pdu.acks.push(index);
}

/** A retransmission repeats number and octets (open-lldp; seen in captures). */
function repeats({ last }: Sender, { index, own, sequence }: SeenEcp, { placed }: Tables): boolean {
  const [original] = last?.transmissions ?? [];
  if (last === null || original === undefined || last.sequence !== sequence) return false;
  const [before, now] = [placed[original]?.frame, placed[index]?.frame];
  if (before === undefined || now === undefined) return false;
  if (!hasSameBytes(before.bytes, now.bytes)) {
    own.ignored = `number ${sequence} again with other content than frame ${before.number}: taken for a repetition`;
    return false;
  }
  own.original = original;
  own.retry = last.transmissions.push(index) - 1;
  return true;
}

function hasSameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((octet, index) => octet === b[index]);
}

function startPdu(sender: Sender, { index, own, sequence }: SeenEcp): Pdu {
  const { last } = sender;
  if (last !== null && last.sequence !== sequence) noteJump(last.sequence, sequence, own);
  const pdu: Pdu = { sequence, transmissions: [index], acks: [] };
  sender.last = pdu;
  sender.bySequence.set(sequence, pdu);
  return pdu;
}

/** 0 is skipped when the number wraps (open-lldp). */
const HIGHEST_SEQUENCE = 0xffff;

function noteJump(before: number, now: number, { notes }: OpenFacts): void {
  const expected = before === HIGHEST_SEQUENCE ? 1 : before + 1;
  if (now === expected) return;
  notes.push(
    now > expected
      ? `the sequence number goes from ${before} to ${now}: ${now - expected} requests are not in the capture`
      : `the sequence number goes back from ${before} to ${now}: the sender started again`,
  );
}
