import { LIMITS } from '../../lib/limits';
import { RecordBuilder } from '../../trace/record-builder';
import { getRecord, listOfKinds } from '../../trace/records';
import type { RunSpec } from '../../trace/run-spec';
import type { SlackItem, SlackVerdict } from '../../trace/answers/slack';
import { readVerdict } from '../../trace/answers/slack';
import type { Trace } from '../../trace/trace';
import type { FaultRule } from '../kernel/fault-rule';
import type { OnOrder } from '../kernel/order-notes';
import { startRun } from '../simulate';
import { noteVisibleOrder } from './visible-order';
import { getReach, SLIVER } from './affine';

export type Shifted = Pick<SlackItem, 'kind' | 'label'>;

/** The same memory for every run: there are thousands, each ends before the next begins, and its trace is a copy. */
const records = new RecordBuilder();

/** The run as it goes when one message or timer comes later by so many µs (or, below 0, sooner). */
export function runShifted(
  spec: RunSpec,
  shifted: Shifted,
  byMicros: number,
  onOrder?: OnOrder,
): Trace {
  const run = startRun(
    spec,
    {},
    { extraFaults: [createShift(shifted, byMicros)], records, ...(onOrder && { onOrder }) },
  );
  while (!run.advance(LIMITS.steps.value));
  return run.buildTrace();
}

function createShift({ kind, label }: Shifted, byMicros: number): FaultRule {
  const [name, number] = label.split('#');
  const isMeant = ({ id, ordinal }: { readonly id: string; readonly ordinal: number }) =>
    id === name && ordinal === Number(number);
  const text = `shift ${label}`;
  return kind === 'timer'
    ? { text, shift: (timer) => (isMeant(timer) ? byMicros : 0) }
    : { text, judge: (message) => (isMeant(message) ? { delayMicros: byMicros } : null) };
}

/** What the run just beyond a shift comes to, and how far on nothing of its course changes. */
export interface Stretch {
  readonly verdict: SlackVerdict;
  /** Distance to the next shift at which two times meet whose order matters; Infinity: none. */
  readonly reachMicros: number;
}

export function probeBeyond(
  spec: RunSpec,
  shifted: Shifted,
  byMicros: number,
  direction: 1 | -1,
): Stretch {
  let reachMicros = Infinity;
  const onOrder = (first: number, second: number): void => {
    reachMicros = Math.min(reachMicros, getReach(first, second, direction));
  };
  const trace = runShifted(spec, shifted, byMicros + direction * SLIVER, onOrder);
  noteVisibleOrder(trace, listNamed(spec, shifted, trace), onOrder);
  return { verdict: readVerdict(trace), reachMicros };
}

/** What faults count by its number. */
function listNamed({ edits }: RunSpec, { label }: Shifted, trace: Trace): ReadonlySet<string> {
  const applied = listOfKinds(trace.records, ['fault']).map(
    (index) => getRecord(trace, index).name,
  );
  const targets = [...edits, ...applied].map((text) => text.slice(text.indexOf(':') + 1));
  return new Set([label, ...targets].map((text) => text.split(/[#@:]/)[0] ?? ''));
}
