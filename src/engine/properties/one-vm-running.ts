import { defineProperty } from './define';
import { getVmStateBefore } from './run-facts';

export const oneVmRunning = defineProperty({
  info: {
    id: 'one-vm-running',
    title: 'One VM at a time',
    sentence: 'The source VM and the destination VM never run at the same moment.',
    source: 'a condition of every migration; not said in words on the slides',
  },
  check: (facts) =>
    facts
      .list('vm')
      .filter(({ name }) => name === 'running')
      .filter((record) => {
        const other = facts.nodeId(record) === 'source-host' ? 'destination-host' : 'source-host';
        return getVmStateBefore(facts, other, record) === 'running';
      })
      .map((record) => ({ record, reason: 'One VM started while the other was running.' })),
});
