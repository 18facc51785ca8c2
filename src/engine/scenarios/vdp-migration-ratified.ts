import { defineScenario } from './define';
import {
  ASSOCIATE_STEPS,
  COPY_STEPS,
  DEASSOCIATE_STEPS,
  SLIDE,
  START_STEPS,
  STATE_STEPS,
} from './steps';

export const vdpMigrationRatified = defineScenario({
  id: 'vdp-migration-ratified',
  title: 'Migration over ratified VDP',
  story:
    'PULL before copy, spoken in VDP as it was ratified: an M bit on the Associate at the destination, an S bit on the keep-alive at the source. The PULL is done in time, but the ratified text has no word for it. So the destination waits n seconds and goes on without knowing.',
  source: `${SLIDE.conclusions.source}; 802.1Q 41.2.3`,
  values: { wire: 'ratified', policy: 'alt2' },
  featured: ['wire', 'policy', 'n', 'pull-rsp'],
  swept: [
    { quantity: 'n', from: 100_000, to: 4_000_000 },
    { quantity: 'final-copy', from: 10_000, to: 1_000_000 },
  ],
  steps: [...COPY_STEPS, ...ASSOCIATE_STEPS, ...STATE_STEPS, ...START_STEPS, ...DEASSOCIATE_STEPS],
});
