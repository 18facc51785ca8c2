import { formatSpan } from '../../../lib/time';
import type { Quirk } from '../../../trace/answers/conformance';
import type { Due } from '../driver';
import { describeOffset } from '../findings';
import type { Port } from '../port';
import { QUIRKS } from '../quirks';
import { getSlack } from '../tolerances';
import type { Told } from './findings';
import type { Output } from './vsi-end';

/** Whether what left now left too late for something that was due, and whether that is a quirk. */
export function judgeLateness(
  { atMicros }: Output,
  dueMicros: number,
  { slack, port }: { readonly slack: number; readonly port: Port },
): { readonly quirk: Quirk | null; readonly words: string } | null {
  if (atMicros <= port.freeAfter(dueMicros) + slack) return null;
  const words = describeOffset(atMicros, dueMicros);
  if (port.wasHeld(dueMicros, atMicros)) return { quirk: QUIRKS.ackTimerHold, words };
  return { quirk: port.stoodStill(dueMicros) ? QUIRKS.standsStill : null, words };
}

/** A timer of the standard, and what leaves when it ends. */
export interface TimerWords {
  readonly name: string;
  readonly rule: string;
  readonly message: string;
}

/** What is to be said of a message that a timer should have sent long before; null when it came in time. */
export function tellLateTimer(
  output: Output,
  due: Due,
  { name, rule, message, port }: TimerWords & { readonly port: Port },
): Told | null {
  const late = judgeLateness(output, due.atMicros, { slack: getSlack(due.lengthMicros), port });
  if (late === null) return null;
  return {
    record: output.record,
    rule,
    condition: wasDue(due, name),
    observed: `${message} ${late.words}`,
    expected: `${message} when the time is over`,
    quirk: late.quirk,
  };
}

/** Whether a timer that has not shown itself is past its time for certain. */
export function isOverdue(due: Due, untilMicros: number, port: Port): boolean {
  return port.freeAfter(due.atMicros) + getSlack(due.lengthMicros) < untilMicros;
}

export const wasDue = ({ lengthMicros }: Due, name: string): string =>
  `${name} = ${formatSpan(lengthMicros)} is over`;
