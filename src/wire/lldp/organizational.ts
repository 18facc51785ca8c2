import type { FieldValues } from '../fields/field';
import { rest } from '../fields/field';
import { numberFrom, textFrom } from '../fields/show';
import { defineTlv, ORGANIZATIONAL_TYPE, OUI, SUBTYPE } from '../tlv/tlv-definition';

export const LLDP_ORGANIZATIONAL = defineTlv({
  kind: 'lldp-organizational',
  type: ORGANIZATIONAL_TYPE,
  name: 'Organizationally specific',
  source: '802.1AB 8.6',
  meaning: 'Defined by the owner of the OUI.',
  layout: [
    OUI,
    SUBTYPE,
    rest('data', {
      name: 'Organizational data',
      source: '802.1AB 8.6',
      meaning: 'Named here, not opened.',
    }),
  ],
});

/** Names by OUI and subtype (802.1Q D.2, 802.3 79.3). */
const NAMES: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  '0080c2': {
    0x01: 'Port VLAN ID',
    0x02: 'Port And Protocol VLAN ID',
    0x03: 'VLAN Name',
    0x04: 'Protocol Identity',
    0x05: 'VID Usage Digest',
    0x06: 'Management VID',
    0x07: 'Link Aggregation',
    0x08: 'Congestion Notification',
    0x09: 'ETS Configuration',
    0x0a: 'ETS Recommendation',
    0x0b: 'Priority-based Flow Control Configuration',
    0x0c: 'Application Priority',
    0x0e: 'CDCP',
  },
  '00120f': {
    0x01: 'MAC/PHY Configuration/Status',
    0x02: 'Power Via MDI',
    0x03: 'Link Aggregation',
    0x04: 'Maximum Frame Size',
    0x05: 'Energy-Efficient Ethernet',
  },
};

export function nameLldpOrganizational(values: FieldValues): string | undefined {
  return NAMES[textFrom(values, 'oui')]?.[numberFrom(values, 'subtype')];
}
