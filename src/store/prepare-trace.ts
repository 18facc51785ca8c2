import { getLadderModel } from '../ladder/model/model-of-trace';
import { computeMessages } from '../trace/queries/messages';
import { getRecordKey } from '../trace/queries/record-keys';
import { computeSpans } from '../trace/queries/spans';
import { computeHidden } from '../trace/queries/upkeep';
import type { Trace } from '../trace/trace';

/** Below this many records everything is derived in about the time of a frame. */
const LONG_TRACE = 10_000;

export function isLong({ records }: Trace): boolean {
  return records.count >= LONG_TRACE;
}

/** What the page asks of every trace that it shows; each is kept with the trace, the last one builds on the others. */
const DERIVATIONS: readonly ((trace: Trace) => unknown)[] = [
  computeHidden,
  computeMessages,
  computeSpans,
  (trace) => getRecordKey(trace, 0),
  (trace) => getLadderModel(trace),
];

/**
 * For a long trace: derives one by one what takes long, before the trace is shown, so that the page answers in between.
 * Left to the first drawing, it would be one long stall.
 */
export async function prepareTrace(trace: Trace): Promise<void> {
  for (const derive of DERIVATIONS) {
    derive(trace);
    await nextTurn();
  }
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
