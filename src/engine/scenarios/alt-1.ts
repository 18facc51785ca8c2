import { MILLISECOND } from '../parameters/define';
import { defineScenario } from './define';
import { ASSOCIATE_STEPS, COPY_STEPS, NOTIFY_STEPS, SLIDE, STATE_STEPS, step } from './steps';

export const alt1 = defineScenario({
  id: 'alt-1',
  title: 'PULL after copy',
  subtitle: 'alt 1, back out',
  parent: 'pull-after-copy',
  story:
    'The copy is complete but the PULL is not. The destination waits n seconds and then backs out: it destroys its VM and tells the source, which runs its own again. The slide says only “wait n seconds and then back out”; the messages that do it are inferred.',
  source: SLIDE.alt1.source,
  // PULL Rsp arrives 20.5 + 2420 ms after the stop; n expires 200 + 2000 ms after it.
  values: { policy: 'alt1', 'pull-rsp': 2420 * MILLISECOND },
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
    step('b1', 'migration-failed', 'inferred', SLIDE.alt1),
    step('b2', 'vm:destination-host:destroyed', 'inferred', SLIDE.alt1),
    step('b3', 'deassociate-req', 'inferred', SLIDE.alt1),
    step('b3r', 'deassociate-rsp', 'inferred', SLIDE.alt1),
    step('b4', 'vm:source-host:running', 'inferred', SLIDE.alt1),
    step('b5', 'vm-resumed', 'inferred', SLIDE.alt1),
  ],
});
