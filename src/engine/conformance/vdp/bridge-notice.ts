import type { Quirk } from '../../../trace/answers/conformance';
import type { AssociationTlv } from '../../../wire/vdp/index';
import { describeTlv, listDifferences } from '../differences';
import type { Driver, Due } from '../driver';
import type { Finding } from '../findings';
import { describeOffset } from '../findings';
import { QUIRKS } from '../quirks';
import { getSlack } from '../tolerances';
import { getBridgeContext } from './contexts';
import { createFinding, reportMissing } from './findings';
import { isOverdue, tellLateTimer, wasDue } from './lateness';
import { listHandedOver } from './owed';
import { hasInvalidFilter } from './valid-filter';
import type { Output, Place, Situation } from './vsi-end';

const message = 'De-Associate request';

/** The timers by which the bridge gives a VSI up, with the words for them. */
const TIMERS = [
  { timer: 'resource-wait', name: 'resourceWaitDelay', rule: 'vdp-bridge.no-resources', message },
  { timer: 'tout-keep-alive', name: 'toutKeepAlive', rule: 'vdp-bridge.silent-station', message },
] as const;

/** The bridge should have given the VSI up before this time, and nothing was seen of it. */
export function expireTimers(driver: Driver, untilMicros: number, place: Place): Finding[] {
  return TIMERS.flatMap(({ timer, name, rule }) => {
    const due = driver.getDue(timer);
    if (due === null || !isOverdue(due, untilMicros, place.port)) return [];
    const findings = reportMissing(place, driver.state, {
      atMicros: place.port.freeAfter(due.atMicros) + getSlack(due.lengthMicros),
      rule,
      condition: wasDue(due, name),
      expected: `${message}: the bridge gives the VSI up`,
      quirk: findSilence(driver, place, due),
    });
    driver.step({ type: `timer.${timer}` }, due.atMicros);
    return findings;
  });
}

function findSilence(driver: Driver, { port }: Place, due: Due): Quirk | null {
  const { received } = getBridgeContext(driver);
  if (driver.state === 'bridge-processing' && received !== null && hasInvalidFilter(received))
    return QUIRKS.ignoredFilter;
  return port.stoodStill(due.atMicros) ? QUIRKS.standsStill : null;
}

/** A De-Associate that answers nothing: a timer has ended, or the operator wants it, which is always possible. */
export function judgeNotice(situation: Situation, output: Output, place: Place): Finding[] {
  const { driver } = situation;
  if (driver === null) return [];
  if (driver.state === 'init') return [judgeReleased(situation, output, place)];
  const { state } = driver;
  const { received } = getBridgeContext(driver);
  const late = judgeLateTimers(driver, output, place);
  const running = TIMERS.find(({ timer }) => isNear(driver.getDue(timer), output.atMicros));
  const event = { type: running === undefined ? 'vdp.exit' : `timer.${running.timer}` };
  const step = driver.step(event, output.atMicros);
  const [tlv] = listHandedOver(step);
  if (tlv === undefined) return late;
  const { managerId } = situation;
  const differences = listDifferences(output.said, { managerId, tlv }, 'exact');
  if (differences.length === 0 || describesPending(output, received, managerId)) return late;
  const told = {
    record: output.record,
    rule: step.rule ?? 'vdp-bridge.exit',
    condition: 'the bridge ends the VSI',
    observed: describeTlv(output.said.tlv),
    expected: describeTlv(tlv),
    differences,
  };
  return [...late, createFinding(place, state, told)];
}

/** One that gives up while it works on a new command may name the VSI as either command describes it. */
function describesPending(
  { said }: Output,
  received: AssociationTlv | null,
  managerId: string,
): boolean {
  if (received === null) return false;
  const tlv: AssociationTlv = { ...received, kind: 'de-associate', status: 0 };
  return listDifferences(said, { managerId, tlv }, 'bridge-fills').length === 0;
}

function isNear(due: Due | null, atMicros: number): boolean {
  return due !== null && atMicros >= due.atMicros - getSlack(due.lengthMicros);
}

function judgeLateTimers(driver: Driver, output: Output, place: Place): Finding[] {
  return TIMERS.flatMap(({ timer, ...words }) => {
    const due = driver.getDue(timer);
    const told = due === null ? null : tellLateTimer(output, due, { ...words, port: place.port });
    return told === null ? [] : [createFinding(place, driver.state, told)];
  });
}

/** There is no VSI any more. One implementation forgets that, and times it out once more. */
function judgeReleased(situation: Situation, output: Output, place: Place): Finding {
  const driver = situation.driver ?? place.createDriver();
  const length = place.getLength('tout-keep-alive');
  const due = (situation.spokeMicros ?? 0) + length;
  const isTimedOut = Math.abs(output.atMicros - due) <= getSlack(length);
  return createFinding(place, driver.state, {
    record: output.record,
    rule: 'vdp-bridge.exit-unused',
    condition: 'vsiState = DEASSOC',
    observed: `${describeTlv(output.said.tlv)}, ${describeOffset(output.atMicros, due)} by toutKeepAlive`,
    expected: 'nothing: the VSI is released already',
    quirk: isTimedOut ? QUIRKS.releasedTwice : null,
  });
}
