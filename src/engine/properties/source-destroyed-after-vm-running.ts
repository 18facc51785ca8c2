import { SLIDE } from '../scenarios/steps';
import { defineProperty } from './define';
import { hasBefore } from './run-facts';

export const sourceDestroyedAfterVmRunning = defineProperty({
  info: {
    id: 'source-destroyed-after-vm-running',
    title: 'Source kept until VM running',
    sentence:
      'The source VM is destroyed only after the source has heard that the destination VM runs.',
    source: `${SLIDE.reference.source}: "When source learns that destination VM is running, there is no longer the possibility of backout so source VM can be stopped"`,
  },
  check: (facts) => {
    const news = facts.find('source-host', 'delivered', 'vm-running');
    return facts
      .find('source-host', 'vm', 'destroyed')
      .filter((record) => !hasBefore(news, record))
      .map((record) => ({
        record,
        reason: 'The source VM was destroyed before VM running had reached the source.',
      }));
  },
});
