import { MILLISECOND } from '../parameters/define';
import { defineScenario } from './define';
import {
  ASSOCIATE_STEPS,
  COPY_STEPS,
  DEASSOCIATE_STEPS,
  NOTIFY_STEPS,
  SLIDE,
  START_STEPS,
  STATE_STEPS,
} from './steps';

export const pullAfterCopy = defineScenario({
  id: 'pull-after-copy',
  title: 'PULL after copy',
  story:
    'The dynamic network state takes longer than the final copy: the source bridge pushes it to the database once the VM has stopped, the destination bridge pulls it, and the destination VM has to wait for PULL Completed. Drop that notice and it waits for ever.',
  source: SLIDE.pullAfter.source,
  // Later than the final copy: 0.5 + 20 + 400 + 50 + 0.5 ms after the stop, against 200 ms.
  values: { 'pull-rsp': 400 * MILLISECOND },
  featured: ['pull-rsp', 'final-copy', 'push-req', 'policy'],
  swept: [
    { quantity: 'pull-rsp', from: 10_000, to: 4_000_000 },
    { quantity: 'final-copy', from: 10_000, to: 1_000_000 },
  ],
  steps: [
    ...COPY_STEPS,
    ...ASSOCIATE_STEPS,
    ...STATE_STEPS,
    ...NOTIFY_STEPS,
    ...START_STEPS,
    ...DEASSOCIATE_STEPS,
  ],
});
