import { getKind } from '../../records';
import type { Trace } from '../../trace';
import { computeUpkeep } from '../upkeep';
import type { Comparison, Difference } from './compare-traces';
import type { TracePair } from './describe-difference';

/**
 * The differences that say something of their own. Changes of states, the start of work and mere upkeep
 * (acknowledgements, keep-alives) follow from the rest; so does the arrival of a message that differs only as the message
 * itself does.
 */
export function listToldDifferences(pair: TracePair, { differences }: Comparison): Difference[] {
  const marks = { a: computeUpkeep(pair.a), b: computeUpkeep(pair.b) };
  const sent = new Map<string, Difference>();
  return differences.filter((each) => {
    const { trace, record, side } = readSide(pair, each);
    const kind = getKind(trace.records, record);
    if (kind === 'state' || kind === 'work' || marks[side][record] === 1) return false;
    const message = `${side} ${trace.records.instance[record]}`;
    if (kind === 'sent') sent.set(message, each);
    return kind !== 'delivered' || !isEcho(sent.get(message), each);
  });
}

/** The first run that has it. */
function readSide(
  pair: TracePair,
  { a, b }: Difference,
): { readonly trace: Trace; readonly record: number; readonly side: 'a' | 'b' } {
  return a === null
    ? { trace: pair.b, record: b ?? 0, side: 'b' }
    : { trace: pair.a, record: a, side: 'a' };
}

/** An arrival only in the run that alone has the message, or as much later as it. */
function isEcho(message: Difference | undefined, arrival: Difference): boolean {
  if (message === undefined || message.kind !== arrival.kind) return false;
  return arrival.kind !== 'content' && message.byMicros === arrival.byMicros;
}
