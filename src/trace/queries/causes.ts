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

/** The cone of a record: itself, all that led to it and all that it led to. Causes always come before effects. */
export function computeCone(records: RecordColumns, index: number): Set<number> {
  const effects = new Set([index]);
  for (let later = index + 1; later < records.count; later++) {
    if (effects.has(records.cause[later] ?? -1)) effects.add(later);
  }
  return new Set([...getCauses(records, index), ...effects]);
}
