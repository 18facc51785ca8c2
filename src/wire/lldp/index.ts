import type { TlvValue } from '../tlv/tlv-definition';
import type { TlvFamily } from '../tlv/tlv-family';
import type { UnknownTlv } from '../tlv/unknown';
import { UNKNOWN } from '../tlv/unknown';
import {
  CHASSIS_ID,
  MANAGEMENT_ADDRESS,
  PORT_DESCRIPTION,
  PORT_ID,
  SYSTEM_CAPABILITIES,
  SYSTEM_DESCRIPTION,
  SYSTEM_NAME,
  TIME_TO_LIVE,
} from './basic';
import { EVB } from './evb';
import { EVB_DRAFT } from './evb-draft';
import { LLDP_ORGANIZATIONAL, nameLldpOrganizational } from './organizational';

/** Every LLDP TLV that we know. */
const LLDP_TLVS = [
  CHASSIS_ID,
  PORT_ID,
  TIME_TO_LIVE,
  PORT_DESCRIPTION,
  SYSTEM_NAME,
  SYSTEM_DESCRIPTION,
  SYSTEM_CAPABILITIES,
  MANAGEMENT_ADDRESS,
  EVB,
  EVB_DRAFT,
] as const;

export const LLDP_FAMILY: TlvFamily = {
  name: 'LLDP (802.1AB)',
  definitions: LLDP_TLVS,
  organizational: LLDP_ORGANIZATIONAL,
  unknown: UNKNOWN,
  hasEndTlv: true,
  nameOrganizational: nameLldpOrganizational,
};

export type LldpTlv =
  TlvValue<(typeof LLDP_TLVS)[number]> | TlvValue<typeof LLDP_ORGANIZATIONAL> | UnknownTlv;
