import type { ScenarioInfo } from '../../trace/catalogue';
import { alt1 } from './alt-1';
import { alt2 } from './alt-2';
import { associate } from './associate';
import { deassociateEarly } from './deassociate-early';
import { pullAfterCopy } from './pull-after-copy';
import { pullBeforeCopy } from './pull-before-copy';
import { pullBeforeCopyPolled } from './pull-before-copy-polled';
import { reference } from './reference';
import { serialized } from './serialized';

/** In the order of the picker. */
export const SCENARIOS: readonly ScenarioInfo[] = [
  reference,
  associate,
  deassociateEarly,
  pullAfterCopy,
  alt1,
  alt2,
  pullBeforeCopy,
  pullBeforeCopyPolled,
  serialized,
];
