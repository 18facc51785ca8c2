import { defineScenario } from './define';
import {
  ASSOCIATE_STEPS,
  COPY_STEPS,
  DEASSOCIATE_STEPS,
  SLIDE,
  START_STEPS,
  STATE_STEPS,
  step,
} from './steps';

export const pullBeforeCopyPolled = defineScenario({
  id: 'pull-before-copy-polled',
  title: 'PULL before copy',
  subtitle: 'polled status',
  parent: 'pull-before-copy',
  story:
    'The bridge does not announce the end of the PULL; the destination hypervisor asks for it when the copy is complete. Its logic is simpler, since no notice can come while the copy is in progress. Make the PULL slower to see it asked again and again.',
  source: SLIDE.polled.source,
  values: { variant: 'poll' },
  featured: ['poll', 'pull-rsp', 'final-copy', 'policy'],
  swept: [
    { quantity: 'pull-rsp', from: 10_000, to: 4_000_000 },
    { quantity: 'poll', from: 10_000, to: 1_000_000 },
  ],
  steps: [
    ...COPY_STEPS,
    ...ASSOCIATE_STEPS,
    ...STATE_STEPS,
    step('q1', 'pull-status-req', 'stated', SLIDE.polled),
    step('q2', 'pull-status-rsp', 'stated', SLIDE.polled),
    ...START_STEPS,
    ...DEASSOCIATE_STEPS,
  ],
});
