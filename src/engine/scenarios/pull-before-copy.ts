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

export const pullBeforeCopy = defineScenario({
  id: 'pull-before-copy',
  title: 'PULL before copy',
  story:
    'PUSH and PULL run beside the final copy and are done first, so moving the dynamic network state costs no downtime at all: it is the final copy and the resume, nothing else.',
  source: SLIDE.pullBefore.source,
  values: {},
  featured: ['final-copy', 'push-req', 'pull-rsp', 'apply'],
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
