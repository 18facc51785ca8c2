import type { ScenarioStep } from '../catalogue';
import { getRecord } from '../records';
import type { Trace } from '../trace';

/** The slide's step that a record shows, null when the slide has none (then the record is inferred). */
export function findStep(trace: Trace, index: number): ScenarioStep | null {
  const mark = getStepMark(trace, index);
  return mark === null ? null : (trace.steps.find((step) => step.mark === mark) ?? null);
}

/** `final-copy` for its messages, `vm:source-host:suspended` for a VM's change; null for records that no slide draws. */
export function getStepMark(trace: Trace, index: number): string | null {
  const record = getRecord(trace, index);
  if (record.kind === 'vm' && record.node !== null) {
    // What the start record causes is the scene, not a step: the source VM runs before anything happens.
    return record.cause === 0 ? null : `vm:${trace.nodes[record.node]?.id}:${record.name}`;
  }
  const isMessage = ['sent', 'delivered', 'ignored', 'lost'].includes(record.kind);
  return isMessage ? record.name : null;
}
