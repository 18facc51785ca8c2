import type { Rule } from '../../../../trace/trace';

const CLAUSE = '802.1Q 41.5';

export const VDP_BRIDGE_RULES: readonly Rule[] = [
  {
    id: 'vdp-bridge.starts-associated',
    sentence: 'The VSI is associated from before the run.',
    source: 'inferred: the VM runs and sends frames',
  },
  {
    id: 'vdp-bridge.command',
    sentence:
      'A command that does not hold yet: the bridge looks for what it needs, for resourceWaitDelay at most.',
    source: `${CLAUSE}, BRIDGE_PROCESSING; 41.5.5.7`,
  },
  {
    id: 'vdp-bridge.grant',
    sentence: 'Everything is there: the command holds from now on, and the station is told so.',
    source: `${CLAUSE}, SUCCESS`,
  },
  {
    id: 'vdp-bridge.release',
    sentence: 'The station asked for the release: it is confirmed, and all resources are free.',
    source: `${CLAUSE}, DEASSOC and RELEASE_ALL`,
  },
  {
    id: 'vdp-bridge.refuse-keep',
    sentence: 'The command is refused, but the VSI stays as it was before (KEEP).',
    source: `${CLAUSE}, KEEP; 41.2.3`,
  },
  {
    id: 'vdp-bridge.refuse',
    sentence: 'The command is refused with a De-Associate: the VSI is gone.',
    source: `${CLAUSE}, DEASSOC; the type of the answer as open-lldp sends it`,
  },
  {
    id: 'vdp-bridge.no-resources',
    sentence:
      'No answer about resources within resourceWaitDelay: the bridge gives the VSI up and says so.',
    source: `${CLAUSE}, BRIDGE_PROCESSING to DEASSOCIATED; 41.5.5.7`,
  },
  {
    id: 'vdp-bridge.keep-alive',
    sentence: 'The command that holds, again: confirmed at once. A hint that changed is noticed.',
    source: `${CLAUSE}, PROCESS_KEEPALIVE; noticing the hint is our reading of RFC 8394 table 1`,
  },
  {
    id: 'vdp-bridge.silent-station',
    sentence:
      'Nothing was heard from the station for toutKeepAlive: the bridge releases the VSI and says so.',
    source: `${CLAUSE}, WAIT_STATION_CMD to DEASSOCIATED; 41.5.5.13`,
  },
  {
    id: 'vdp-bridge.exit',
    sentence: 'The bridge withdraws the VSI of its own accord and says so.',
    source: `${CLAUSE}; from WAIT_STATION_CMD inferred`,
  },
  {
    id: 'vdp-bridge.exit-unused',
    sentence: 'There is no VSI to withdraw: nothing is said.',
    source: `${CLAUSE}, INIT to RELEASE_ALL`,
  },
  {
    id: 'vdp-bridge.crash',
    sentence: 'A bridge that goes down forgets the VSI.',
    source: 'ours',
  },
  {
    id: 'vdp-bridge.restart',
    sentence: 'A restarted bridge knows no VSI.',
    source: `${CLAUSE}, INIT`,
  },
];
