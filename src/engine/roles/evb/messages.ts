import type { MessageType, TimerType } from '../../../trace/trace';

const VDP = '802.1Q 41.2';

interface ExchangeWords {
  readonly id: string;
  readonly title: string;
  readonly short: string;
  readonly asks: string;
}

const EXCHANGES: readonly ExchangeWords[] = [
  {
    id: 'pre-associate',
    title: 'Pre-Associate',
    short: 'Pre-assoc',
    asks: 'whether the VSI could be associated; nothing is reserved',
  },
  {
    id: 'pre-associate-rr',
    title: 'Pre-Associate with RR',
    short: 'Pre-assoc RR',
    asks: 'to reserve the resources of the VSI',
  },
  {
    id: 'associate',
    title: 'Associate',
    short: 'Associate',
    asks: 'to associate the VSI: from then on its traffic passes',
  },
  {
    id: 'deassociate',
    title: 'De-Associate',
    short: 'De-assoc',
    asks: 'to release the VSI and all that it has',
  },
];

function createExchange({ id, title, short, asks }: ExchangeWords): MessageType[] {
  const shared = { plane: 'vdp', source: VDP } as const;
  const summary = `The station asks the bridge ${asks}.`;
  return [
    { ...shared, id: `${id}-req`, title, shortTitle: short, form: 'request', summary },
    {
      ...shared,
      id: `${id}-rsp`,
      title: `${title} Rsp`,
      shortTitle: `${short} Rsp`,
      form: 'response',
      summary: `The bridge answers with the TLV type of a ${title} and the response bit; an error says why not.`,
    },
  ];
}

/** What the arrows of VDP are called; captures use the same ids. */
export const EVB_MESSAGE_TYPES: readonly MessageType[] = [
  ...EXCHANGES.flatMap(createExchange),
  {
    id: 'keep-alive',
    title: 'Keep-alive',
    shortTitle: 'Keep-alive',
    plane: 'vdp',
    form: 'request',
    summary: 'The confirmed command again, so that the bridge knows that the station lives.',
    source: '802.1Q 41.5.5.5',
    upkeep: 'keep-alive',
  },
  {
    id: 'keep-alive-rsp',
    title: 'Keep-alive Rsp',
    shortTitle: 'Keep-alive Rsp',
    plane: 'vdp',
    form: 'response',
    summary: 'The bridge confirms that the VSI stays as it is.',
    source: '802.1Q 41.5',
    upkeep: 'keep-alive',
  },
  {
    id: 'deassociate-bridge',
    title: 'De-Associate by the bridge',
    shortTitle: 'De-assoc by bridge',
    plane: 'vdp',
    form: 'notice',
    summary:
      'The bridge ends the VSI of its own accord. The station acknowledges the frame and answers nothing.',
    source: '802.1Q 41.5',
  },
  {
    id: 'ecp-ack',
    title: 'ECP ack',
    shortTitle: 'ack',
    plane: 'vdp',
    form: 'response',
    summary: 'The ECPDU has arrived. Says nothing of what VDP makes of it.',
    source: '802.1Q 43.3',
    upkeep: 'acknowledgement',
  },
  {
    id: 'evb-tlv',
    title: 'EVB in LLDP',
    shortTitle: 'EVB',
    plane: 'vdp',
    form: 'notice',
    summary: 'What one end can do, and the exponents of its timers. Both use the larger values.',
    source: '802.1Q D.2.12',
  },
];

export const EVB_TIMER_TYPES: readonly TimerType[] = [
  {
    id: 'ack-timer',
    title: 'ECP ack timer',
    summary: 'ackTimer: how long ECP waits for an acknowledgement, 10 µs × 2^RTE.',
    source: '802.1Q 43.3.6.1',
    upkeep: 'time-out',
  },
  {
    id: 'resp-wait',
    title: 'VDP answer timer',
    summary:
      'respWaitDelay: how long the station waits for the answer of VDP, 1.5 × (T(RWD) + (2R + 1) × T(RTE)).',
    source: '802.1Q 41.5.5.9',
    upkeep: 'time-out',
  },
  {
    id: 'reinit-keep-alive',
    title: 'Keep-alive timer',
    summary: 'reinitKeepAlive: how long the station rests between keep-alives, 10 µs × 2^RKA.',
    source: '802.1Q 41.5.5.5',
    upkeep: 'keep-alive',
  },
  {
    id: 'resource-wait',
    title: 'Resource timer',
    summary: 'resourceWaitDelay: how long the bridge may look for resources, 10 µs × 2^RWD.',
    source: '802.1Q 41.5.5.7',
    upkeep: 'time-out',
  },
  {
    id: 'tout-keep-alive',
    title: 'Keep-alive time-out',
    summary:
      'toutKeepAlive: how long the bridge bears silence, 1.5 × (T(RKA) + (2R + 1) × T(RTE)).',
    source: '802.1Q 41.5.5.13',
    upkeep: 'time-out',
  },
  {
    id: 'lldp-interval',
    title: 'LLDP interval',
    summary: 'How often LLDP repeats itself: 30 s.',
    source: '802.1AB 9.2.5.7, default',
    upkeep: 'keep-alive',
  },
  {
    id: 'lldp-ttl',
    title: 'LLDP TTL',
    summary: 'How long what was heard may be believed: 121 s.',
    source: '802.1AB 9.2.5.22, default',
    upkeep: 'time-out',
  },
  {
    id: 'pause',
    title: 'Pause',
    summary: 'How long the control plane pauses before its next step.',
    source: 'ours',
  },
];
