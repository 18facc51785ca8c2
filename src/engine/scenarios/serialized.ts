import { defineScenario } from './define';
import {
  ASSOCIATE_STEPS,
  COPY_STEPS,
  DEASSOCIATE_STEPS,
  NOTIFY_STEPS,
  SLIDE,
  START_STEPS,
  STATE_STEPS,
  step,
} from './steps';

export const serialized = defineScenario({
  id: 'serialized',
  title: 'Serialised PUSH, PULL',
  story:
    'Mike Krause’s suggestion: PUSH when the source VM stops, PULL only when the copy is complete, so that the PUSH is surely over. The slide finds no benefit and a longer migration: compare the downtime with PULL before copy. How the bridge hears that the copy is complete is inferred.',
  source: SLIDE.krause.source,
  values: { variant: 'serialize' },
  featured: ['final-copy', 'push-req', 'pull-rsp', 'apply'],
  swept: [
    { quantity: 'pull-rsp', from: 10_000, to: 4_000_000 },
    { quantity: 'final-copy', from: 10_000, to: 1_000_000 },
  ],
  steps: [
    ...COPY_STEPS,
    ...ASSOCIATE_STEPS,
    step('k1', 'copy-complete', 'inferred', SLIDE.krause),
    ...STATE_STEPS,
    ...NOTIFY_STEPS,
    ...START_STEPS,
    ...DEASSOCIATE_STEPS,
  ],
});
