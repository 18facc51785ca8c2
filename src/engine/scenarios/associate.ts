import { defineScenario } from './define';
import { ASSOCIATE_STEPS, COPY_STEPS, DEASSOCIATE_STEPS, SLIDE, START_STEPS } from './steps';

export const associate = defineScenario({
  id: 'associate',
  title: 'Associate and de-associate',
  story:
    'The same migration with the bridges drawn in. The destination VM is associated with its bridge before it may run, and the source VM is de-associated from its own when all is over. The authors doubt that Associate has to wait until the VM has been instantiated: the switch shows both.',
  source: SLIDE.associate.source,
  switches: ['associate-when'],
  values: {},
  featured: ['associate-when', 'associate', 'instantiate', 'deassociate'],
  lanes: ['source-host', 'source-bridge', 'destination-bridge', 'destination-host'],
  steps: [...COPY_STEPS, ...ASSOCIATE_STEPS, ...START_STEPS, ...DEASSOCIATE_STEPS],
});
