import type { Difference, Quirk } from '../../../trace/answers/conformance';
import type { Rule } from '../../../trace/trace';
import type { Finding } from '../findings';
import { findRule } from '../findings';
import type { Place } from './vsi-end';

export interface Told {
  readonly record: number;
  readonly rule: Rule | string;
  readonly condition: string;
  readonly observed: string;
  readonly expected: string;
  readonly differences?: readonly Difference[];
  readonly quirk?: Quirk | null;
}

export function createFinding({ machine, port, vsi }: Place, state: string, told: Told): Finding {
  const rule = typeof told.rule === 'string' ? findRule(told.rule) : told.rule;
  return { differences: [], quirk: null, ...told, rule, state, machine, vsi, node: port.node };
}

/** Something that was due and of which nothing was seen. */
export interface Missing extends Omit<Told, 'record' | 'observed'> {
  readonly atMicros: number;
}

/** Shows at the first frame after the moment; when there is none the capture ends too early to tell. */
export function reportMissing(place: Place, state: string, missing: Missing): Finding[] {
  const { atMicros, ...told } = missing;
  const record = place.port.firstRecordAfter(atMicros);
  const observed = 'nothing until then';
  return record === null ? [] : [createFinding(place, state, { ...told, record, observed })];
}
