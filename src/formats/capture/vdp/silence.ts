import { formatSpan } from '../../../lib/time';
import type { Heard, Session } from './exchange';
import { getResourceWaitDelay, getToutKeepAlive } from './timers';

/** Why a bridge may have ended a VSI, as far as the times in the capture and the timers of EVB tell. */
export function describeSilence(
  { open, bridgeSpokeAtMicros }: Session,
  { atMicros, exponents }: Heard,
): { readonly rule: string; readonly note: string } {
  const resourceWait = getResourceWaitDelay(exponents);
  if (open !== null) {
    const waited = atMicros - open.atMicros;
    const note = `ends the request of frame ${open.number}, ${formatSpan(waited)} after it`;
    return waited < resourceWait
      ? { rule: 'vdp-bridge-ends', note }
      : {
          rule: 'vdp-resource-wait',
          note: `${note}; resourceWaitDelay is ${formatSpan(resourceWait)}`,
        };
  }
  const patience = getToutKeepAlive(exponents);
  const silence = bridgeSpokeAtMicros === null ? 0 : atMicros - bridgeSpokeAtMicros;
  if (silence < patience)
    return {
      rule: 'vdp-bridge-ends',
      note: 'the capture does not show why the bridge ends the VSI',
    };
  const note = `the bridge heard nothing of the VSI for ${formatSpan(silence)}; toutKeepAlive is ${formatSpan(patience)}`;
  return { rule: 'vdp-tout-keep-alive', note };
}
