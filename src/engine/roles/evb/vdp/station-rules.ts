import type { Rule } from '../../../../trace/trace';

const CLAUSE = '802.1Q 41.5';

export const VDP_STATION_RULES: readonly Rule[] = [
  {
    id: 'vdp-station.starts-associated',
    sentence: 'The VSI is associated from before the run.',
    source: 'inferred: the VM runs and sends frames',
  },
  {
    id: 'vdp-station.command',
    sentence:
      'The hypervisor has a new command: it is sent, and the bridge has respWaitDelay to answer.',
    source: `${CLAUSE}, STATION_PROCESSING; 41.5.5.9`,
  },
  {
    id: 'vdp-station.command-waits',
    sentence: 'The bridge still owes an answer: the new command waits until that is over.',
    source: 'ours: one implementation refuses it, another lets it replace the first',
  },
  {
    id: 'vdp-station.unknown-vsi',
    sentence:
      'There is no such VSI on the port, so there is nothing to release: refused without asking.',
    source: 'open-lldp; RFC 8394',
  },
  {
    id: 'vdp-station.no-way-back',
    sentence: 'An associated VSI cannot go back to Pre-Associate: refused without asking.',
    source: 'RFC 8394: VDP has no move from Associate to Pre-Associate',
  },
  {
    id: 'vdp-station.pre-associated',
    sentence: 'The bridge accepts: the VSI is pre-associated, with what the bridge has filled in.',
    source: `${CLAUSE}, PREASSOC_NEW`,
  },
  {
    id: 'vdp-station.associated',
    sentence: 'The bridge accepts: the VSI is associated, with what the bridge has filled in.',
    source: `${CLAUSE}, ASSOC_NEW and ASSOC_COMPLETE`,
  },
  {
    id: 'vdp-station.kept',
    sentence: 'The bridge refuses but keeps the VSI: it stays associated as it was before.',
    source: `${CLAUSE}, ASSOC_COMPLETE; KEEP: 41.2.3`,
  },
  {
    id: 'vdp-station.deassociated',
    sentence: 'The bridge has released the VSI.',
    source: `${CLAUSE}, INIT`,
  },
  {
    id: 'vdp-station.crossed',
    sentence:
      'The bridge ends the VSI of its own accord while the station waits for its release: the VSI is gone, but the command was not answered.',
    source: `${CLAUSE}, STATION_PROCESSING to INIT; that it is no answer is our reading`,
  },
  {
    id: 'vdp-station.refused',
    sentence:
      'The bridge refuses, or answers something else than was asked: the VSI is de-associated.',
    source: `${CLAUSE}, STATION_PROCESSING to INIT`,
  },
  {
    id: 'vdp-station.no-response',
    sentence: 'No answer within respWaitDelay: the station forgets the VSI and sends nothing more.',
    source: `${CLAUSE}, waitWhile = 0 to INIT; 41.5.5.9`,
  },
  {
    id: 'vdp-station.keep-alive',
    sentence:
      'reinitKeepAlive is over: the confirmed command is sent again, so that the bridge knows the station lives.',
    source: `${CLAUSE}, TRANSMIT_KEEP_ALIVE; 41.5.5.5`,
  },
  {
    id: 'vdp-station.kept-alive',
    sentence: 'The bridge confirms the VSI: all stays as it is.',
    source: `${CLAUSE}, TRANSMIT_KEEP_ALIVE to WAIT_SYSTEM_CMD`,
  },
  {
    id: 'vdp-station.keep-alive-kept',
    sentence:
      'The bridge refuses the keep-alive but keeps the VSI: the station releases it itself.',
    source: `${CLAUSE}, TRANSMIT_KEEP_ALIVE to TRANSMIT_DEASSOC`,
  },
  {
    id: 'vdp-station.keep-alive-refused',
    sentence:
      'The bridge refuses the keep-alive, has released the VSI, or answers something else: the VSI is gone.',
    source: `${CLAUSE}, TRANSMIT_KEEP_ALIVE to INIT`,
  },
  {
    id: 'vdp-station.deassociated-by-bridge',
    sentence:
      'The bridge has released the VSI of its own accord: the station forgets it, without an answer.',
    source: `${CLAUSE}, WAIT_SYSTEM_CMD to INIT`,
  },
  {
    id: 'vdp-station.ended',
    sentence: 'The station has released the VSI; whatever the bridge says to it ends it.',
    source: `${CLAUSE}, TRANSMIT_DEASSOC to INIT`,
  },
  {
    id: 'vdp-station.crash',
    sentence: 'A station that goes down forgets its VSIs.',
    source: 'ours',
  },
  {
    id: 'vdp-station.restart',
    sentence: 'A restarted station knows no VSI.',
    source: `${CLAUSE}, INIT`,
  },
];
