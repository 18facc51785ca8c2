import { SLIDE } from '../scenarios/steps';
import { defineProperty } from './define';
import { getVmStateBefore } from './run-facts';

export const finalCopyAfterStop = defineProperty({
  info: {
    id: 'final-copy-after-stop',
    title: 'Final copy after the stop',
    sentence: 'The final copy is sent only while the source VM is stopped and still there.',
    source: `${SLIDE.reference.source}: "Transfer of final (dynamic) portion of VM state cannot begin until source VM has stopped executing (but is still instantiated)"`,
  },
  check: (facts) =>
    facts
      .find('source-host', 'sent', 'final-copy')
      .filter((record) => getVmStateBefore(facts, 'source-host', record) !== 'suspended')
      .map((record) => ({
        record,
        reason: `The final copy was sent while the source VM was ${getVmStateBefore(facts, 'source-host', record)}.`,
      })),
});
