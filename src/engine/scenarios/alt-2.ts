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

export const alt2 = defineScenario({
  id: 'alt-2',
  title: 'PULL after copy',
  subtitle: 'alt 2, proceed',
  parent: 'pull-after-copy',
  story:
    'The copy is complete but the PULL is not. The destination waits n seconds and then starts its VM all the same: the dynamic state is not transferred, but that is judged not worth a back-out. The PULL response is ignored when it arrives.',
  source: SLIDE.alt2.source,
  // PULL Rsp arrives 20.5 + 2420 ms after the stop; n expires 200 + 2000 ms after it.
  values: { policy: 'alt2', 'pull-rsp': 2420 * MILLISECOND },
  featured: ['n', 'pull-rsp', 'final-copy', 'policy'],
  swept: [
    { quantity: 'pull-rsp', from: 10_000, to: 4_000_000 },
    { quantity: 'n', from: 100_000, to: 4_000_000 },
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
