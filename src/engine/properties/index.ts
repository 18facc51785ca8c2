import type { PropertyResult } from '../../trace/trace';
import { alt1BacksOut } from './alt-1-backs-out';
import type { PropertyDefinition } from './define';
import { everyRequestAnswered } from './every-request-answered';
import { finalCopyAfterStop } from './final-copy-after-stop';
import { noCopyBeforeInstantiated } from './no-copy-before-instantiated';
import { oneVmRunning } from './one-vm-running';
import { pullRspAfterPushAndPull } from './pull-rsp-after-push-and-pull';
import { pushAfterStopNotice } from './push-after-stop-notice';
import type { RunFacts } from './run-facts';
import { silentUntilAllowed } from './silent-until-allowed';
import { sourceDestroyedAfterVmRunning } from './source-destroyed-after-vm-running';
import { startAfterAssociationAndPull } from './start-after-association-and-pull';

export const PROPERTIES: readonly PropertyDefinition[] = [
  oneVmRunning,
  noCopyBeforeInstantiated,
  finalCopyAfterStop,
  pullRspAfterPushAndPull,
  pushAfterStopNotice,
  startAfterAssociationAndPull,
  sourceDestroyedAfterVmRunning,
  everyRequestAnswered,
  alt1BacksOut,
  silentUntilAllowed,
];

export function checkProperties(facts: RunFacts, properties = PROPERTIES): PropertyResult[] {
  return properties.map((property) => {
    const breaches = property.check(facts);
    return {
      id: property.info.id,
      holds: breaches.length === 0,
      records: breaches.map(({ record }) => record.index),
      reason: breaches[0]?.reason ?? '',
    };
  });
}
