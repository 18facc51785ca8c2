import type { FilterEntry } from '../../../wire/vdp/filter-info';
import { FILTER_FORMATS } from '../../../wire/vdp/filter-info';
import type { AssociationTlv } from '../../../wire/vdp/index';
import { VSI_ID_FORMATS } from '../../../wire/vdp/vsi-id';

/** What open-lldp passes over in silence (vdp22.c, checks of validity); the facts list its rules. */
export function hasInvalidFilter(tlv: AssociationTlv): boolean {
  const { entries, filterFormat, vsiIdFormat, vsiId } = tlv;
  const nullVids = entries.filter(({ vid }) => vid === 0).length;
  const needsAddress = vsiIdFormat === VSI_ID_FORMATS.ipv4 || vsiIdFormat === VSI_ID_FORMATS.mac;
  return (
    entries.length === 0 ||
    entries.some(isInvalid) ||
    (filterFormat === FILTER_FORMATS.vid && nullVids > 1) ||
    (needsAddress && /^0+$/.test(vsiId))
  );
}

const RESERVED_VIDS: readonly number[] = [1, 4095];

function isInvalid({ vid, mac, groupId }: FilterEntry): boolean {
  return RESERVED_VIDS.includes(vid) || groupId === 0 || (mac !== undefined && isGroup(mac));
}

/** The lowest bit of the first octet (802.3 3.2.3). */
function isGroup(mac: string): boolean {
  return Number.parseInt(mac.slice(0, 2), 16) % 2 === 1;
}
