import { defineScenario } from './define';
import { ASSOCIATE_STEPS, COPY_STEPS, SLIDE, START_STEPS, step } from './steps';

export const deassociateEarly = defineScenario({
  id: 'deassociate-early',
  title: 'De-associate early',
  subtitle: '“Or?”',
  story:
    'The slide asks only “Or? (minor point)” and its drawing is lost. We take it to be the order at the source: De-associate before the source VM is destroyed, or after. The switch shows both. Drop De-associate Rsp to see why the order matters: the source keeps a suspended VM.',
  source: SLIDE.or.source,
  switches: ['deassociate-when'],
  values: { 'deassociate-when': 'before' },
  featured: ['deassociate-when', 'deassociate', 'vm-running'],
  lanes: ['source-host', 'source-bridge', 'destination-bridge', 'destination-host'],
  steps: [
    ...COPY_STEPS,
    ...ASSOCIATE_STEPS,
    ...START_STEPS,
    step('d1', 'deassociate-req', 'inferred', SLIDE.or),
    step('d2', 'deassociate-rsp', 'inferred', SLIDE.or),
  ],
});
