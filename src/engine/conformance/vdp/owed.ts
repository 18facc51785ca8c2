import type { AssociationTlv } from '../../../wire/vdp/index';
import { isAssociation } from '../../../wire/vdp/index';
import { COMPONENT } from '../../roles/evb/component';
import type { Pdu } from '../../roles/evb/ecp/pdu';
import { describeTlv, listDifferences } from '../differences';
import type { Step } from '../driver';
import type { Finding } from '../findings';
import type { Port } from '../port';
import { REACTION_MICROS } from '../tolerances';
import type { Told } from './findings';
import { reportMissing } from './findings';
import { judgeLateness } from './lateness';
import type { Output, Owed, Place, Situation } from './vsi-end';

/** What a step of VDP hands to ECP. */
export function listHandedOver({ tellings }: Step): AssociationTlv[] {
  return tellings.flatMap(({ component, event }) => {
    if (component !== COMPONENT.transmit) return [];
    const { pdu } = event as unknown as { readonly pdu: Pdu };
    return pdu.tlvs.filter(isAssociation);
  });
}

/** From now on the capture has to show what the machine has just handed over. */
export function addOwed(situation: Situation, step: Step, atMicros: number): void {
  const owed = listHandedOver(step).map((tlv) => ({ tlv, atMicros, rule: step.rule ?? '' }));
  situation.owed = [...situation.owed, ...owed];
}

/** What our machine handed over long ago and was never seen. */
export function takeOverdue(situation: Situation, untilMicros: number, port: Port): Owed[] {
  const overdue = situation.owed.filter(
    ({ atMicros }) => port.freeAfter(atMicros) + REACTION_MICROS < untilMicros,
  );
  situation.owed = situation.owed.filter((one) => !overdue.includes(one));
  return overdue;
}

export function expireOwed(
  situation: Situation,
  untilMicros: number,
  { place, condition }: { readonly place: Place; readonly condition: string },
): Finding[] {
  const state = situation.driver?.state ?? '';
  return takeOverdue(situation, untilMicros, place.port).flatMap(({ tlv, atMicros, rule }) =>
    reportMissing(place, state, {
      atMicros: atMicros + REACTION_MICROS,
      rule,
      condition,
      expected: describeTlv(tlv),
    }),
  );
}

/** How what was seen differs from what was owed at that moment; null when it is just that, in time. */
export function compareOwed(
  { tlv, atMicros, rule }: Owed,
  output: Output,
  at: { readonly managerId: string; readonly port: Port; readonly condition: string },
): (Told & Pick<Finding, 'differences' | 'quirk'>) | null {
  const { said, record } = output;
  const differences = listDifferences(said, { managerId: at.managerId, tlv }, 'exact');
  const late = judgeLateness(output, atMicros, { slack: REACTION_MICROS, port: at.port });
  if (differences.length === 0 && late === null) return null;
  return {
    record,
    rule,
    condition: at.condition,
    observed: `${describeTlv(said.tlv)}${late === null ? '' : `, ${late.words}`}`,
    expected: `${describeTlv(tlv)} at once`,
    differences,
    quirk: late?.quirk ?? null,
  };
}
