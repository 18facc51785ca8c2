import { SLIDES } from '../roles/role';
import { defineProperty } from './define';
import type { RunFacts } from './run-facts';
import { hasBefore, says } from './run-facts';

/** With alt 2 the PULL may be waived, once n has expired; the association never. */
export const startAfterAssociationAndPull = defineProperty({
  info: {
    id: 'start-after-association-and-pull',
    title: 'Start after Association and PULL',
    sentence:
      'The destination VM starts only after Associate Rsp and after the PULL has completed; with alt 2 the PULL may be waived when n is over.',
    source: `${SLIDES}: "Destination VM cannot be started until Association and PULL Rsp completes"; alt 2 for the exception`,
  },
  check: (facts) => {
    const associated = facts.find('destination-host', 'delivered', 'associate-rsp');
    const pulled = findPullNews(facts);
    const waived =
      facts.policy === 'alt2' ? facts.find('destination-host', 'timer-expired', 'n') : [];
    return facts.find('destination-host', 'vm', 'running').flatMap((record) => {
      const isAssociated = hasBefore(associated, record);
      if (isAssociated && (hasBefore(pulled, record) || hasBefore(waived, record))) return [];
      const missing = isAssociated ? 'the PULL had completed' : 'Associate Rsp had come';
      return [{ record, reason: `The destination VM started before ${missing}.` }];
    });
  },
});

/** Deliveries that tell the destination hypervisor that the dynamic state is in place. */
function findPullNews(facts: RunFacts) {
  return [
    ...facts.find('destination-host', 'delivered', 'pull-completed'),
    ...facts
      .find('destination-host', 'delivered', 'pull-status-rsp')
      .filter((record) => says(record, 'succeeded')),
  ];
}
