import type { Quirk } from '../../trace/answers/conformance';

/** Deviations that are known by name; docs/PROTOCOL_NOTES.md tells them in words. What is not here is a finding. */
export const QUIRKS = {
  stickyHints: {
    name: 'sticky-hints',
    sentence:
      'M and S are fixed by the first command of a VSI, and its De-Associate still carries them.',
    rule: '802.1Q 41.2.3; RFC 8394: hints belong to Pre-Associate and Associate',
    source: 'open-lldp vdp22_modvsi; measured',
  },
  repeatedCommand: {
    name: 'repeated-command',
    sentence:
      'The confirmed command again before reinitKeepAlive is over: a keep-alive that is too early, or the hypervisor asked a second time. The octets do not tell which.',
    rule: '802.1Q 41.5.5.5',
    source: 'open-lldp vdp22_modvsi sends an equal command again',
  },
  ackTimerHold: {
    name: 'ack-timer-hold',
    sentence:
      'ECP moves on only when the ack timer ends, even though the acknowledgement has come: what follows leaves up to one ack timer late.',
    rule: '802.1Q 43.3.7: TRANSMIT_ECPDU ends with the acknowledgement',
    source: 'open-lldp ecp22.c; measured',
  },
  reprocessedKeepAlive: {
    name: 'reprocessed-keep-alive',
    sentence: 'The bridge judges every keep-alive anew, so it may refuse what it has granted.',
    rule: '802.1Q 41.5, PROCESS_KEEPALIVE',
    source: 'open-lldp vdp22sm.c; measured',
  },
  releasedTwice: {
    name: 'released-twice',
    sentence:
      'After an accepted De-Associate the VSI lingers, and is de-associated once more when toutKeepAlive is over.',
    rule: '802.1Q 41.5, RELEASE_ALL',
    source: 'open-lldp vdp22sm.c; measured',
  },
  ignoredFilter: {
    name: 'ignored-filter',
    sentence:
      'A command whose filter or VSIID is not valid is acknowledged and never answered, where our bridge would say no.',
    rule: '802.1Q 41.5, BRIDGE_PROCESSING; 41.2.3 error 1 and 5',
    source: 'open-lldp vdp22.c, checks of validity; measured for an empty filter',
  },
  standsStill: {
    name: 'stands-still',
    sentence:
      'This end stood still: it sent nothing at all, and acknowledged nothing that came meanwhile. toutKeepAlive and the repetitions of ECP are there for that.',
    rule: '802.1Q 41.5.5.5, 41.5.5.13',
    source: 'a halted station, as in capture 05',
  },
  madeFrames: {
    name: 'made-frames',
    sentence:
      'Every frame comes exactly 1 µs after the one before: the times are made up by text2pcap, and nobody waited for anybody. Only the form of each frame can be judged.',
    rule: 'none: this is no exchange',
    source: 'text2pcap without times, as in capture 13',
  },
  bareManagerId: {
    name: 'bare-manager-id',
    sentence:
      'An ECPDU that ends after its VSI manager ID, among frames that were made one by one: the smallest there can be, made to try what reads it.',
    rule: '802.1Qcy clause 41: one or more commands follow the VSI manager ID',
    source: 'frame 12 of capture 13, minimal frames built by hand',
  },
} as const satisfies Readonly<Record<string, Quirk>>;
