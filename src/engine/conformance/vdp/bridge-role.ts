import type { Quirk } from '../../../trace/answers/conformance';
import type { AssociationTlv } from '../../../wire/vdp/index';
import { STATUS } from '../../../wire/vdp/status';
import { errorOf, GRANTED, hasKeep, isResponse } from '../../roles/evb/vdp/command';
import type { BridgeContext } from '../../roles/evb/vdp/bridge-setup';
import type { Driver, Due, Step } from '../driver';
import { listDifferences } from '../differences';
import { hasInvalidFilter } from './valid-filter';
import type { Finding } from '../findings';
import { describeOffset } from '../findings';
import { FORM_RULES } from '../form-rules';
import type { Input } from './inputs';
import { takenAt } from './inputs';
import { QUIRKS } from '../quirks';
import { getSlack, REACTION_MICROS } from '../tolerances';
import type { Output, Owed, Place, Role, Situation } from './vsi-end';
import { forkSituation } from './vsi-end';
import type { Told } from './findings';
import {
  createFinding,
  describeTlv,
  isOverdue,
  judgeLateness,
  listHandedOver,
  owe,
  takeOverdue,
  wasDue,
} from './findings';

/** 802.1Q 41.5, the bridge: whether it grants, refuses or withdraws is its own affair, how it says so is not. */
export const bridgeRole: Role = { expire, take, judge };

const contextOf = (driver: Driver) => driver.context as unknown as BridgeContext;

const report = (state: string, place: Place, told: Told): Finding =>
  createFinding('VDP bridge', state, place, told);

function take(situation: Situation, input: Input, place: Place): void {
  const driver = (situation.driver ??= place.createDriver());
  situation.heard = input.said;
  const at = takenAt(input);
  const step = driver.step(input.event, at);
  if (step.rule !== null) situation.managerId = input.said.managerId;
  situation.owed = [...situation.owed, ...owe(step, at)];
}

/** The timers by which the bridge gives a VSI up, with the words for them. */
const TIMERS = [
  { timer: 'resource-wait', name: 'resourceWaitDelay', rule: 'vdp-bridge.no-resources' },
  { timer: 'tout-keep-alive', name: 'toutKeepAlive', rule: 'vdp-bridge.silent-station' },
] as const;

function expire(situation: Situation, untilMicros: number, place: Place): Finding[] {
  const { driver } = situation;
  if (driver === null) return [];
  const findings = takeOverdue(situation, untilMicros, place.port).flatMap((owed) =>
    reportMissing(driver, place, {
      atMicros: owed.atMicros + REACTION_MICROS,
      rule: owed.rule,
      condition: 'rxCmd = operCmd',
      expected: describeTlv(owed.tlv),
      quirk: null,
    }),
  );
  for (const { timer, name, rule } of TIMERS) {
    const due = driver.getDue(timer);
    if (due === null || !isOverdue(due, untilMicros, place.port)) continue;
    findings.push(
      ...reportMissing(driver, place, {
        atMicros: place.port.freeAfter(due.atMicros) + getSlack(due.lengthMicros),
        rule,
        condition: wasDue(due, name),
        expected: 'De-Associate request: the bridge gives the VSI up',
        quirk: findSilence(driver, place, due),
      }),
    );
    driver.step({ type: `timer.${timer}` }, due.atMicros);
  }
  return findings;
}

function findSilence(driver: Driver, { port }: Place, due: Due): Quirk | null {
  const { received } = contextOf(driver);
  if (driver.state === 'bridge-processing' && received !== null && hasInvalidFilter(received))
    return QUIRKS.ignoredFilter;
  return port.stoodStill(due.atMicros) ? QUIRKS.standsStill : null;
}

interface Missing {
  readonly atMicros: number;
  readonly rule: string;
  readonly condition: string;
  readonly expected: string;
  readonly quirk: Quirk | null;
}

