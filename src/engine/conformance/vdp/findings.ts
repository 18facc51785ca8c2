import { formatSpan } from '../../../lib/time';
import type { ComparedMachine, Difference, Quirk } from '../../../trace/answers/conformance';
import type { Rule } from '../../../trace/trace';
import { describeStatus } from '../../../wire/vdp/status';
import type { AssociationTlv } from '../../../wire/vdp/index';
import { COMPONENT } from '../../roles/evb/component';
import type { Pdu } from '../../roles/evb/ecp/pdu';
import { isAssociation } from '../../../wire/vdp/index';
import type { Due, Step } from '../driver';
import { TYPE_NAMES } from '../differences';
import type { Finding } from '../findings';
import { describeOffset, findRule } from '../findings';
import type { Port } from '../port';
import { QUIRKS } from '../quirks';
import { getSlack, REACTION_MICROS } from '../tolerances';
import type { Output, Owed, Place, Situation } from './vsi-end';

export interface Told {
  readonly record: number;
  readonly rule: Rule | string;
  readonly condition: string;
  readonly observed: string;
  readonly expected: string;
  readonly differences?: readonly Difference[];
  readonly quirk?: Quirk | null;
}

export function createFinding(
  machine: ComparedMachine,
  state: string,
  { port, vsi }: Pick<Place, 'port' | 'vsi'>,
  told: Told,
): Finding {
  const rule = typeof told.rule === 'string' ? findRule(told.rule) : told.rule;
  return { differences: [], quirk: null, ...told, rule, state, machine, vsi, node: port.node };
}

/** `Associate response ok`. */
export function describeTlv({ kind, status }: AssociationTlv): string {
  return `${TYPE_NAMES[kind]} ${describeStatus(status)}`;
}

/** What a step of VDP hands to ECP. */
export function listHandedOver({ tellings }: Step): AssociationTlv[] {
  return tellings.flatMap(({ component, event }) => {
    if (component !== COMPONENT.transmit) return [];
    const { pdu } = event as unknown as { readonly pdu: Pdu };
    return pdu.tlvs.filter(isAssociation);
  });
}

export const owe = (step: Step, atMicros: number): Owed[] =>
  listHandedOver(step).map((tlv) => ({ tlv, atMicros, rule: step.rule ?? '' }));

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

/** When a timer that has not shown itself is past its time for certain; null while it may still be waiting. */
export function isOverdue(due: Due, untilMicros: number, port: Port): boolean {
  return port.freeAfter(due.atMicros) + getSlack(due.lengthMicros) < untilMicros;
}

/** What our machine handed over long ago and was never seen. */
export function takeOverdue(situation: Situation, untilMicros: number, port: Port): Owed[] {
  const overdue = situation.owed.filter(
    ({ atMicros }) => port.freeAfter(atMicros) + REACTION_MICROS < untilMicros,
  );
  situation.owed = situation.owed.filter((one) => !overdue.includes(one));
  return overdue;
}

export const wasDue = ({ lengthMicros }: Due, name: string): string =>
  `${name} = ${formatSpan(lengthMicros)} is over`;
