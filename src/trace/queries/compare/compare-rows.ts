import { countSecondDecimals, formatSpanTo } from '../../../lib/time';
import type { Catalogue, FigureId } from '../../catalogue';
import { getScenario } from '../../parameters';
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
  /** The same for programs; null for what is no number. */
  readonly values: FigureValues | null;
}

/** Null where a run has no such time; then there is no difference either. */
export interface FigureValues {
  readonly unit: 'micros' | 'count';
  readonly a: number | null;
  readonly b: number | null;
  /** B less A. */
  readonly difference: number | null;
}

function createValues(
  unit: FigureValues['unit'],
  a: number | null,
  b: number | null,
): FigureValues {
  return { unit, a, b, difference: a === null || b === null ? null : b - a };
}

/** The figures of two runs side by side. Says how much, never which is better: that depends on what is wanted. */
export function compareFigures(pair: TracePair, catalogue: Catalogue): CompareRow[] {
  const shown = listShown(pair, catalogue);
  const rows = [
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
  return rows.filter(({ id }) => shown.has(NEEDED[id] ?? 'total'));
}

/** Rows that say something only of runs whose model has such a figure. */
const NEEDED: Readonly<Record<string, FigureId>> = {
  vm: 'downtime',
  downtime: 'downtime',
  state: 'state',
  'back-out': 'downtime',
};

function listShown({ a, b }: TracePair, catalogue: Catalogue): ReadonlySet<FigureId> {
  const ids = [a, b].flatMap(({ spec }) => spec?.scenario ?? []);
  return new Set(['total', ...ids.flatMap((id) => getScenario(catalogue, id).figures)]);
}

type Heading = Pick<CompareRow, 'id' | 'title'>;

function compareTexts(
  heading: Heading,
  { a, b }: TracePair,
  of: (trace: Trace) => string,
): CompareRow {
  const texts = { a: of(a), b: of(b) };
  return { ...heading, ...texts, difference: describeTexts(texts), values: null };
}

interface TimeReading {
  readonly of: (metrics: Metrics) => number | null;
  /** Words for a run that has no such time. */
  readonly without?: (metrics: Metrics) => string;
}

function compareTimes(heading: Heading, { a, b }: TracePair, reading: TimeReading): CompareRow {
  const [inA, inB] = [reading.of(a.metrics), reading.of(b.metrics)];
  // Rounded each on its own, they would contradict their difference: 2.201 s, 2.210 s, 9.5 ms longer.
  const decimals = Math.max(...[inA, inB].map((micros) => countSecondDecimals(micros ?? 0)));
  const format = (micros: number | null, metrics: Metrics) =>
    micros === null ? (reading.without?.(metrics) ?? 'none') : formatSpanTo(micros, decimals);
  const texts = { a: format(inA, a.metrics), b: format(inB, b.metrics) };
  const values = createValues('micros', inA, inB);
  const difference =
    values.difference === null
      ? describeTexts(texts)
      : describeNumber(values.difference, (size) => formatSpanTo(size, decimals), [
          'longer',
          'shorter',
        ]);
  return { ...heading, ...texts, difference, values };
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
    values: createValues('count', a.metrics.sentMessages, b.metrics.sentMessages),
  };
}

function compareProperties({ a, b }: TracePair, catalogue: Catalogue): CompareRow {
  const count = ({ properties }: Trace) => properties.filter(({ holds }) => holds).length;
  const describe = (trace: Trace) => `${count(trace)} of ${trace.properties.length} hold`;
  const onlyIn = (trace: Trace, other: Trace, name: string) => {
    const broken = listBroken(trace, catalogue).filter(
      (title) => !listBroken(other, catalogue).includes(title),
    );
    return broken.length === 0 ? [] : [`broken only in ${name}: ${broken.join(', ')}`];
  };
  const parts = [...onlyIn(a, b, 'A'), ...onlyIn(b, a, 'B')];
  const texts = { a: describe(a), b: describe(b) };
  const difference = parts.length === 0 ? describeTexts(texts) : parts.join('; ');
  const values = createValues('count', count(a), count(b));
  return { id: 'properties', title: 'Properties', ...texts, difference, values };
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
