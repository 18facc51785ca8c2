import { getKind } from '../records';
import type { Trace } from '../trace';

/**
 * A name for a record that survives a new run: kind, node, name and ordinal (`sent:database:pull-rsp#1`). What has the
 * same name again (a copy, a retry, a second note) is numbered from the second on: `sent:station:keep-alive#1/2`.
 */
export function getRecordKey(trace: Trace, index: number): string {
  const base = getBaseKey(trace, index);
  let place = 1;
  for (let earlier = 0; earlier < index; earlier++) {
    if (getBaseKey(trace, earlier) === base) place++;
  }
  return number(base, place);
}

/** The same for many records of one trace: likes are counted in one pass, when the first key is asked for. */
export function createRecordKeys(trace: Trace): (index: number) => string {
  let places: Int32Array | null = null;
  return (index) => {
    places ??= countPlaces(trace);
    return number(getBaseKey(trace, index), places[index] ?? 1);
  };
}

/** Index of the record with this key, null when this run has none. */
export function findRecordByKey(trace: Trace, key: string): number | null {
  const [base, place] = key.split('/');
  let left = Number(place ?? 1);
  for (let index = 0; index < trace.records.count; index++) {
    if (getBaseKey(trace, index) === base && --left === 0) return index;
  }
  return null;
}

function number(base: string, place: number): string {
  return place === 1 ? base : `${base}/${place}`;
}

/** Read from the columns, without an object per record: long traces ask for every key. */
function getBaseKey({ records, names, nodes }: Trace, index: number): string {
  const kind = getKind(records, index);
  const node = nodes[records.node[index] ?? -1]?.id ?? '';
  const name = names[records.name[index] ?? -1] ?? '';
  const ordinal = records.ordinal[index] ?? -1;
  // What became of a message may change between runs; what was received stays the same thing to look at.
  const word = kind === 'ignored' ? 'delivered' : kind;
  // A slash is what sets the number apart.
  const plain = name.includes('/') ? name.replaceAll('/', '-') : name;
  return `${word}:${node}:${plain}${ordinal < 0 ? '' : `#${ordinal}`}`;
}

/** For each record, its place among the records with the same base, from 1. */
function countPlaces(trace: Trace): Int32Array {
  const places = new Int32Array(trace.records.count);
  const counts = new Map<string, number>();
  for (let index = 0; index < trace.records.count; index++) {
    const base = getBaseKey(trace, index);
    const place = (counts.get(base) ?? 0) + 1;
    counts.set(base, place);
    places[index] = place;
  }
  return places;
}
