import { toHex } from '../../../lib/hex';
import { formatSpan } from '../../../lib/time';
import type { TraceRecord } from '../../records';
import { getRecord } from '../../records';
import type { Trace } from '../../trace';
import { describeRecord } from '../describe-record';
import type { RecordText } from '../describe-record';
import { compareOctets } from './compare-octets';
import type { Difference } from './compare-traces';

export interface DifferenceText extends RecordText {
  /** "only in A", "2.400 s later in B", "ignored in A, received in B". */
  readonly change: string;
}

export interface TracePair {
  readonly a: Trace;
  readonly b: Trace;
}

export function describeDifference({ a, b }: TracePair, difference: Difference): DifferenceText {
  const { a: inA, b: inB } = difference;
  if (inA !== null && inB !== null) {
    const { change, ...rest } = describePair({ a, b }, getRecord(a, inA), getRecord(b, inB));
    const parts = [describeOctets({ a, b }, inA, inB), change].filter((part) => part !== '');
    return { ...describeRecord(a, inA), ...rest, change: parts.join(', ') };
  }
  return inA !== null
    ? { ...describeRecord(a, inA), change: 'only in A' }
    : { ...describeRecord(b, inB ?? 0), change: 'only in B' };
}

function describePair(
  pair: TracePair,
  a: TraceRecord,
  b: TraceRecord,
): { title?: string; change: string } {
  const move = describeMove(b.atMicros - a.atMicros);
  const content = describeContent(a, b) || describeRules(pair, a, b);
  const change = [content, move].filter((part) => part !== '').join(', ');
  // The title of a state names it; here the two names stand in the change.
  return a.kind === 'state' && content !== '' ? { title: a.name, change } : { change };
}

function describeMove(micros: number): string {
  if (micros === 0) return '';
  return `${formatSpan(Math.abs(micros))} ${micros > 0 ? 'later' : 'earlier'} in B`;
}

const FATES: Readonly<Partial<Record<TraceRecord['kind'], string>>> = {
  delivered: 'received',
  ignored: 'ignored',
};

function describeContent(a: TraceRecord, b: TraceRecord): string {
  if (a.kind !== b.kind) return facing(FATES[a.kind] ?? a.kind, FATES[b.kind] ?? b.kind);
  if (a.text !== b.text) return facing(quote(a.text), quote(b.text));
  if (getLength(a) !== getLength(b))
    return facing(`for ${formatSpan(getLength(a))}`, `for ${formatSpan(getLength(b))}`);
  if (a.peer !== b.peer) return 'between other nodes';
  return '';
}

function describeOctets(pair: TracePair, inA: number, inB: number): string {
  const found = compareOctets(pair, inA, inB);
  if (found === null) return '';
  return `octet ${found.octet} of its frame: ${facing(formatOctet(found.a), formatOctet(found.b))}`;
}

function formatOctet(octet: number | null): string {
  return octet === null ? 'none' : toHex(Uint8Array.of(octet));
}

function describeRules({ a, b }: TracePair, recordA: TraceRecord, recordB: TraceRecord): string {
  if (recordA.rule?.id === recordB.rule?.id) return '';
  const [inA, inB] = [nameRule(a, recordA), nameRule(b, recordB)];
  const role = inA.slice(0, inA.indexOf('.') + 1);
  // Where it happens says whose rules they are.
  const cut = inB.startsWith(role) ? role.length : 0;
  return `rule ${facing(inA.slice(cut), inB.slice(cut))}`;
}

/** Of the machines that answer in turn the first: its rule decides what the others are told. */
function nameRule(trace: Trace, { index, atMicros, rule }: TraceRecord): string {
  const { count, at, cause } = trace.records;
  for (let next = index + 1; next < count && at[next] === atMicros; next++) {
    if (cause[next] !== index) continue;
    const effect = getRecord(trace, next);
    // Strips move with the last rule of the instant.
    if (effect.kind !== 'state' && effect.rule !== null) return effect.rule.id;
  }
  return rule?.id ?? 'none';
}

function facing(a: string, b: string): string {
  return `${a} in A, ${b} in B`;
}

function quote(text: string): string {
  return text === '' ? 'nothing more' : text;
}

/** How long a timer or some work is to last. */
function getLength({ value, atMicros }: TraceRecord): number {
  return value === null ? 0 : value - atMicros;
}
