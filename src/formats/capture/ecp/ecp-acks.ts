import { formatSpan } from '../../../lib/time';
import type { Pdu, Tables } from './ecp-facts';

/** Says of all transmissions and acknowledgements of one ECPDU which belong together and which had no effect. */
export function judgePdu(pdu: Pdu, tables: Tables): void {
  assignAcks(pdu, tables);
  judgeAcks(pdu, tables);
  judgeTransmissions(pdu, tables);
}

/**
 * Each transmission that arrives is acknowledged once, in order. From the last acknowledgement backwards, each belongs
 * to the latest transmission before it that has none yet.
 */
function assignAcks({ transmissions, acks }: Pdu, { facts }: Tables): void {
  let place = transmissions.length - 1;
  for (const ack of acks.toReversed()) {
    while (place >= 0 && (transmissions[place] ?? 0) > ack) place--;
    const own = facts[ack];
    if (place < 0 || own === undefined) continue;
    own.acknowledges = transmissions[place--] ?? null;
  }
}

/** Only the first acknowledgement after the last transmission counts: before it others were lost, after it none is waited for. */
function judgeAcks({ transmissions, acks, sequence }: Pdu, tables: Tables): void {
  const last = transmissions.at(-1) ?? 0;
  const effective = acks.find((ack) => ack > last);
  let place = 0;
  for (const ack of acks) {
    const own = tables.facts[ack];
    if (own === undefined) continue;
    while ((transmissions[place] ?? Infinity) < ack) place++;
    if (ack < last)
      own.lost = `frame ${numberOf(tables, transmissions[place])} repeats the request, so this did not arrive in time`;
    else if (ack === effective) own.ignored = findLateness(transmissions, ack, tables);
    else
      own.ignored = `frame ${numberOf(tables, effective)} has acknowledged request ${sequence} already`;
  }
}

/** The pause between repetitions is the sender's ack timer; twice that after the last one it has given up. */
function findLateness(
  transmissions: readonly number[],
  ack: number,
  tables: Tables,
): string | null {
  const [previous, last] = transmissions.slice(-2).map((index) => timeOf(tables, index));
  if (previous === undefined || last === undefined) return null;
  const pause = last - previous;
  const waited = timeOf(tables, ack) - last;
  if (waited <= pause * 2) return null;
  return `too late: the sender waits ${formatSpan(pause)} after each transmission, this came after ${formatSpan(waited)}`;
}

/** Every ECPDU that arrives is acknowledged, and only the first of its number is handed on (802.1Q 43.3). */
function judgeTransmissions({ transmissions, acks }: Pdu, tables: Tables): void {
  const { facts } = tables;
  const acked = new Map(acks.map((ack) => [facts[ack]?.acknowledges, ack]));
  const arrived = transmissions.find((index) => acked.has(index));
  transmissions.forEach((index, place) => {
    const own = facts[index];
    if (own === undefined) return;
    if (place > 0) own.notes.push(describeRetry(transmissions, place, { acked, tables }));
    if (arrived !== undefined && index > arrived)
      own.ignored = `the same ECPDU as in frame ${numberOf(tables, arrived)}: acknowledged, not handed on`;
  });
  if (acks.length === 0)
    facts[transmissions.at(-1) ?? -1]?.notes.push('the capture shows no acknowledgement of it');
}

interface Acks {
  /** By transmission. */
  readonly acked: ReadonlyMap<number | null | undefined, number>;
  readonly tables: Tables;
}

function describeRetry(
  transmissions: readonly number[],
  place: number,
  { acked, tables }: Acks,
): string {
  const [previous = 0, index = 0] = transmissions.slice(place - 1, place + 1);
  const pause = formatSpan(timeOf(tables, index) - timeOf(tables, previous));
  const ack = acked.get(previous);
  const why =
    ack !== undefined && ack < index
      ? `although frame ${numberOf(tables, ack)} acknowledged it`
      : 'without an acknowledgement until then';
  return `sent again ${pause} after frame ${numberOf(tables, previous)}, ${why}`;
}

function numberOf({ placed }: Tables, index: number | undefined): number {
  return placed[index ?? -1]?.frame.number ?? 0;
}

function timeOf({ placed }: Tables, index: number): number {
  return placed[index]?.frame.atMicros ?? 0;
}
