import type { RecordColumns } from '../trace';

/** From a record back to the start, nearest first, without the record itself. */
export function getCauses(records: RecordColumns, index: number): number[] {
  const chain: number[] = [];
  for (let cause = records.cause[index] ?? -1; cause >= 0; cause = records.cause[cause] ?? -1)
    chain.push(cause);
  return chain;
}

/** Records that name this one as their cause. */
export function getDirectEffects(records: RecordColumns, index: number): number[] {
  const effects: number[] = [];
  for (let later = index + 1; later < records.count; later++)
    if (records.cause[later] === index) effects.push(later);
  return effects;
}

/** Records that one can ask about: a set, or marks on all of them. */
export type RecordGroup = Pick<ReadonlySet<number>, 'has'>;

/** The cone of a record: itself, all that led to it and all that it led to. Causes always come before effects. */
export function computeCone(records: RecordColumns, index: number): RecordGroup {
  const marks = new Uint8Array(records.count);
  marks[index] = 1;
  for (let later = index + 1; later < records.count; later++)
    marks[later] = marks[records.cause[later] ?? -1] ?? 0;
  for (const cause of getCauses(records, index)) marks[cause] = 1;
  return { has: (record) => marks[record] === 1 };
}
