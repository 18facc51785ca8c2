import { getKindCode } from '../../records';
import type { Trace } from '../../trace';
import { getRecordKey } from '../record-keys';
import { createMatcher } from './match-records';
import type { Match } from './match-records';

/** What two runs have in common and where they part. */
export interface Comparison {
  /** Records at the start that are the same in both, faults apart: these say what was injected, not what happened. */
  readonly commonCount: number;
  /** Time of the last of them; null when not even the first is the same. */
  readonly lastCommonMicros: number | null;
  /** In the order of time; the first is where the runs part. */
  readonly differences: readonly Difference[];
}

export interface Difference {
  /** `moved`: the same at another time. `content`: the same record, but it says or does something else. */
  readonly kind: 'only-a' | 'only-b' | 'moved' | 'content';
  /** Record key (trace/queries/record-keys.ts); the same in both runs. */
  readonly key: string;
  /** Index of the record in each run; null where it is missing. */
  readonly a: number | null;
  readonly b: number | null;
  /** The earlier one of its times. */
  readonly atMicros: number;
  /** How much later it is in B; null when only one run has it. */
  readonly byMicros: number | null;
}

const FAULT = getKindCode('fault');

/**
 * Compares two traces: after the start that they share, records are paired by their keys, so a message is the same
 * message although it comes later or is numbered differently.
 */
export function compareTraces(a: Trace, b: Trace): Comparison {
  const match = createMatcher(a, b);
  const [listA, listB] = [listRecords(a), listRecords(b)];
  const commonCount = countCommon(listA, listB, match);
  const last = commonCount === 0 ? null : (listA[commonCount - 1] ?? null);
  const differences = pair({
    a: { trace: a, records: listA.slice(commonCount) },
    b: { trace: b, records: listB.slice(commonCount) },
    match,
  });
  return {
    commonCount,
    lastCommonMicros: last === null ? null : (a.records.at[last] ?? 0),
    differences: differences.toSorted(byTime),
  };
}

function listRecords({ records }: Trace): number[] {
  const list: number[] = [];
  for (let index = 0; index < records.count; index++)
    if (records.kind[index] !== FAULT) list.push(index);
  return list;
}

type Matcher = (recordA: number, recordB: number) => Match;

function countCommon(listA: readonly number[], listB: readonly number[], match: Matcher): number {
  let count = 0;
  for (const [place, recordA] of listA.entries()) {
    const recordB = listB[place];
    if (recordB === undefined || match(recordA, recordB) !== 'same') break;
    count++;
  }
  return count;
}

interface Side {
  readonly trace: Trace;
  readonly records: readonly number[];
}

interface Pairing {
  readonly a: Side;
  readonly b: Side;
  readonly match: Matcher;
}

function pair({ a, b, match }: Pairing): Difference[] {
  const left = mapByKey(b);
  const differences: Difference[] = [];
  for (const [key, recordA] of mapByKey(a)) {
    const recordB = left.get(key);
    left.delete(key);
    const at = a.trace.records.at[recordA] ?? 0;
    if (recordB === undefined) {
      differences.push({
        kind: 'only-a', key, a: recordA, b: null, atMicros: at, byMicros: null,
      }); // prettier-ignore
      continue;
    }
    const kind = match(recordA, recordB);
    const atB = b.trace.records.at[recordB] ?? 0;
    if (kind !== 'same')
      differences.push({
        kind, key, a: recordA, b: recordB, atMicros: Math.min(at, atB), byMicros: atB - at,
      }); // prettier-ignore
  }
  for (const [key, record] of left) {
    const atMicros = b.trace.records.at[record] ?? 0;
    differences.push({ kind: 'only-b', key, a: null, b: record, atMicros, byMicros: null });
  }
  return differences;
}

function mapByKey({ trace, records }: Side): Map<string, number> {
  return new Map(records.map((record) => [getRecordKey(trace, record), record]));
}

/** By time, then by place in the runs; never by which of the two runs is called A. */
function byTime(x: Difference, y: Difference): number {
  return x.atMicros - y.atMicros || getPlace(x) - getPlace(y) || compareCodes(x.key, y.key);
}

function getPlace({ a, b }: Difference): number {
  return Math.min(a ?? Infinity, b ?? Infinity);
}

function compareCodes(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** The same comparison with the runs in each other's place. */
export function mirror(comparison: Comparison): Comparison {
  return { ...comparison, differences: comparison.differences.map(mirrorDifference) };
}

const MIRRORED = {
  'only-a': 'only-b',
  'only-b': 'only-a',
  moved: 'moved',
  content: 'content',
} as const;

function mirrorDifference({ kind, a, b, byMicros, ...rest }: Difference): Difference {
  const back = byMicros === null || byMicros === 0 ? byMicros : -byMicros;
  return { ...rest, kind: MIRRORED[kind], a: b, b: a, byMicros: back };
}
