import { formatSpan } from '../../../lib/time';
import { TIMER_FORMULAS } from '../../../wire/lldp/exponents';
import type { Heard, Session } from './exchange';

export interface Reason {
  readonly rule: string;
  readonly note: string;
  /** Whether it ends the request that is open, if there is one. */
  readonly endsRequest: boolean;
}

/** Why a bridge may have ended a VSI, as far as the times in the capture and the timers of EVB tell. */
export function explainNotice(
  { open, bridgeSpokeAtMicros }: Session,
  { atMicros, exponents }: Heard,
): Reason {
  const resourceWait = TIMER_FORMULAS['resource-wait'](exponents);
  const patience = TIMER_FORMULAS['tout-keep-alive'](exponents);
  const waited = open === null ? 0 : atMicros - open.atMicros;
  const silence = bridgeSpokeAtMicros === null ? 0 : atMicros - bridgeSpokeAtMicros;
  // Every keep-alive that a bridge hears starts its timer anew: an open one that it ended so was never heard.
  if (silence >= patience && waited < resourceWait) {
    const note = `the bridge heard nothing of the VSI for ${formatSpan(silence)}; toutKeepAlive is ${formatSpan(patience)}`;
    return { rule: 'vdp-tout-keep-alive', note, endsRequest: false };
  }
  if (open === null) {
    const note = 'the capture does not show why the bridge ends the VSI';
    return { rule: 'vdp-bridge-ends', note, endsRequest: false };
  }
  const note = `ends the request of frame ${open.number}, ${formatSpan(waited)} after it`;
  return waited < resourceWait
    ? { rule: 'vdp-bridge-ends', note, endsRequest: true }
    : {
        rule: 'vdp-resource-wait',
        note: `${note}; resourceWaitDelay is ${formatSpan(resourceWait)}`,
        endsRequest: true,
      };
}
