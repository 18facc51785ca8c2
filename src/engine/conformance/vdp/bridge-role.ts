import { errorOf, GRANTED, isResponse } from '../../roles/evb/vdp/command';
import { describeTlv } from '../differences';
import type { Finding } from '../findings';
import { FORM_RULES } from '../form-rules';
import { QUIRKS } from '../quirks';
import { judgeAnswer } from './bridge-answer';
import { expireTimers, judgeNotice } from './bridge-notice';
import { createFinding } from './findings';
import type { Input } from './inputs';
import { takenAt } from './inputs';
import { addOwed, compareOwed, expireOwed } from './owed';
import type { Output, Owed, Place, Role, Situation } from './vsi-end';
import { forkSituation } from './vsi-end';

/** 802.1Q 41.5, the bridge: whether it grants, refuses or withdraws is its own affair, how it says so is not. */
export const bridgeRole: Role = { expire, take, judge };

/** When a keep-alive is confirmed. */
const CONFIRMS = 'rxCmd = operCmd';

function take(situation: Situation, input: Input, place: Place): void {
  const driver = (situation.driver ??= place.createDriver());
  situation.heard = input.said;
  const at = takenAt(input);
  const step = driver.step(input.event, at);
  if (step.rule !== null) situation.managerId = input.said.managerId;
  addOwed(situation, step, at);
}

function expire(situation: Situation, untilMicros: number, place: Place): Finding[] {
  const { driver } = situation;
  if (driver === null) return [];
  const overdue = expireOwed(situation, untilMicros, { place, condition: CONFIRMS });
  return [...overdue, ...expireTimers(driver, untilMicros, place)];
}

function judge(situation: Situation, output: Output, place: Place): Finding[] {
  const { driver, owed } = situation;
  if (driver === null) return [];
  const [first, ...others] = owed;
  if (first === undefined) return judgeState(situation, output, place);
  situation.owed = others;
  return judgeOwed(situation, first, output, place);
}

/** A keep-alive is confirmed at once: no choice is left. */
function judgeOwed(situation: Situation, owed: Owed, output: Output, place: Place): Finding[] {
  const { driver, managerId } = situation;
  if (driver === null) return [];
  const { state } = driver;
  const { port } = place;
  const told = compareOwed(owed, output, { managerId, port, condition: CONFIRMS });
  if (told === null) return [];
  if (told.differences.length === 0) return [createFinding(place, state, told)];
  const isReprocessed = reprocess(situation, output, place);
  if (!isReprocessed && !isResponse(output.said.tlv))
    driver.step({ type: 'vdp.exit' }, output.atMicros);
  const quirk = isReprocessed ? QUIRKS.reprocessedKeepAlive : null;
  return [createFinding(place, state, { ...told, quirk })];
}

/** Whether a bridge that judges every keep-alive anew could have refused it in these words; then so it goes on. */
function reprocess(situation: Situation, output: Output, place: Place): boolean {
  const { driver, heard } = situation;
  const isRefusal = isResponse(output.said.tlv) && errorOf(output.said.tlv) !== 0;
  if (driver === null || heard === null || !isRefusal) return false;
  const trial = forkSituation(situation);
  trial.driver?.force('bridge-processing', { received: heard.tlv, verdict: GRANTED });
  if (judgeState(trial, output, place).length > 0) return false;
  situation.driver = trial.driver;
  return true;
}

function judgeState(situation: Situation, output: Output, place: Place): Finding[] {
  const { driver } = situation;
  const { tlv } = output.said;
  if (driver === null) return [];
  if (!isResponse(tlv))
    return tlv.kind === 'de-associate' ? judgeNotice(situation, output, place) : [];
  if (driver.state === 'bridge-processing')
    return [
      ...expire(forkSituation(situation), output.atMicros, place),
      ...judgeAnswer(situation, output, place),
    ];
  const told = {
    record: output.record,
    rule: FORM_RULES.unasked,
    condition: 'a command of the station is being processed',
    observed: describeTlv(tlv),
    expected: 'nothing: no command waits for an answer',
  };
  return [createFinding(place, driver.state, told)];
}
