import type { Trace } from '../../trace';
import { getKindCode } from '../../records';
import { compareOctets } from './compare-octets';

/** How a record of one run stands to a record of another. */
export type Match = 'same' | 'moved' | 'content';

const SENT = getKindCode('sent');

const STATED_FROM_NOW: ReadonlySet<number> = new Set([
  getKindCode('timer-set'),
  getKindCode('work'),
]);

/**
 * Compares records of two traces column by column: kind, place, name, words, order among its likes and rule. Causes and
 * instances are indexes of their own run and say nothing across runs; when a timer or some work is due counts from the
 * record itself, so that a record that only came later has only moved. The octets of a frame count as what it says.
 */
export function createMatcher(a: Trace, b: Trace): (recordA: number, recordB: number) => Match {
  const columns = [
    createColumn(a.records.name, b.records.name, mapTexts(a.names, b.names)),
    createColumn(a.records.text, b.records.text, mapTexts(a.names, b.names)),
    createColumn(a.records.node, b.records.node, mapTexts(listIds(a.nodes), listIds(b.nodes))),
    createColumn(a.records.peer, b.records.peer, mapTexts(listIds(a.nodes), listIds(b.nodes))),
    createColumn(a.records.rule, b.records.rule, mapTexts(listIds(a.rules), listIds(b.rules))),
  ];
  return (recordA, recordB) => {
    const isAlike =
      a.records.kind[recordA] === b.records.kind[recordB] &&
      a.records.ordinal[recordA] === b.records.ordinal[recordB] &&
      Object.is(getValue(a, recordA), getValue(b, recordB)) &&
      columns.every((isEqual) => isEqual(recordA, recordB)) &&
      (a.records.kind[recordA] !== SENT || compareOctets({ a, b }, recordA, recordB) === null);
    if (!isAlike) return 'content';
    return a.records.at[recordA] === b.records.at[recordB] ? 'same' : 'moved';
  };
}

type Column = Int16Array | Int32Array;

function createColumn(a: Column, b: Column, map: Int32Array) {
  return (recordA: number, recordB: number) => {
    const index = a[recordA] ?? -1;
    return (index < 0 ? -1 : map[index]) === (b[recordB] ?? -1);
  };
}

/** For each text of one list its place in the other; −2, which no column holds, when it is missing there. */
function mapTexts(from: readonly string[], to: readonly string[]): Int32Array {
  const places = new Map(to.map((text, index) => [text, index]));
  return Int32Array.from(from, (text) => places.get(text) ?? -2);
}

function listIds(things: readonly { readonly id: string }[]): string[] {
  return things.map(({ id }) => id);
}

function getValue({ records }: Trace, record: number): number {
  const value = records.value[record] ?? Number.NaN;
  const isFromNow = STATED_FROM_NOW.has(records.kind[record] ?? -1);
  return isFromNow ? value - (records.at[record] ?? 0) : value;
}
