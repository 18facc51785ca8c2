import { formatDuration, parseDuration } from '../../lib/time';
import { findMessage } from '../queries/messages';
import type { Trace } from '../trace';

/**
 * How much later or sooner each message and timer of a run may come before the run ends otherwise; docs/SLACK.md says
 * how it is measured and why nothing is missed.
 */
export interface SlackResult {
  readonly items: readonly SlackItem[];
  /** How far the search went, µs later than in the run. */
  readonly rangeMicros: number;
  /** Runs of the engine that it took. */
  readonly runs: number;
  /** Messages of the limits that left out the last messages and timers, or larger shifts; empty when all are there. */
  readonly cut: string;
}

/** How far a measurement has come. */
export interface SlackProgress {
  /** What is measured; grows. */
  readonly items: readonly SlackItem[];
  /** How many there will be. */
  readonly targets: number;
  /** How far the search goes, µs later than in the run. */
  readonly rangeMicros: number;
  readonly runs: number;
}

/** One message with all its sendings, or one timer. */
export interface SlackItem {
  readonly kind: 'message' | 'timer';
  /** `pull-rsp#1`, as faults name it. */
  readonly label: string;
  /** Index of the record that it comes with: its first arrival or loss, its expiry; of its start when it never came. */
  readonly record: number;
  /** In order, without gaps; neighbours have different verdicts. One of them holds 0, which is the run itself. */
  readonly bands: readonly SlackBand[];
  /** The message of the limit that cut the search; empty when the whole range was searched. */
  readonly cut: string;
}

/** Shifts from `fromMicros` to `toMicros`, both included, all have this verdict. */
export interface SlackBand {
  readonly fromMicros: number;
  readonly toMicros: number;
  readonly verdict: SlackVerdict;
}

/** What counts as the end of a run. */
export interface SlackVerdict {
  /** An outcome id; null when a limit stopped the run. */
  readonly outcome: string | null;
  /** Ids of the properties that do not hold, in the order of the trace. */
  readonly broken: readonly string[];
}

/** The smallest shift in its direction that changes the verdict; negative: sooner. */
export interface Threshold {
  readonly atMicros: number;
  readonly before: SlackVerdict;
  readonly after: SlackVerdict;
}

export function readVerdict({ outcome, properties }: Trace): SlackVerdict {
  return { outcome, broken: properties.filter(({ holds }) => !holds).map(({ id }) => id) };
}

export function isSameVerdict(a: SlackVerdict, b: SlackVerdict): boolean {
  return a.outcome === b.outcome && a.broken.join() === b.broken.join();
}

/** All thresholds, the nearest to the run first. */
export function listThresholds({ bands }: SlackItem): Threshold[] {
  const found = bands.slice(1).map((band, index): Threshold => {
    const earlier = bands[index] ?? band;
    return band.fromMicros > 0
      ? { atMicros: band.fromMicros, before: earlier.verdict, after: band.verdict }
      : { atMicros: earlier.toMicros, before: band.verdict, after: earlier.verdict };
  });
  return found.toSorted((a, b) => Math.abs(a.atMicros) - Math.abs(b.atMicros));
}

/** The band that the run itself lies in. */
export function getOwnBand({ bands }: SlackItem): SlackBand | undefined {
  return bands.find(({ fromMicros, toMicros }) => fromMicros <= 0 && toMicros >= 0);
}

/** Whether it is what a reader has selected: a message is by its sending or its arrival. */
export function isItemOf(item: SlackItem, trace: Trace, record: number): boolean {
  if (item.record === record) return true;
  const message = item.kind === 'message' ? findMessage(trace, record) : null;
  if (message === null || message.label !== item.label) return false;
  return message.sentRecord === record || message.endRecord === record;
}

export interface SlackGroups {
  /** Has a threshold; the tightest first. */
  readonly tight: readonly SlackItem[];
  /** Searched in full, and changes nothing. */
  readonly loose: readonly SlackItem[];
  /** A limit cut the search before anything changed: nothing is said of larger shifts. */
  readonly undecided: readonly SlackItem[];
}

export function groupSlack(items: readonly SlackItem[]): SlackGroups {
  const sorted = sortByTightness(items);
  const unchanged = sorted.filter(({ bands }) => bands.length < 2);
  return {
    tight: sorted.filter(({ bands }) => bands.length > 1),
    loose: unchanged.filter(({ cut }) => cut === ''),
    undecided: unchanged.filter(({ cut }) => cut !== ''),
  };
}

/** The tightest first; what changes nothing within the range comes last, in the order of the run. */
export function sortByTightness(items: readonly SlackItem[]): SlackItem[] {
  const tightness = (item: SlackItem) => Math.abs(listThresholds(item)[0]?.atMicros ?? Infinity);
  return items.toSorted((a, b) =>
    tightness(a) === tightness(b) ? a.record - b.record : tightness(a) - tightness(b),
  );
}

/** The fault that shifts an item, up to the amount: `delay:pull-rsp#1:`. */
function getShiftStart({ kind, label }: Pick<SlackItem, 'kind' | 'label'>): string {
  return `${kind === 'message' ? 'delay' : 'shift'}:${label}:`;
}

/** The edits with an item shifted by so much more than it is already. */
export function withShift(
  edits: readonly string[],
  item: Pick<SlackItem, 'kind' | 'label'>,
  byMicros: number,
): string[] {
  const start = getShiftStart(item);
  const before = edits.filter((text) => text.startsWith(start));
  const amounts = before.map((text) => parseDuration(text.slice(start.length)));
  const sum = amounts.reduce((total, one) => total + (one.ok ? one.value : 0), byMicros);
  const others = edits.filter((text) => !text.startsWith(start));
  if (sum === 0) return others;
  return [...others, `${start}${sum > 0 ? '+' : ''}${formatDuration(sum)}`];
}
