import { describeTlv, listDifferences } from '../differences';
import type { Driver, Due } from '../driver';
import type { Finding } from '../findings';
import { getSlack } from '../tolerances';
import { getStationContext } from './contexts';
import { createFinding } from './findings';
import type { Input } from './inputs';
import { takenAt } from './inputs';
import { addOwed, compareOwed, expireOwed, takeOverdue } from './owed';
import { adoptCommand, findStickyHints, judgeCommand } from './station-command';
import { expireKeepAlive, getRest, judgeEarly, judgeKeepAlive } from './station-keep-alive';
import type { Output, Place, Role, Situation } from './vsi-end';

const WAIT = 'resp-wait';

/** When the station asks for the same again at once. */
const KEPT = 'the answer to its keep-alive was an error with KEEP';

/** 802.1Q 41.5, the station: the hypervisor may ask for anything that the machine lets it ask for. */
export const stationRole: Role = { expire, take, judge };

function take(situation: Situation, input: Input): void {
  const { driver } = situation;
  situation.heard = input.said;
  if (driver === null) return;
  const at = takenAt(input);
  addOwed(situation, driver.step(input.event, at), at);
}

function expire(situation: Situation, untilMicros: number, place: Place): Finding[] {
  const { driver } = situation;
  if (driver === null) return [];
  const findings = expireOwed(situation, untilMicros, { place, condition: KEPT });
  giveUp(driver, untilMicros, (due) => due.atMicros + getSlack(due.lengthMicros) < untilMicros);
  return [...findings, ...expireKeepAlive(driver, untilMicros, place)];
}

/** It waits for no answer longer than respWaitDelay, and says nothing about that. */
function giveUp(driver: Driver, untilMicros: number, isOver: (due: Due) => boolean): void {
  const due = driver.getDue(WAIT);
  if (due !== null && due.atMicros < untilMicros + getSlack(due.lengthMicros) && isOver(due))
    driver.step({ type: `timer.${WAIT}` }, due.atMicros);
}

function judge(situation: Situation, output: Output, place: Place): Finding[] {
  const { driver } = situation;
  if (driver === null) {
    situation.driver = place.createDriver();
    return adoptCommand(situation, output, place);
  }
  const { tlv } = output.said;
  if (situation.owed.some((owed) => owed.tlv.kind === tlv.kind))
    return judgeOwed(situation, output, place);
  const findings = takeOverdue(situation, output.atMicros, place.port).map((owed) =>
    createFinding(place, driver.state, {
      record: output.record,
      rule: owed.rule,
      condition: KEPT,
      observed: describeTlv(tlv),
      expected: describeTlv(owed.tlv),
    }),
  );
  giveUp(driver, output.atMicros, () => true);
  return [...findings, ...judgeFree(situation, output, place)];
}

function judgeOwed(situation: Situation, output: Output, place: Place): Finding[] {
  const { driver, managerId } = situation;
  const [owed, ...others] = situation.owed;
  if (driver === null || owed === undefined) return [];
  situation.owed = others;
  const told = compareOwed(owed, output, { managerId, port: place.port, condition: KEPT });
  if (told === null) return [];
  const before = getStationContext(driver).operCommand?.tlv;
  const quirk =
    told.differences.length === 0
      ? told.quirk
      : findStickyHints(told.differences, output.said, before);
  return [createFinding(place, driver.state, { ...told, quirk })];
}

/** A keep-alive when it is its time, else whatever the hypervisor wants. */
function judgeFree(situation: Situation, output: Output, place: Place): Finding[] {
  const { driver, managerId } = situation;
  if (driver === null) return [];
  const due = getRest(driver);
  const { operCommand } = getStationContext(driver);
  if (due === null || operCommand === null) return judgeCommand(situation, output, place);
  const expected = { managerId, tlv: operCommand.tlv };
  if (listDifferences(output.said, expected, 'exact').length > 0)
    return [
      ...expireKeepAlive(driver, output.atMicros, place),
      ...judgeCommand(situation, output, place),
    ];
  if (output.atMicros >= due.atMicros - getSlack(due.lengthMicros))
    return judgeKeepAlive(driver, output, place, due);
  const early = judgeEarly(driver, output, place, due);
  return [early, ...judgeCommand(situation, output, place)];
}
