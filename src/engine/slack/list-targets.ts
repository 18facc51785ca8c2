import { computeMessages } from '../../trace/queries/messages';
import { getRecord, listOfKinds } from '../../trace/records';
import type { SlackItem } from '../../trace/answers/slack';
import type { Trace } from '../../trace/trace';

/** Something that can be shifted, and how much sooner it may come: it cannot end before it begins. */
export interface SlackTarget extends Pick<SlackItem, 'kind' | 'label' | 'record'> {
  readonly soonerMicros: number;
}

/** Every message with all its sendings, and every timer, in the order in which they begin. */
export function listTargets(trace: Trace): SlackTarget[] {
  const begun = [...listMessages(trace), ...listTimers(trace)];
  return begun.toSorted((a, b) => a.begin - b.begin).map(({ target }) => target);
}

interface Begun {
  readonly begin: number;
  readonly target: SlackTarget;
}

function listMessages(trace: Trace): Begun[] {
  const found = new Map<string, Begun>();
  for (const message of computeMessages(trace)) {
    const { label, sentRecord, endRecord, sentAtMicros, endAtMicros, isCopy } = message;
    if (isCopy) continue;
    const { begin, target } = found.get(label) ?? { begin: sentRecord, target: null };
    const way = (endAtMicros ?? sentAtMicros) - sentAtMicros;
    const record = target?.record ?? endRecord ?? sentRecord;
    const soonerMicros = Math.max(way, target?.soonerMicros ?? 0);
    found.set(label, { begin, target: { kind: 'message', label, record, soonerMicros } });
  }
  return [...found.values()];
}

function listTimers(trace: Trace): Begun[] {
  const expiries = new Map(
    listOfKinds(trace.records, ['timer-expired']).map((index) => [
      getRecord(trace, index).instance,
      index,
    ]),
  );
  return listOfKinds(trace.records, ['timer-set']).map((begin) => {
    const { name, ordinal, atMicros, value, instance } = getRecord(trace, begin);
    const record = expiries.get(instance) ?? begin;
    const soonerMicros = (value ?? atMicros) - atMicros;
    const label = `${name}#${ordinal ?? 1}`;
    return { begin, target: { kind: 'timer', label, record, soonerMicros } };
  });
}
