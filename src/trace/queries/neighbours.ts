import { getRecord } from '../records';
import type { Trace } from '../trace';
import { getDirectEffects } from './causes';
import type { Message } from './messages';

/** What led to a record and what it led to, each one link away, for the inspector. */
export interface Neighbours {
  readonly cause: Neighbour | null;
  readonly effects: readonly Neighbour[];
}

export interface Neighbour {
  readonly record: number;
  /** Time from the cause to the effect. */
  readonly afterMicros: number;
}

/**
 * A message counts as one thing: its cause is the cause of its sending, its effects are those of its arrival. Facts that
 * only say the message again (sent, then delivered; the fault that touched it) are left out.
 */
export function findNeighbours(
  trace: Trace,
  index: number,
  message: Message | undefined,
): Neighbours {
  const first = message?.sentRecord ?? index;
  const last = message?.endRecord ?? index;
  const own = new Set([index, first, last, ...(message?.faultRecords ?? [])]);
  const cause = findOutsideCause(trace, first, own);
  const effects = [...own]
    .flatMap((record) => getDirectEffects(trace.records, record))
    .filter((record) => !own.has(record))
    .toSorted((a, b) => a - b);
  const startMicros = getRecord(trace, first).atMicros;
  const endMicros = getRecord(trace, last).atMicros;
  return {
    cause:
      cause === null
        ? null
        : { record: cause, afterMicros: startMicros - getRecord(trace, cause).atMicros },
    effects: [...new Set(effects)].map((record) => ({
      record,
      afterMicros: Math.max(0, getRecord(trace, record).atMicros - endMicros),
    })),
  };
}

function findOutsideCause(trace: Trace, index: number, own: ReadonlySet<number>): number | null {
  let { cause } = getRecord(trace, index);
  while (cause !== null && own.has(cause)) ({ cause } = getRecord(trace, cause));
  return cause;
}
