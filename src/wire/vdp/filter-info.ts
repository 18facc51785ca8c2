import type { Field, ListField, UintField } from '../fields/field';
import { mac, uint } from '../fields/field';
import { showFlag, showHexNumber } from '../fields/show';

export const FILTER_FORMATS = { vid: 1, macVid: 2, groupVid: 3, groupMacVid: 4 } as const;

export interface FilterEntry {
  readonly ps: number;
  readonly pcp: number;
  readonly vid: number;
  /** In formats 2 and 4. */
  readonly mac?: string;
  /** In formats 3 and 4. */
  readonly groupId?: number;
}

const SOURCE = '802.1Q 41.2.9';

const GROUP_ID = uint('groupId', 32, {
  name: 'GroupID',
  source: `${SOURCE}.3`,
  meaning: 'A name for a VLAN across the network. Used only when both ends announced it in EVB.',
  show: showHexNumber(8),
});

const MAC_ADDRESS = mac('mac', {
  name: 'MAC address',
  source: `${SOURCE}.2`,
  meaning: 'A MAC address that the VSI uses.',
});

const VIDSTR: readonly UintField[] = [
  uint('ps', 1, {
    name: 'PS',
    source: `${SOURCE}.1; RFC 8394`,
    meaning: '1: the PCP is significant.',
    show: showFlag,
  }),
  uint('pcp', 3, {
    name: 'PCP',
    source: `${SOURCE}.1; RFC 8394`,
    meaning: 'Default priority for this VID. Normally the bridge fills it in, in its response.',
  }),
  uint('vid', 12, {
    name: 'VID',
    source: `${SOURCE}.1; RFC 8394`,
    meaning: 'The VLAN. 0 in a request asks the bridge to supply it; the response returns it.',
    values: { 0: 'null: the bridge supplies it' },
  }),
];

const ENTRY_LAYOUTS: Readonly<Record<number, readonly Field[]>> = {
  [FILTER_FORMATS.vid]: VIDSTR,
  [FILTER_FORMATS.macVid]: [MAC_ADDRESS, ...VIDSTR],
  [FILTER_FORMATS.groupVid]: [GROUP_ID, ...VIDSTR],
  [FILTER_FORMATS.groupMacVid]: [GROUP_ID, MAC_ADDRESS, ...VIDSTR],
};

export const FILTER_FORMAT = uint('filterFormat', 8, {
  name: 'Filter info format',
  source: '802.1Q 41.2.8',
  meaning: 'What each entry of the filter information holds.',
  values: {
    [FILTER_FORMATS.vid]: 'VID',
    [FILTER_FORMATS.macVid]: 'MAC/VID',
    [FILTER_FORMATS.groupVid]: 'GroupID/VID',
    [FILTER_FORMATS.groupMacVid]: 'GroupID/MAC/VID',
  },
});

export const FILTER_ENTRIES: ListField<'entries', FilterEntry> = {
  kind: 'list',
  key: 'entries',
  name: 'Filter information',
  source: SOURCE,
  meaning: 'Which traffic belongs to the VSI.',
  count: {
    name: 'Number of entries',
    source: `${SOURCE}; RFC 8394 figures 8 to 11`,
    meaning: 'Entries that follow. Older decoders do not know this field.',
  },
  entry: {
    name: 'Entry',
    source: SOURCE,
    meaning: 'One combination of VID, MAC address and GroupID.',
  },
  chosenBy: 'filterFormat',
  layouts: ENTRY_LAYOUTS,
};
