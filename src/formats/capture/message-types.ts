import type { MessageType } from '../../trace/trace';
import type { Action } from './frames/command';

interface ActionWords {
  readonly id: string;
  readonly title: string;
  readonly shortTitle: string;
  readonly summary: string;
}

/** Ids are those of the same messages in a run. */
const WORDS: Readonly<Record<Action, ActionWords>> = {
  'pre-associate': {
    id: 'pre-associate',
    title: 'Pre-Associate',
    shortTitle: 'Pre-Assoc',
    summary: 'whether the VSI could be associated',
  },
  'pre-associate-rr': {
    id: 'pre-associate-rr',
    title: 'Pre-Associate with Resource Reservation',
    shortTitle: 'Pre-Assoc RR',
    summary: 'whether the VSI could be associated, and to reserve what it needs',
  },
  associate: {
    id: 'associate',
    title: 'Associate',
    shortTitle: 'Assoc',
    summary: 'to associate the VSI with its port',
  },
  'de-associate': {
    id: 'deassociate',
    title: 'De-Associate',
    shortTitle: 'De-assoc',
    summary: 'to release the VSI',
  },
};

const VDP_SOURCE = '802.1Q 41.2';

export function getActionTitle(action: Action): string {
  return WORDS[action].title;
}

export function getRequestId(action: Action): string {
  return `${WORDS[action].id}-req`;
}

export function getResponseId(action: Action): string {
  return `${WORDS[action].id}-rsp`;
}

export const MESSAGE = {
  keepAlive: 'keep-alive',
  keepAliveResponse: 'keep-alive-rsp',
  bridgeDeAssociate: 'deassociate-bridge',
  several: 'vdp-several',
  otherRequest: 'ecp-request',
  acknowledgement: 'ecp-ack',
  unreadable: 'ecp-unreadable',
  evb: 'evb-tlv',
} as const;

/** Everything that a capture is drawn with. */
export const CAPTURE_MESSAGE_TYPES: readonly MessageType[] = [
  ...Object.values(WORDS).flatMap(createExchange),
  {
    id: MESSAGE.keepAlive,
    title: 'Keep-alive',
    shortTitle: 'Keep-alive',
    plane: 'vdp',
    form: 'request',
    summary: 'The station repeats the command that the VSI is associated by.',
    source: '802.1Q 41.5.5.5',
    upkeep: 'keep-alive',
  },
  {
    id: MESSAGE.keepAliveResponse,
    title: 'Keep-alive Rsp',
    shortTitle: 'Keep-alive Rsp',
    plane: 'vdp',
    form: 'response',
    summary: 'The bridge answers a keep-alive like the command that it repeats.',
    source: '802.1Q 41.5',
    upkeep: 'keep-alive',
  },
  {
    id: MESSAGE.bridgeDeAssociate,
    title: 'De-Associate by the bridge',
    shortTitle: 'De-assoc by bridge',
    plane: 'vdp',
    form: 'notice',
    summary: 'The bridge ends the VSI of its own accord. The station does not answer it.',
    source: '802.1Q 41.5',
  },
  {
    id: MESSAGE.several,
    title: 'VDP',
    shortTitle: 'VDP',
    plane: 'vdp',
    form: 'request',
    summary: 'One ECPDU with commands for several VSIs.',
    source: VDP_SOURCE,
  },
  {
    id: MESSAGE.otherRequest,
    title: 'ECP request',
    shortTitle: 'ECP',
    plane: 'vdp',
    form: 'notice',
    summary: 'An ECPDU without a command for a VSI.',
    source: '802.1Q 43.3',
  },
  {
    id: MESSAGE.acknowledgement,
    title: 'ECP ack',
    shortTitle: 'ack',
    plane: 'vdp',
    form: 'response',
    summary: 'An ECPDU has arrived. Says nothing of what VDP makes of it.',
    source: '802.1Q 43.3',
    upkeep: 'acknowledgement',
  },
  {
    id: MESSAGE.unreadable,
    title: 'ECP, unreadable',
    shortTitle: 'ECP ?',
    plane: 'vdp',
    form: 'notice',
    summary: 'A frame of ECP whose header is cut, or says what is not defined. Nobody answers it.',
    source: '802.1Q 43.3',
  },
  {
    id: MESSAGE.evb,
    title: 'EVB in LLDP',
    shortTitle: 'EVB',
    plane: 'vdp',
    form: 'notice',
    summary: 'What one end can do, and the exponents of its timers. Both use the larger values.',
    source: '802.1Q D.2.12',
  },
];

function createExchange({ id, title, shortTitle, summary }: ActionWords): MessageType[] {
  const shared = { plane: 'vdp', source: VDP_SOURCE } as const;
  return [
    {
      ...shared,
      id: `${id}-req`,
      title,
      shortTitle,
      form: 'request',
      summary: `The station asks ${summary}.`,
    },
    {
      ...shared,
      id: `${id}-rsp`,
      title: `${title} Rsp`,
      shortTitle: `${shortTitle} Rsp`,
      form: 'response',
      summary: `The bridge answers a ${title}, or says that it will not.`,
    },
  ];
}
