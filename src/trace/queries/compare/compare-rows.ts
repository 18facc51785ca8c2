import { formatSpan } from '../../../lib/time';
import type { Catalogue } from '../../catalogue';
import type { Metrics, Trace } from '../../trace';
import { computeSpans } from '../spans';
import type { TracePair } from './describe-difference';

/** One line of the table: what it is, how it is in each run, and what that makes of B against A. */
export interface CompareRow {
  readonly id: string;
  readonly title: string;
  readonly a: string;
  readonly b: string;
  /** Empty when both are the same. */
  readonly difference: string;
}

/** The figures of two runs side by side. Says how much, never which is better: that depends on what is wanted. */
export function compareFigures(pair: TracePair, catalogue: Catalogue): CompareRow[] {
  return [
    compareTexts({ id: 'outcome', title: 'Outcome' }, pair, (trace) =>
      getOutcome(trace, catalogue),
    ),
    compareTexts({ id: 'vm', title: 'VM runs at' }, pair, listRunning),
    compareTimes({ id: 'downtime', title: 'Downtime' }, pair, {
      of: getDowntime,
      without: describeNoDowntime,
    }),
    compareTimes({ id: 'total', title: 'Total' }, pair, { of: (metrics) => metrics.totalMicros }),
    compareMessages(pair),
    compareTexts({ id: 'state', title: 'Dynamic state' }, pair, describeState),
    compareTimes({ id: 'back-out', title: 'Back-out possible for' }, pair, {
      of: (metrics) => metrics.backOutWindowMicros,
      without: () => 'to the end',
    }),
    compareProperties(pair, catalogue),
  ];
}

type Heading = Pick<CompareRow, 'id' | 'title'>;

function compareTexts(
  heading: Heading,
  { a, b }: TracePair,
  of: (trace: Trace) => string,
): CompareRow {
  const texts = { a: of(a), b: of(b) };
  return { ...heading, ...texts, difference: describeTexts(texts) };
}

interface TimeReading {
  readonly of: (metrics: Metrics) => number | null;
  /** Words for a run that has no such time. */
  readonly without?: (metrics: Metrics) => string;
}

function compareTimes(heading: Heading, { a, b }: TracePair, reading: TimeReading): CompareRow {
  const [inA, inB] = [reading.of(a.metrics), reading.of(b.metrics)];
  const format = (micros: number | null, metrics: Metrics) =>
    micros === null ? (reading.without?.(metrics) ?? 'none') : formatSpan(micros);
  const texts = { a: format(inA, a.metrics), b: format(inB, b.metrics) };
  const difference =
    inA === null || inB === null
      ? describeTexts(texts)
      : describeNumber(inB - inA, formatSpan, ['longer', 'shorter']);
  return { ...heading, ...texts, difference };
}

function describeTexts({ a, b }: { readonly a: string; readonly b: string }): string {
  return a === b ? '' : 'different';
}

function describeNumber(
  more: number,
  format: (size: number) => string,
  [up, down]: readonly [string, string],
): string {
  return more === 0 ? '' : `B ${format(Math.abs(more))} ${more > 0 ? up : down}`;
}

function compareMessages({ a, b }: TracePair): CompareRow {
  const describe = ({ sentMessages, lostMessages }: Metrics) =>
    lostMessages === 0 ? `${sentMessages}` : `${sentMessages}, ${lostMessages} lost`;
  const texts = { a: describe(a.metrics), b: describe(b.metrics) };
  const more = b.metrics.sentMessages - a.metrics.sentMessages;
  const difference = describeNumber(more, String, ['more', 'fewer']);
  return {
    id: 'messages',
    title: 'Messages',
    ...texts,
    difference: difference === '' ? describeTexts(texts) : difference,
  };
}

function compareProperties({ a, b }: TracePair, catalogue: Catalogue): CompareRow {
  const describe = ({ properties }: Trace) =>
    `${properties.filter(({ holds }) => holds).length} of ${properties.length} hold`;
  const onlyIn = (trace: Trace, other: Trace, name: string) => {
    const broken = listBroken(trace, catalogue).filter(
      (title) => !listBroken(other, catalogue).includes(title),
    );
    return broken.length === 0 ? [] : [`broken only in ${name}: ${broken.join(', ')}`];
  };
  const parts = [...onlyIn(a, b, 'A'), ...onlyIn(b, a, 'B')];
  const texts = { a: describe(a), b: describe(b) };
  const difference = parts.length === 0 ? describeTexts(texts) : parts.join('; ');
  return { id: 'properties', title: 'Properties', ...texts, difference };
}

function listBroken(trace: Trace, catalogue: Catalogue): string[] {
  return trace.properties
    .filter(({ holds }) => !holds)
    .map(({ id }) => catalogue.properties.find((property) => property.id === id)?.title ?? id);
}

function getOutcome(trace: Trace, catalogue: Catalogue): string {
  if (trace.end.kind === 'limit') return trace.end.message;
  const known = catalogue.outcomes.find(({ id }) => id === trace.outcome);
  return known?.title ?? trace.outcome ?? 'none';
}

/** Where a VM runs when all is over. */
function listRunning(trace: Trace): string {
  const running = computeSpans(trace).vms.filter(
    ({ state, toMicros }) => state === 'running' && toMicros === null,
  );
  const titles = running.map(({ node }) => trace.nodes[node]?.title ?? '');
  return titles.length === 0 ? 'nowhere' : titles.join(' and ');
}

function getDowntime({ downtimeMicros, stoppedAtMicros }: Metrics): number | null {
  return stoppedAtMicros === null ? null : downtimeMicros;
}

function describeNoDowntime({ stoppedAtMicros }: Metrics): string {
  return stoppedAtMicros === null ? 'none' : 'no end';
}

function describeState({ metrics }: Trace): string {
  return metrics.stateTransferred ? 'transferred' : 'not transferred';
}
