import type { RecordColumns, Trace } from '../../trace';
import type { Comparison } from './compare-traces';

/**
 * Both runs as one sequence of moments, for playing them together: what they share stands once, what differs stands for
 * each run. Records only; messages and causes stay with the runs.
 */
export function mergeTraces(a: Trace, b: Trace, { differences }: Comparison): Trace {
  const own = differences.flatMap((each) => (each.b === null ? [] : [each.b]));
  const rows = mergeRows(
    a,
    b,
    own.toSorted((x, y) => x - y),
  );
  const nodes = unite(a.nodes, b.nodes, ({ id }) => id);
  const names = unite(a.names, b.names, (text) => text);
  const messageTypes = unite(a.messageTypes, b.messageTypes, ({ id }) => id);
  const timerTypes = unite(a.timerTypes, b.timerTypes, ({ id }) => id);
  const records = gather({ a, b, rows, toNode: nodes.places, toName: names.places });
  const totalMicros = Math.max(a.metrics.totalMicros, b.metrics.totalMicros);
  return {
    ...a,
    nodes: nodes.all,
    names: names.all,
    messageTypes: messageTypes.all,
    timerTypes: timerTypes.all,
    records,
    rules: [],
    metrics: { ...a.metrics, totalMicros },
  };
}

interface Row {
  readonly isB: boolean;
  readonly record: number;
}

/** All of A and some of B, by time. */
function mergeRows(a: Trace, b: Trace, own: readonly number[]): Row[] {
  const rows: Row[] = [];
  let next = 0;
  const takeUntil = (micros: number) => {
    while (next < own.length && (b.records.at[own[next] ?? -1] ?? Infinity) < micros)
      rows.push({ isB: true, record: own[next++] ?? 0 });
  };
  for (let record = 0; record < a.records.count; record++) {
    takeUntil(a.records.at[record] ?? 0);
    rows.push({ isB: false, record });
  }
  takeUntil(Infinity);
  return rows;
}

/** One list without repetition, and for each of the second list its place in it. */
function unite<T>(a: readonly T[], b: readonly T[], getId: (each: T) => string) {
  const all = [...a];
  const known = new Map(a.map((each, place) => [getId(each), place]));
  const places = b.map((each) => {
    const place = known.get(getId(each)) ?? all.push(each) - 1;
    known.set(getId(each), place);
    return place;
  });
  return { all, places };
}

interface Sources {
  readonly a: Trace;
  readonly b: Trace;
  readonly rows: readonly Row[];
  readonly toNode: readonly number[];
  readonly toName: readonly number[];
}

function gather({ a, b, rows, toNode, toName }: Sources): RecordColumns {
  const read = (
    column: 'at' | 'kind' | 'value' | 'ordinal' | 'node' | 'peer' | 'name' | 'text',
    places: readonly number[] | null = null,
  ) =>
    rows.map(({ isB, record }) => {
      const value = (isB ? b : a).records[column][record] ?? -1;
      return isB && places !== null && value >= 0 ? (places[value] ?? -1) : value;
    });
  const none = new Int32Array(rows.length).fill(-1);
  return {
    count: rows.length,
    at: Float64Array.from(read('at')),
    kind: Uint8Array.from(read('kind')),
    node: Int16Array.from(read('node', toNode)),
    peer: Int16Array.from(read('peer', toNode)),
    name: Int32Array.from(read('name', toName)),
    text: Int32Array.from(read('text', toName)),
    value: Float64Array.from(read('value')),
    ordinal: Int32Array.from(read('ordinal')),
    instance: none,
    cause: none,
    rule: Int16Array.from(none),
  };
}
