import { SLIDE } from '../scenarios/steps';
import { defineProperty } from './define';
import { getLastVmState } from './run-facts';

export const alt1BacksOut = defineProperty({
  info: {
    id: 'alt-1-backs-out',
    title: 'Alt 1 backs out',
    sentence:
      'With alt 1, once n is over, the run ends with the source VM running and the destination VM gone.',
    source: `${SLIDE.alt1.source}: "it can wait 'n seconds' and then back out of VM migration"`,
  },
  check: (facts) => {
    const [expired] = facts.find('destination-host', 'timer-expired', 'n');
    if (facts.policy !== 'alt1' || expired === undefined || !facts.isQuiet) return [];
    const source = getLastVmState(facts, 'source-host');
    const destination = getLastVmState(facts, 'destination-host');
    if (source === 'running' && destination === 'destroyed') return [];
    return [
      {
        record: expired,
        reason: `n expired, and at the end the source VM is ${source} and the destination VM ${destination}.`,
      },
    ];
  },
});
