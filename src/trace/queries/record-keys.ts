import { getKind } from '../records';
import { RECORD_KINDS } from '../trace';
import type { RecordColumns, RecordKind, Trace } from '../trace';

/**
 * A name for a record that survives a new run: kind, node, name and ordinal (`sent:database:pull-rsp#1`). What has the
 * same name again (a copy, a retry, a second note) is numbered from the second on: `sent:station:keep-alive#1/2`.
 */
export function getRecordKey(trace: Trace, index: number): string {
  const base = getBaseKey(trace, index);
  const place = getPlaces(trace)[index] ?? 1;
  return place === 1 ? base : `${base}/${place}`;
}

/** Index of the record with this key, null when this run has none. */
export function findRecordByKey(trace: Trace, key: string): number | null {
  const [base = '', place] = key.split('/');
  const mayHaveKey = createSieve(trace.records, base);
  let left = Number(place ?? 1);
  for (let index = 0; index < trace.records.count; index++) {
    if (mayHaveKey(index) && getBaseKey(trace, index) === base && --left === 0) return index;
  }
  return null;
}

/** Says by numbers which records need not be spelled out, which are nearly all: a run with a selection is asked again. */
function createSieve(records: RecordColumns, base: string): (index: number) => boolean {
  const ordinal = Number(/#(\d+)$/.exec(base)?.[1] ?? -1);
  const isOfKind = RECORD_KINDS.map((kind) => base.startsWith(`${getWord(kind)}:`));
  return (index) => {
    const own = records.ordinal[index] ?? -1;
    return isOfKind[records.kind[index] ?? -1] === true && (own < 0 || own === ordinal);
  };
}

/** Read from the columns, without an object per record: long traces ask for every key. */
function getBaseKey({ records, names, nodes }: Trace, index: number): string {
  const node = nodes[records.node[index] ?? -1]?.id ?? '';
  const ordinal = records.ordinal[index] ?? -1;
  const name = toPlain(names[records.name[index] ?? -1] ?? '');
  return `${getWord(getKind(records, index))}:${node}:${name}${ordinal < 0 ? '' : `#${ordinal}`}`;
}

/** What became of a message may change between runs; what was received stays the same thing to look at. */
function getWord(kind: RecordKind): RecordKind {
  return kind === 'ignored' ? 'delivered' : kind;
}

/** A slash is what sets the number apart. */
function toPlain(name: string): string {
  return name.includes('/') ? name.replaceAll('/', '-') : name;
}

const PLACES = new WeakMap<Trace, Int32Array>();

function getPlaces(trace: Trace): Int32Array {
  const known = PLACES.get(trace) ?? countPlaces(trace);
  PLACES.set(trace, known);
  return known;
}

/**
 * For each record, its place among the records with the same base, from 1. Counts by numbers instead of by keys: a long
 * trace has hundreds of thousands.
 */
function countPlaces({ records, nodes, names }: Trace): Int32Array {
  const words = numberTexts(RECORD_KINDS.map(getWord));
  const nodeNumbers = numberTexts(nodes.map(({ id }) => id));
  const nameNumbers = numberTexts(names.map(toPlain));
  const groups = new Map<number, number[]>();
  const places = new Int32Array(records.count);
  for (let index = 0; index < records.count; index++) {
    const word = words[records.kind[index] ?? -1] ?? 0;
    const node = nodeNumbers[records.node[index] ?? -1] ?? 0;
    const name = nameNumbers[records.name[index] ?? -1] ?? 0;
    const group = (name * (nodes.length + 1) + node) * (RECORD_KINDS.length + 1) + word;
    const counts = groups.get(group) ?? [];
    if (counts.length === 0) groups.set(group, counts);
    // Those without an ordinal first.
    const likes = Math.max(0, (records.ordinal[index] ?? -1) + 1);
    const place = (counts[likes] ?? 0) + 1;
    counts[likes] = place;
    places[index] = place;
  }
  return places;
}

/** Equal texts have equal numbers; 0 is for the empty one, as for what has none. */
function numberTexts(texts: readonly string[]): number[] {
  const numbers = new Map([['', 0]]);
  return texts.map((text) => {
    const number = numbers.get(text) ?? numbers.size;
    numbers.set(text, number);
    return number;
  });
}
