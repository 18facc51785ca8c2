import type { Difference, Quirk } from '../../../trace/answers/conformance';
import type { AssociationTlv } from '../../../wire/vdp/index';
import { STATUS } from '../../../wire/vdp/status';
import { hintsOf } from '../../roles/evb/vdp/command';
import { NO_VSI } from '../../roles/evb/vdp/station-setup';
import type { Said } from '../differences';
import { describeTlv, listDifferences, TYPE_NAMES } from '../differences';
import type { Driver } from '../driver';
import type { Finding } from '../findings';
import { FORM_RULES } from '../form-rules';
import { QUIRKS } from '../quirks';
import { getStationContext } from './contexts';
import type { Told } from './findings';
import { createFinding } from './findings';
import { listHandedOver } from './owed';
import type { Output, Place, Situation } from './vsi-end';

export function judgeCommand(situation: Situation, output: Output, place: Place): Finding[] {
  const { driver } = situation;
  if (driver === null) return [];
  const { state } = driver;
  const before = getStationContext(driver).operCommand?.tlv;
  const step = askFor(driver, output);
  if (step.rule !== 'vdp-station.command') {
    const finding = createFinding(place, state, {
      record: output.record,
      rule: step.rule ?? 'vdp-station.command',
      condition: CONDITIONS[step.rule ?? ''] ?? '',
      observed: describeTlv(output.said.tlv),
      expected: 'nothing: our machine would not send it',
    });
    return [finding, ...adoptCommand(situation, output, place)];
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
    quirk: findStickyHints(differences, said, before),
  };
  return [createFinding(place, state, told)];
}

const isOnlyStatus = (differences: readonly Difference[]): boolean =>
  differences.length === 1 && differences[0]?.field === 'Status';

/** Hints that belonged to the command before it, as open-lldp repeats them. */
export function findStickyHints(
  differences: readonly Difference[],
  { tlv }: Said,
  before: AssociationTlv | undefined,
): Quirk | null {
  const areHints = (tlv.status & ~(STATUS.suspended | STATUS.migrating)) === 0;
  const isSticky = before !== undefined && hintsOf(before) === tlv.status;
  return isOnlyStatus(differences) && areHints && isSticky ? QUIRKS.stickyHints : null;
}

/** From here on our machine has just asked for what was seen, from whatever state that can be asked for in. */
export function adoptCommand(situation: Situation, output: Output, place: Place): Finding[] {
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
