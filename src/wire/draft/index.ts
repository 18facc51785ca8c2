import type { TlvValue } from '../tlv/tlv-definition';
import type { TlvFamily } from '../tlv/tlv-family';
import type { UnknownTlv } from '../tlv/unknown';
import { UNKNOWN } from '../tlv/unknown';
import { ORGANIZATIONAL } from '../vdp/organizational';
import { DRAFT_VDP } from './vdp';

/** Every TLV of the pre-standard draft 0.2. */
const DRAFT_TLVS = [DRAFT_VDP] as const;

export const DRAFT_FAMILY: TlvFamily = {
  name: 'VDP draft 0.2',
  definitions: DRAFT_TLVS,
  organizational: ORGANIZATIONAL,
  unknown: UNKNOWN,
  hasEndTlv: true,
};

export type DraftTlv =
  TlvValue<(typeof DRAFT_TLVS)[number]> | TlvValue<typeof ORGANIZATIONAL> | UnknownTlv;
