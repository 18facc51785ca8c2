import type { Difference } from '../../trace/answers/conformance';
import type { FilterEntry } from '../../wire/vdp/filter-info';
import type { AssociationTlv } from '../../wire/vdp/index';
import { clearReserved, describeStatus } from '../../wire/vdp/status';
import { showVsiId } from '../../wire/vdp/vsi-id';

/** An association TLV with the manager that it came with. */
export interface Said {
  readonly managerId: string;
  readonly tlv: AssociationTlv;
}

/** What a request leaves to the bridge: a null VID, and PS and PCP (open-lldp cmp_fdata1). */
export type Freedom = 'exact' | 'bridge-fills';

/** Field by field, in the order of the octets; empty when the two say the same. Reserved bits are judged by the form. */
export function listDifferences(observed: Said, expected: Said, freedom: Freedom): Difference[] {
  const { tlv } = observed;
  const cleared = { ...observed, tlv: { ...tlv, status: clearReserved(tlv.status) } };
  const different = ROWS.filter(([, show]) => show(cleared) !== show(expected));
  return [
    ...different.map(([field, show]) => ({
      field,
      observed: show(observed),
      expected: show(expected),
    })),
    ...compareEntries(observed.tlv.entries, expected.tlv.entries, freedom),
  ];
}

type Row = readonly [field: string, show: (said: Said) => string];

const hex = (value: number, digits: number) => `0x${value.toString(16).padStart(digits, '0')}`;

/** `0x60 (response ok KEEP)`. */
export const showStatus = (status: number) => `${hex(status, 2)} (${describeStatus(status)})`;

const ROWS: readonly Row[] = [
  ['VSI manager ID', ({ managerId }) => managerId],
  ['TLV type', ({ tlv }) => TYPE_NAMES[tlv.kind]],
  ['Status', ({ tlv }) => showStatus(tlv.status)],
  ['VSI type ID', ({ tlv }) => hex(tlv.typeId, 6)],
  ['VSI type version', ({ tlv }) => String(tlv.typeVersion)],
  ['VSIID', ({ tlv }) => showVsiId(tlv.vsiIdFormat, tlv.vsiId)],
  ['Filter info format', ({ tlv }) => String(tlv.filterFormat)],
  ['Number of entries', ({ tlv }) => String(tlv.entries.length)],
];

export const TYPE_NAMES: Readonly<Record<AssociationTlv['kind'], string>> = {
  'pre-associate': 'Pre-Associate',
  'pre-associate-rr': 'Pre-Associate with Resource Reservation',
  associate: 'Associate',
  'de-associate': 'De-Associate',
};

function compareEntries(
  observed: readonly FilterEntry[],
  expected: readonly FilterEntry[],
  freedom: Freedom,
): Difference[] {
  return expected.flatMap((entry, index) => {
    const other = observed[index];
    return other === undefined ? [] : compareEntry(other, entry, { freedom, number: index + 1 });
  });
}

function compareEntry(
  observed: FilterEntry,
  expected: FilterEntry,
  { freedom, number }: { readonly freedom: Freedom; readonly number: number },
): Difference[] {
  const keys = Object.keys(ENTRY_NAMES).filter(
    (key): key is keyof FilterEntry =>
      !(freedom === 'bridge-fills' && isLeftOpen(key as keyof FilterEntry, expected)),
  );
  return keys
    .filter((key) => observed[key] !== expected[key])
    .map((key) => ({
      field: `Entry ${number}, ${ENTRY_NAMES[key]}`,
      observed: String(observed[key] ?? 'none'),
      expected: String(expected[key] ?? 'none'),
    }));
}

const ENTRY_NAMES: Readonly<Record<keyof FilterEntry, string>> = {
  groupId: 'GroupID',
  mac: 'MAC address',
  ps: 'PS',
  pcp: 'PCP',
  vid: 'VID',
};

function isLeftOpen(key: keyof FilterEntry, { vid }: FilterEntry): boolean {
  return key === 'ps' || key === 'pcp' || (key === 'vid' && vid === 0);
}

/** `Associate response ok`. */
export function describeTlv({ kind, status }: AssociationTlv): string {
  return `${TYPE_NAMES[kind]} ${describeStatus(status)}`;
}
