import type { FieldValues } from '../fields/field';
import { uint } from '../fields/field';
import { showHexNumber } from '../fields/show';
import { FILTER_ENTRIES, FILTER_FORMAT } from './filter-info';
import { describeStatus, STATUS_FIELD } from './status';
import { shortVsiId, VSI_ID, VSI_ID_FORMAT } from './vsi-id';

/** The information string that the four association TLVs share: 25 octets and the filter entries. */
export const ASSOCIATION_LAYOUT = [
  STATUS_FIELD,
  uint('typeId', 24, {
    name: 'VSI type ID',
    source: '802.1Q 41.2.4',
    meaning: 'Which profile of the VSI manager applies to this VSI.',
    show: showHexNumber(6),
  }),
  uint('typeVersion', 8, {
    name: 'VSI type version',
    source: '802.1Q 41.2.5',
    meaning: 'Which version of that profile.',
  }),
  VSI_ID_FORMAT,
  VSI_ID,
  FILTER_FORMAT,
  FILTER_ENTRIES,
] as const;

/** `Associate M=1, VSI 11111111…`; a response says so: `Associate response ok, VSI 11111111…`. */
export function summarizeAssociation(name: string): (values: FieldValues) => string {
  return (values) => {
    const status = values['status'];
    const words =
      typeof status === 'number' ? describeStatus(status).replace(/^request ?/, '') : '?';
    return `${name}${words === '' ? '' : ` ${words}`}, VSI ${shortVsiId(values)}`;
  };
}
