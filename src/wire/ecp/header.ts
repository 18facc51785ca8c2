import type { FieldValues, LayoutValue } from '../fields/field';
import { uint } from '../fields/field';
import { numberFrom } from '../fields/show';
import type { WireError } from '../fields/wire-error';

export const ECP_VERSION = 1;
export const ECP_OPERATIONS = { request: 0, acknowledgement: 1 } as const;
export const ECP_SUBTYPES = { vdp: 1, peCsp: 2 } as const;

const SOURCE = '802.1Q clause 43';

export const ECP_HEADER = [
  uint('version', 4, {
    name: 'ECP version',
    source: SOURCE,
    meaning: 'Always 1; other versions are ignored.',
  }),
  uint('operation', 2, {
    name: 'ECP operation',
    source: SOURCE,
    meaning:
      'A request carries a payload; an acknowledgement repeats version, subtype and sequence.',
    values: { 0: 'request', 1: 'acknowledgement' },
  }),
  uint('subtype', 10, {
    name: 'ECP subtype',
    source: SOURCE,
    meaning: 'Whose payload it is.',
    values: { 1: 'VDP', 2: 'PE-CSP' },
  }),
  uint('sequence', 16, {
    name: 'ECP sequence',
    source: SOURCE,
    meaning: 'Counts up by one with each new ECPDU of a direction; a retransmission repeats it.',
    ourReading:
      'A receiver compares for equality with the last number only: any other number is new, also an older one. 0 is skipped on wrap, as lldpad does.',
  }),
] as const;

export type EcpHeader = LayoutValue<typeof ECP_HEADER>;

/** What makes receivers drop the frame without an acknowledgement. Decoding goes on all the same. */
export function checkEcpHeader(values: FieldValues, offset: number, errors: WireError[]): void {
  const report = (reason: string) => errors.push({ kind: 'bad-value', offset, reason });
  const version = numberFrom(values, 'version');
  const operation = numberFrom(values, 'operation');
  const subtype = numberFrom(values, 'subtype');
  if (version !== -1 && version !== ECP_VERSION) report(`ECP version ${version} is not 1`);
  if (operation > ECP_OPERATIONS.acknowledgement)
    report(`ECP operation ${operation} is not defined`);
  if (subtype === 0 || subtype > ECP_SUBTYPES.peCsp) report(`ECP subtype ${subtype} is not known`);
}
