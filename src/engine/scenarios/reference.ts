import { defineScenario } from './define';
import { COPY_STEPS, SLIDE, START_STEPS } from './steps';

export const reference = defineScenario({
  id: 'reference',
  title: 'Reference migration',
  story:
    'One VM moves between two hypervisors. Memory is copied while the VM runs, then the source VM stops, the rest is copied, and the destination VM starts. Watch the downtime: it begins when the source VM stops and ends when the destination VM runs. Back-out is possible until VM running reaches the source.',
  source: SLIDE.reference.source,
  values: {},
  featured: ['final-copy', 'pre-copy', 'resume', 'guard'],
  swept: [
    { quantity: 'final-copy', from: 10_000, to: 1_000_000 },
    { quantity: 'loss', from: 0, to: 200_000, links: ['source-host-destination-host'] },
  ],
  lanes: ['source-host', 'destination-host'],
  steps: [...COPY_STEPS, ...START_STEPS],
});
