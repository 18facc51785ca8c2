import type { Difference, Quirk } from '../../../trace/answers/conformance';
import type { AssociationTlv } from '../../../wire/vdp/index';
import { STATUS } from '../../../wire/vdp/status';
import { hintsOf } from '../../roles/evb/vdp/command';
import type { StationContext } from '../../roles/evb/vdp/station-setup';
import { NO_VSI } from '../../roles/evb/vdp/station-setup';
import type { Driver, Due } from '../driver';
import type { Said } from '../differences';
import { listDifferences, TYPE_NAMES } from '../differences';
import type { Finding } from '../findings';
import { FORM_RULES } from '../form-rules';
import type { Input } from './inputs';
import { takenAt } from './inputs';
import { QUIRKS } from '../quirks';
import { getSlack, REACTION_MICROS } from '../tolerances';
import type { Output, Place, Role, Situation } from './vsi-end';
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

const REST = 'reinit-keep-alive';
const WAIT = 'resp-wait';

/** 802.1Q 41.5, the station: the hypervisor may ask for anything that the machine lets it ask for. */
export const stationRole: Role = { expire, take, judge };

const contextOf = (driver: Driver) => driver.context as unknown as StationContext;

const report = (driver: Driver, place: Place, told: Told): Finding =>
  createFinding('VDP station', driver.state, place, told);

function take(situation: Situation, input: Input): void {
  const { driver } = situation;
  situation.heard = input.said;
  if (driver === null) return;
  const at = takenAt(input);
  situation.owed = [...situation.owed, ...owe(driver.step(input.event, at), at)];
}

function expire(situation: Situation, untilMicros: number, place: Place): Finding[] {
  const { driver } = situation;
  if (driver === null) return [];
  const findings = takeOverdue(situation, untilMicros, place.port).flatMap(
    ({ tlv, atMicros, rule }) =>
      reportMissing(driver, place, {
        atMicros: atMicros + REACTION_MICROS,
        rule,
        condition: 'the answer to its keep-alive was an error with KEEP',
        expected: describeTlv(tlv),
        quirk: null,
      }),
  );
  giveUp(driver, untilMicros, (due) => due.atMicros + getSlack(due.lengthMicros) < untilMicros);
  return [...findings, ...expireKeepAlive(driver, untilMicros, place)];
}

/** It waits for no answer longer than respWaitDelay, and says nothing about that. */
function giveUp(driver: Driver, untilMicros: number, isOver: (due: Due) => boolean): void {
  const due = driver.getDue(WAIT);
  if (due !== null && due.atMicros < untilMicros + getSlack(due.lengthMicros) && isOver(due))
    driver.step({ type: `timer.${WAIT}` }, due.atMicros);
}

function expireKeepAlive(driver: Driver, untilMicros: number, place: Place): Finding[] {
  const due = driver.getDue(REST);
  const { operCommand } = contextOf(driver);
  if (due === null || operCommand === null || !isOverdue(due, untilMicros, place.port)) return [];
  // Told once: when it comes back to life is not known.
  driver.disarm(REST);
  return reportMissing(driver, place, {
    atMicros: place.port.freeAfter(due.atMicros) + getSlack(due.lengthMicros),
    rule: 'vdp-station.keep-alive',
    condition: wasDue(due, 'reinitKeepAlive'),
    expected: `keep-alive: ${describeTlv(operCommand.tlv)}`,
    quirk: place.port.stoodStill(due.atMicros) ? QUIRKS.standsStill : null,
  });
}

interface Missing {
  readonly atMicros: number;
  readonly rule: string;
  readonly condition: string;
  readonly expected: string;
  readonly quirk: Quirk | null;
}

/** Shows at the first frame after the moment; when there is none the capture ends too early to tell. */
function reportMissing(driver: Driver, place: Place, missing: Missing): Finding[] {
  const record = place.port.firstRecordAfter(missing.atMicros);
  const observed = 'nothing until then';
  return record === null ? [] : [report(driver, place, { ...missing, record, observed })];
}

