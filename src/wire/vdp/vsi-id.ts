import { fromHex, toHex } from '../../lib/hex';
import type { FieldValues } from '../fields/field';
import { octets, uint } from '../fields/field';
import { numberFrom, showUuid } from '../fields/show';

export const VSI_ID_FORMATS = { ipv4: 1, ipv6: 2, mac: 3, local: 4, uuid: 5 } as const;

const FORMAT_NAMES: Readonly<Record<number, string>> = {
  [VSI_ID_FORMATS.ipv4]: 'IPv4',
  [VSI_ID_FORMATS.ipv6]: 'IPv6',
  [VSI_ID_FORMATS.mac]: 'MAC',
  [VSI_ID_FORMATS.local]: 'local',
  [VSI_ID_FORMATS.uuid]: 'UUID',
};

export const VSI_ID_FORMAT = uint('vsiIdFormat', 8, {
  name: 'VSIID format',
  source: '802.1Q 41.2.6',
  meaning:
    'How the 16 octets of the VSIID are to be read. Format and VSIID together name a VSI on a port.',
  values: FORMAT_NAMES,
});

export const VSI_ID = octets('vsiId', 16, {
  name: 'VSIID',
  source: '802.1Q 41.2.7',
  meaning:
    'Names the virtual station interface. IPv4: ten zero octets, ff ff, then the address. MAC: ten zero octets, then the address.',
  show: (value, before) => showVsiId(numberFrom(before, 'vsiIdFormat'), value),
});

/** The VSIID in the notation of its format. What does not have the padding of its format is shown as plain hex. */
export function showVsiId(format: number, hex: string): string {
  if (format === VSI_ID_FORMATS.uuid) return showUuid(hex);
  if (format === VSI_ID_FORMATS.ipv6) return hex.replace(/(.{4})(?=.)/g, '$1:');
  if (format === VSI_ID_FORMATS.ipv4 && hex.startsWith('00000000000000000000ffff'))
    return fromHex(hex.slice(24)).join('.');
  if (format === VSI_ID_FORMATS.mac && hex.startsWith('00000000000000000000'))
    return toHex(fromHex(hex.slice(20)), { separator: ':' });
  return hex;
}

/** Short enough for an arrow: `11111111…` for a UUID, the whole address otherwise. */
export function shortVsiId(values: FieldValues): string {
  const id = values['vsiId'];
  if (typeof id !== 'string') return 'unknown';
  const shown = showVsiId(numberFrom(values, 'vsiIdFormat'), id);
  return shown.length > 17 ? `${shown.slice(0, 8)}…` : shown;
}
