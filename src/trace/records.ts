import { assertDefined } from '../lib/assert';
import type { RecordColumns, RecordKind, Rule, Trace } from './trace';
import { RECORD_KINDS } from './trace';

/** One record as an object, for reading; the columns stay the truth. */
export interface TraceRecord {
  readonly index: number;
  readonly atMicros: number;
  readonly kind: RecordKind;
  /** Indexes into `trace.nodes`, null when there is none. */
  readonly node: number | null;
  readonly peer: number | null;
  readonly name: string;
  readonly text: string;
  readonly value: number | null;
  readonly instance: number | null;
  readonly ordinal: number | null;
  readonly cause: number | null;
  readonly rule: Rule | null;
}

/** The parts of a trace that a record is read from. */
export type RecordSource = Pick<Trace, 'records' | 'names' | 'rules'>;

const KIND_CODES = new Map<RecordKind, number>(RECORD_KINDS.map((kind, code) => [kind, code]));

export function getKindCode(kind: RecordKind): number {
  return assertDefined(KIND_CODES.get(kind), 'record kind', kind);
}

export function getKind(records: RecordColumns, index: number): RecordKind {
  return assertDefined(
    RECORD_KINDS[assertDefined(records.kind[index], 'record', index)],
    'kind of record',
    index,
  );
}

/** @throws AssertionError when there is no such record */
export function getRecord(trace: RecordSource, index: number): TraceRecord {
  const { records, names } = trace;
  const rule = records.rule[index] ?? -1;
  const value = records.value[index] ?? Number.NaN;
  return {
    index,
    atMicros: assertDefined(records.at[index], 'record', index),
    kind: getKind(records, index),
    node: orNull(records.node[index]),
    peer: orNull(records.peer[index]),
    name: names[records.name[index] ?? -1] ?? '',
    text: names[records.text[index] ?? -1] ?? '',
    value: Number.isNaN(value) ? null : value,
    instance: orNull(records.instance[index]),
    ordinal: orNull(records.ordinal[index]),
    cause: orNull(records.cause[index]),
    rule: rule < 0 ? null : assertDefined(trace.rules[rule], 'rule', rule),
  };
}

export function getRecords(trace: RecordSource): TraceRecord[] {
  return Array.from({ length: trace.records.count }, (_, index) => getRecord(trace, index));
}

function orNull(index: number | undefined): number | null {
  return index === undefined || index < 0 ? null : index;
}

/** Index of the last record at or before a time, −1 when there is none. */
export function findLastAtOrBefore(records: RecordColumns, micros: number): number {
  let low = 0;
  let high = records.count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((records.at[middle] ?? Infinity) <= micros) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Indexes of the records of these kinds, in order; looks at the codes only. */
export function listOfKinds(records: RecordColumns, kinds: readonly RecordKind[]): number[] {
  const isWanted = RECORD_KINDS.map((kind) => kinds.includes(kind));
  const found: number[] = [];
  for (let index = 0; index < records.count; index++) {
    if (isWanted[records.kind[index] ?? -1] === true) found.push(index);
  }
  return found;
}
