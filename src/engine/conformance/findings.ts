import { assertDefined } from '../../lib/assert';
import { formatSpan } from '../../lib/time';
import type { Deviation } from '../../trace/answers/conformance';
import type { Rule } from '../../trace/trace';
import { EVB_RULES } from '../roles/evb/evb-node';

/** A deviation before the key of its record is known. */
export type Finding = Omit<Deviation, 'recordKey'>;

const RULES = new Map(EVB_RULES.map((rule) => [rule.id, rule]));

export function findRule(id: string): Rule {
  return assertDefined(RULES.get(id), `rule ${id}`);
}

export const countUnlisted = (findings: readonly Finding[]): number =>
  findings.filter(({ quirk }) => quirk === null).length;

/** `2.4 s after the timer`, and what it should have been. */
export function describeOffset(atMicros: number, dueMicros: number): string {
  const offset = atMicros - dueMicros;
  if (offset === 0) return 'at the due time';
  return `${formatSpan(Math.abs(offset))} ${offset > 0 ? 'after' : 'before'} it was due`;
}
