import type { FieldValues, ListField } from '../fields/field';
import { mac, octets, uint } from '../fields/field';
import { numberFrom, showHexNumber, showUuid, textFrom } from '../fields/show';
import { defineTlv, ORGANIZATIONAL_TYPE } from '../tlv/tlv-definition';
import { DRAFT_OUI } from './header';

const SOURCE = 'draft 0.2, in open-lldp';

const DRAFT_MODES = {
  preAssociate: 0,
  preAssociateRr: 1,
  associate: 2,
  deAssociate: 3,
} as const;

const MODE_NAMES: Readonly<Record<number, string>> = {
  [DRAFT_MODES.preAssociate]: 'Pre-Associate',
  [DRAFT_MODES.preAssociateRr]: 'Pre-Associate with Resource Reservation',
  [DRAFT_MODES.associate]: 'Associate',
  [DRAFT_MODES.deAssociate]: 'De-Associate',
};

const RESPONSE_NAMES: Readonly<Record<number, string>> = {
  0: 'success',
  1: 'invalid format',
  2: 'insufficient resources',
  3: 'unused VTID',
  4: 'VTID violation',
  5: 'VTID version violation',
  6: 'out of sync',
};

interface DraftEntry {
  readonly mac: string;
  readonly vid: number;
}

const ENTRIES: ListField<'entries', DraftEntry> = {
  kind: 'list',
  key: 'entries',
  name: 'Filter information',
  source: SOURCE,
  meaning: 'Which traffic belongs to the VSI.',
  count: { name: 'Number of entries', source: SOURCE, meaning: 'Pairs that follow.' },
  entry: { name: 'Pair', source: SOURCE, meaning: 'A MAC address and its VLAN.' },
  chosenBy: 'filterFormat',
  layouts: {
    2: [
      mac('mac', {
        name: 'MAC address',
        source: SOURCE,
        meaning: 'A MAC address that the VSI uses.',
      }),
      uint('vid', 16, { name: 'VLAN', source: SOURCE, meaning: 'The VLAN, in 16 bits.' }),
    ],
  },
};

export const DRAFT_VDP = defineTlv({
  kind: 'draft-vdp',
  type: ORGANIZATIONAL_TYPE,
  oui: DRAFT_OUI,
  subtype: 2,
  name: 'VDP (draft 0.2)',
  source: SOURCE,
  meaning:
    'One VSI: the command is a field inside. Request and response look alike and are told apart by direction.',
  layout: [
    uint('mode', 8, { name: 'Mode', source: SOURCE, meaning: 'The command.', values: MODE_NAMES }),
    uint('response', 8, {
      name: 'Response',
      source: SOURCE,
      meaning: 'Why a command was refused; 0 in requests.',
      values: RESPONSE_NAMES,
    }),
    octets('managerId', 1, {
      name: 'Manager ID',
      source: SOURCE,
      meaning: 'Names the VSI manager database.',
    }),
    uint('typeId', 24, {
      name: 'VSI type ID',
      source: SOURCE,
      meaning: 'Which profile of the VSI manager applies.',
      show: showHexNumber(6),
    }),
    uint('typeVersion', 8, {
      name: 'VSI type version',
      source: SOURCE,
      meaning: 'Which version of it.',
    }),
    octets('vsiId', 16, {
      name: 'VSI instance ID',
      source: SOURCE,
      meaning: 'Names the virtual station interface; always a UUID.',
      show: showUuid,
    }),
    uint('filterFormat', 8, {
      name: 'Filter info format',
      source: SOURCE,
      meaning: 'Only 2 (MAC/VID) was ever built.',
      values: { 2: 'MAC/VID' },
    }),
    ENTRIES,
  ],
  summarize: summarizeDraft,
});

function summarizeDraft(values: FieldValues): string {
  const name = MODE_NAMES[numberFrom(values, 'mode')] ?? 'Unknown command';
  const response = numberFrom(values, 'response');
  const refusal = response > 0 ? ` refused (${RESPONSE_NAMES[response] ?? response})` : '';
  return `${name}${refusal}, VSI ${textFrom(values, 'vsiId').slice(0, 8)}… (draft)`;
}