function reportMissing({ state }: Driver, place: Place, missing: Missing): Finding[] {
  const record = place.port.firstRecordAfter(missing.atMicros);
  const observed = 'nothing until then';
  return record === null ? [] : [report(state, place, { ...missing, record, observed })];
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
  const differences = listDifferences(output.said, { managerId, tlv: owed.tlv }, 'exact');
  const late = judgeLateness(output, owed.atMicros, { slack: REACTION_MICROS, port: place.port });
  if (differences.length === 0 && late === null) return [];
  const told = {
    record: output.record,
    rule: owed.rule,
    condition: 'rxCmd = operCmd',
    observed: `${describeTlv(output.said.tlv)}${late === null ? '' : `, ${late.words}`}`,
    expected: `${describeTlv(owed.tlv)} at once`,
    differences,
  };
  const { state } = driver;
  if (differences.length === 0)
    return [report(state, place, { ...told, quirk: late?.quirk ?? null })];
  const isReprocessed = reprocess(situation, output, place);
  if (!isReprocessed && !isResponse(output.said.tlv))
    driver.step({ type: 'vdp.exit' }, output.atMicros);
  const quirk = isReprocessed ? QUIRKS.reprocessedKeepAlive : null;
  return [report(state, place, { ...told, quirk })];
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
  const isAnswer = isResponse(tlv);
  if (!isAnswer && tlv.kind !== 'de-associate') return [];
  if (!isAnswer) return judgeNotice(situation, output, place);
  if (driver.state === 'bridge-processing') return judgeAnswer(situation, output, place);
  const told = {
    record: output.record,
    rule: FORM_RULES.unasked,
    condition: 'a command of the station is being processed',
    observed: describeTlv(tlv),
    expected: 'nothing: no command waits for an answer',
  };
  return [report(driver.state, place, told)];
}

/** Result, hints of refusal and reason are free; the shape of the answer follows from them. */
function judgeAnswer(situation: Situation, output: Output, place: Place): Finding[] {
  const { driver, managerId } = situation;
  const { tlv } = output.said;
  if (driver === null) return [];
  const { state } = driver;
  const late = expire(forkSituation(situation), output.atMicros, place);
  const step = decide(driver, output);
  const [expected] = listHandedOver(step);
  if (driver.state === 'wait-station-cmd') adoptEntries(driver, tlv);
  const differences =
    expected === undefined
      ? []
      : listDifferences(output.said, { managerId, tlv: expected }, 'bridge-fills');
  if (differences.length === 0 || expected === undefined) return late;
  const told = {
    record: output.record,
    rule: step.rule ?? 'vdp-bridge.grant',
    condition: describeChoice(tlv),
    observed: describeTlv(tlv),
    expected: describeTlv(expected),
    differences,
  };
  return [...late, report(state, place, told)];
}

function decide(driver: Driver, { said: { tlv }, atMicros }: Output): Step {
  const error = errorOf(tlv);
  if (error === 0) return driver.step({ type: 'vdp.grant' }, atMicros);
  const hard = (tlv.status & STATUS.hard) !== 0;
  const event = { type: 'vdp.refuse', refusal: { error, keep: hasKeep(tlv), hard } };
  return driver.step(event, atMicros);
}

function describeChoice(tlv: AssociationTlv): string {
  if (errorOf(tlv) === 0) return 'the command is granted';
  return hasKeep(tlv) ? 'refused, and kept' : 'refused, and not kept';
}

/** VIDs and priorities are the bridge's own to fill in. */
function adoptEntries(driver: Driver, { entries }: AssociationTlv): void {
  const { operCommand } = contextOf(driver);
  if (operCommand !== null) driver.amend({ operCommand: { ...operCommand, entries } });
}

/** A De-Associate that answers nothing: a timer has ended, or the operator wants it, which is always possible. */
function judgeNotice(situation: Situation, output: Output, place: Place): Finding[] {
  const { driver } = situation;
  if (driver === null) return [];
  if (driver.state === 'init') return [judgeReleased(situation, output, place)];
  const { state } = driver;
  const { received } = contextOf(driver);
  const late = judgeLateTimer(driver, output, place);
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
  return [...late, report(state, place, told)];
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

function judgeLateTimer(driver: Driver, output: Output, place: Place): Finding[] {
  return TIMERS.flatMap(({ timer, name, rule }) => {
    const due = driver.getDue(timer);
    if (due === null) return [];
    const slack = getSlack(due.lengthMicros);
    const late = judgeLateness(output, due.atMicros, { slack, port: place.port });
    if (late === null) return [];
    const told = {
      record: output.record,
      rule,
      condition: wasDue(due, name),
      observed: `De-Associate request ${late.words}`,
      expected: 'De-Associate request when the time is over',
      quirk: late.quirk,
    };
    return [report(driver.state, place, told)];
  });
}

/** There is no VSI any more. One implementation forgets that, and times it out once more. */
function judgeReleased(situation: Situation, output: Output, place: Place): Finding {
  const driver = situation.driver ?? place.createDriver();
  const length = place.getLength('tout-keep-alive');
  const due = (situation.spokeMicros ?? 0) + length;
  const isTimedOut = Math.abs(output.atMicros - due) <= getSlack(length);
  return report(driver.state, place, {
    record: output.record,
    rule: 'vdp-bridge.exit-unused',
    condition: 'vsiState = DEASSOC',
    observed: `${describeTlv(output.said.tlv)}, ${describeOffset(output.atMicros, due)} by toutKeepAlive`,
    expected: 'nothing: the VSI is released already',
    quirk: isTimedOut ? QUIRKS.releasedTwice : null,
  });
}