function judge(situation: Situation, output: Output, place: Place): Finding[] {
  const { driver } = situation;
  if (driver === null) {
    situation.driver = place.createDriver();
    return adopt(situation, output, place);
  }
  const { tlv } = output.said;
  if (situation.owed.some((owed) => owed.tlv.kind === tlv.kind))
    return judgeOwed(situation, output, place);
  const findings = takeOverdue(situation, output.atMicros, place.port).map((owed) =>
    report(driver, place, {
      record: output.record,
      rule: owed.rule,
      condition: 'the answer to its keep-alive was an error with KEEP',
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
  const expected = { managerId, tlv: owed.tlv };
  const differences = listDifferences(output.said, expected, 'exact');
  const late = judgeLateness(output, owed.atMicros, { slack: REACTION_MICROS, port: place.port });
  const hasHints = hasStickyHints(differences, output.said, contextOf(driver).operCommand?.tlv);
  if (differences.length === 0 && late === null) return [];
  return [
    report(driver, place, {
      record: output.record,
      rule: owed.rule,
      condition: 'the answer to its keep-alive was an error with KEEP',
      observed: `${describeTlv(output.said.tlv)}${late === null ? '' : `, ${late.words}`}`,
      expected: `${describeTlv(owed.tlv)} at once`,
      differences,
      quirk: differences.length === 0 ? (late?.quirk ?? null) : hasHints,
    }),
  ];
}

/** A keep-alive when it is its time, else whatever the hypervisor wants. */
function judgeFree(situation: Situation, output: Output, place: Place): Finding[] {
  const { driver, managerId } = situation;
  if (driver === null) return [];
  const due = driver.getDue(REST);
  const { operCommand } = contextOf(driver);
  if (due === null || operCommand === null) return judgeCommand(situation, output, place);
  const expected = { managerId, tlv: operCommand.tlv };
  if (listDifferences(output.said, expected, 'exact').length > 0)
    return [
      ...expireKeepAlive(driver, output.atMicros, place),
      ...judgeCommand(situation, output, place),
    ];
  return output.atMicros < due.atMicros - getSlack(due.lengthMicros)
    ? judgeEarly(situation, output, place, due)
    : judgeKeepAlive(driver, output, place, due);
}

function judgeEarly(situation: Situation, output: Output, place: Place, due: Due): Finding[] {
  const { driver } = situation;
  if (driver === null) return [];
  const early = report(driver, place, {
    record: output.record,
    rule: 'vdp-station.keep-alive',
    condition: wasDue(due, 'reinitKeepAlive'),
    observed: `the confirmed command again, ${describeEarly(output, due)}`,
    expected: 'a keep-alive when the time is over, unless the hypervisor asks again',
    quirk: QUIRKS.repeatedCommand,
  });
  return [early, ...judgeCommand(situation, output, place)];
}

const describeEarly = ({ atMicros }: Output, due: Due) =>
  `${((due.atMicros - atMicros) / 1e6).toFixed(3)} s before its time`;

function judgeKeepAlive(driver: Driver, output: Output, place: Place, due: Due): Finding[] {
  const slack = getSlack(due.lengthMicros);
  const late = judgeLateness(output, due.atMicros, { slack, port: place.port });
  const finding =
    late === null
      ? []
      : [
          report(driver, place, {
            record: output.record,
            rule: 'vdp-station.keep-alive',
            condition: wasDue(due, 'reinitKeepAlive'),
            observed: `keep-alive ${late.words}`,
            expected: 'keep-alive when the time is over',
            quirk: late.quirk,
          }),
        ];
  driver.step({ type: `timer.${REST}` }, output.atMicros);
  return finding;
}

function judgeCommand(situation: Situation, output: Output, place: Place): Finding[] {
  const { driver } = situation;
  if (driver === null) return [];
  const { state } = driver;
  const before = contextOf(driver).operCommand?.tlv;
  const step = askFor(driver, output);
  if (step.rule !== 'vdp-station.command') {
    const finding = createFinding('VDP station', state, place, {
      record: output.record,
      rule: step.rule ?? 'vdp-station.command',
      condition: CONDITIONS[step.rule ?? ''] ?? '',
      observed: describeTlv(output.said.tlv),
      expected: 'nothing: our machine would not send it',
    });
    return [finding, ...adopt(situation, output, place)];
  }
  situation.managerId = output.said.managerId;
  return judgeForm(listHandedOver(step), output, { place, state, before });
}

const CONDITIONS: Readonly<Record<string, string>> = {
  'vdp-station.command-waits': 'a command is pending: no answer, and respWaitDelay is not over',
  'vdp-station.unknown-vsi': 'vsiState = DEASSOC',
  'vdp-station.no-way-back': 'vsiState = ASSOC',
};

/** What the hypervisor would have to ask for, with the hints that belong to a command. */
function askFor(driver: Driver, { said: { tlv }, atMicros }: Output) {
  const status = tlv.kind === 'de-associate' ? 0 : hintsOf(tlv);
  const command = { tlv: { ...tlv, status }, message: tlv.kind, answer: null };
  const event = { type: 'vdp.command', command };
  return driver.step(event, atMicros);
}

function judgeForm(
  handedOver: readonly AssociationTlv[],
  output: Output,
  {
    place,
    state,
    before,
  }: {
    readonly place: Place;
    readonly state: string;
    readonly before: AssociationTlv | undefined;
  },
): Finding[] {
  const [tlv] = handedOver;
  if (tlv === undefined) return [];
  const { said, record } = output;
  const differences = listDifferences(said, { managerId: said.managerId, tlv }, 'exact');
  if (differences.length === 0) return [];
  const told: Told = {
    record,
    rule: isOnlyStatus(differences) ? FORM_RULES.status : 'vdp-station.command',
    condition: 'newCmd',
    observed: describeTlv(said.tlv),
    expected: describeTlv(tlv),
    differences,
    quirk: hasStickyHints(differences, said, before),
  };
  return [createFinding('VDP station', state, place, told)];
}

const isOnlyStatus = (differences: readonly Difference[]): boolean =>
  differences.length === 1 && differences[0]?.field === 'Status';

function hasStickyHints(
  differences: readonly Difference[],
  { tlv }: Said,
  before: AssociationTlv | undefined,
): Quirk | null {
  const areHints = (tlv.status & ~(STATUS.suspended | STATUS.migrating)) === 0;
  const isSticky = before !== undefined && hintsOf(before) === tlv.status;
  return isOnlyStatus(differences) && areHints && isSticky ? QUIRKS.stickyHints : null;
}

/** From here on our machine has just asked for what was seen, from whatever state that can be asked for in. */
function adopt(situation: Situation, output: Output, place: Place): Finding[] {
  const { driver } = situation;
  if (driver === null) return [];
  const { tlv } = output.said;
  const confirmed = { tlv: { ...tlv, kind: 'associate' }, message: TYPE_NAMES.associate };
  if (tlv.kind === 'de-associate')
    driver.force('wait-system-cmd', { ...NO_VSI, operCommand: confirmed, vsiState: 'assoc' });
  else driver.force('init', { ...NO_VSI });
  const { state } = driver;
  const step = askFor(driver, output);
  situation.managerId = output.said.managerId;
  situation.owed = [];
  return judgeForm(listHandedOver(step), output, { place, state, before: tlv });
}
