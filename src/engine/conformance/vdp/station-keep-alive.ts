import { describeTlv } from '../differences';
import type { Driver, Due } from '../driver';
import type { Finding } from '../findings';
import { QUIRKS } from '../quirks';
import { getSlack } from '../tolerances';
import { getStationContext } from './contexts';
import { createFinding, reportMissing } from './findings';
import { isOverdue, tellLateTimer, wasDue } from './lateness';
import type { Output, Place } from './vsi-end';

const REST = 'reinit-keep-alive';

const KEEP_ALIVE = {
  name: 'reinitKeepAlive',
  rule: 'vdp-station.keep-alive',
  message: 'keep-alive',
} as const;

/** When the station has to show again that it is there. */
export const getRest = (driver: Driver): Due | null => driver.getDue(REST);

export function expireKeepAlive(driver: Driver, untilMicros: number, place: Place): Finding[] {
  const due = getRest(driver);
  const { operCommand } = getStationContext(driver);
  if (due === null || operCommand === null || !isOverdue(due, untilMicros, place.port)) return [];
  // Told once: when it comes back to life is not known.
  driver.disarm(REST);
  return reportMissing(place, driver.state, {
    atMicros: place.port.freeAfter(due.atMicros) + getSlack(due.lengthMicros),
    rule: KEEP_ALIVE.rule,
    condition: wasDue(due, KEEP_ALIVE.name),
    expected: `keep-alive: ${describeTlv(operCommand.tlv)}`,
    quirk: place.port.stoodStill(due.atMicros) ? QUIRKS.standsStill : null,
  });
}

/** The hypervisor may ask for the same again, but it looks like a keep-alive before its time. */
export function judgeEarly(driver: Driver, output: Output, place: Place, due: Due): Finding {
  return createFinding(place, driver.state, {
    record: output.record,
    rule: KEEP_ALIVE.rule,
    condition: wasDue(due, KEEP_ALIVE.name),
    observed: `the confirmed command again, ${describeEarly(output, due)}`,
    expected: 'a keep-alive when the time is over, unless the hypervisor asks again',
    quirk: QUIRKS.repeatedCommand,
  });
}

const describeEarly = ({ atMicros }: Output, due: Due) =>
  `${((due.atMicros - atMicros) / 1e6).toFixed(3)} s before its time`;

export function judgeKeepAlive(driver: Driver, output: Output, place: Place, due: Due): Finding[] {
  const told = tellLateTimer(output, due, { ...KEEP_ALIVE, port: place.port });
  const findings = told === null ? [] : [createFinding(place, driver.state, told)];
  driver.step({ type: `timer.${REST}` }, output.atMicros);
  return findings;
}
