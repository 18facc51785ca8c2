import type { LayoutValue } from '../fields/field';
import { octets, uint } from '../fields/field';
import { showHexNumber, showOui } from '../fields/show';

/** ECP of the pre-standard draft 0.2, under the OUI-extended EtherType. Sources: open-lldp qbg/ecp.c, Wireshark. */
export const DRAFT_OUI = '001b3f';
export const DRAFT_PID = 0;
const SOURCE = 'draft 0.2, in open-lldp';

export const DRAFT_ECP_HEADER = [
  octets('oui', 3, {
    name: 'OUI',
    source: '802 9.2.4',
    meaning: 'Who defines the protocol.',
    show: showOui,
  }),
  uint('protocolId', 16, {
    name: 'Protocol ID',
    source: '802 9.2.4',
    meaning: 'Which protocol of that OUI: 0 is ECP.',
    show: showHexNumber(4),
  }),
  uint('subtype', 8, { name: 'Draft ECP subtype', source: SOURCE, meaning: 'Always 0.' }),
  uint('mode', 8, {
    name: 'Draft ECP mode',
    source: SOURCE,
    meaning: 'A request carries TLVs; an acknowledgement repeats the header.',
    values: { 0: 'request', 1: 'acknowledgement' },
  }),
  uint('sequence', 16, {
    name: 'Draft ECP sequence',
    source: SOURCE,
    meaning: 'Counts requests of a direction.',
  }),
] as const;

export type DraftEcpHeader = LayoutValue<typeof DRAFT_ECP_HEADER>;
