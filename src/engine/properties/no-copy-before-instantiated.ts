import { SLIDE } from '../scenarios/steps';
import { defineProperty } from './define';
import { hasBefore } from './run-facts';

export const noCopyBeforeInstantiated = defineProperty({
  info: {
    id: 'no-copy-before-instantiated',
    title: 'No copy before VM instantiated',
    sentence: 'Memory is copied only after the source has heard that the destination VM exists.',
    source: `${SLIDE.reference.source}: "Copy of VM state to destination VM cannot occur until destination VM has been instantiated"`,
  },
  check: (facts) => {
    const instantiated = facts.find('source-host', 'delivered', 'instantiated');
    return ['pre-copy', 'final-copy']
      .flatMap((message) => facts.find('source-host', 'sent', message))
      .filter((record) => !hasBefore(instantiated, record))
      .map((record) => ({
        record,
        reason: 'Memory was sent before VM instantiated had reached the source.',
      }));
  },
});
