import { mac, uint } from '../fields/field';
import { showHexNumber } from '../fields/show';

/** Where LLDP, ECP and VDP frames of a customer bridge port go: the Nearest Customer Bridge group address. */
export const NEAREST_CUSTOMER_BRIDGE = '01:80:c2:00:00:00';
/** Where the pre-standard draft sent them: the Nearest Bridge group address. */
export const NEAREST_BRIDGE = '01:80:c2:00:00:0e';

export const ETHER_TYPES = { ecp: 0x8940, lldp: 0x88cc, ouiExtended: 0x88b7 } as const;

/** Shorter frames are padded with zero octets (IEEE 802.3), not counting the frame check sequence. */
export const SMALLEST_FRAME = 60;

const ETHER_TYPE_NAMES: Readonly<Record<number, string>> = {
  [ETHER_TYPES.ecp]: 'ECP',
  [ETHER_TYPES.lldp]: 'LLDP',
  [ETHER_TYPES.ouiExtended]: 'OUI extended',
};

export const ETHERNET_HEADER = [
  mac('destination', {
    name: 'Destination',
    source: '802.3 3.2.4; 802.1Q table 8-1',
    meaning: 'A group address that bridges do not forward: the frame stays on its link.',
  }),
  mac('source', {
    name: 'Source',
    source: '802.3 3.2.5',
    meaning: 'The port that sent the frame.',
  }),
  uint('etherType', 16, {
    name: 'EtherType',
    source: '802.3 3.2.6',
    meaning: 'What the frame carries.',
    show: (value) => {
      const name = ETHER_TYPE_NAMES[value];
      return showHexNumber(4)(value) + (name === undefined ? '' : ` (${name})`);
    },
  }),
] as const;
