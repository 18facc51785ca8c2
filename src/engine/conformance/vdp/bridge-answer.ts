import type { AssociationTlv } from '../../../wire/vdp/index';
import { STATUS } from '../../../wire/vdp/status';
import { errorOf, hasKeep } from '../../roles/evb/vdp/command';
import { describeTlv, listDifferences } from '../differences';
import type { Driver, Step } from '../driver';
import type { Finding } from '../findings';
import { getBridgeContext } from './contexts';
import { createFinding } from './findings';
import { listHandedOver } from './owed';
import type { Output, Place, Situation } from './vsi-end';

/** Result, hints of refusal and reason are free; the shape of the answer follows from them. */
export function judgeAnswer(situation: Situation, output: Output, place: Place): Finding[] {
  const { driver, managerId } = situation;
  const { tlv } = output.said;
  if (driver === null) return [];
  const { state } = driver;
  const step = decide(driver, output);
  const [expected] = listHandedOver(step);
  if (driver.state === 'wait-station-cmd') adoptEntries(driver, tlv);
  const differences =
    expected === undefined
      ? []
      : listDifferences(output.said, { managerId, tlv: expected }, 'bridge-fills');
  if (differences.length === 0 || expected === undefined) return [];
  const told = {
    record: output.record,
    rule: step.rule ?? 'vdp-bridge.grant',
    condition: describeChoice(tlv),
    observed: describeTlv(tlv),
    expected: describeTlv(expected),
    differences,
  };
  return [createFinding(place, state, told)];
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
  const { operCommand } = getBridgeContext(driver);
  if (operCommand !== null) driver.amend({ operCommand: { ...operCommand, entries } });
}
