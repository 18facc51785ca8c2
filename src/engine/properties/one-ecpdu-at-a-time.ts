import type { TraceRecord } from '../../trace/records';
import type { Breach } from './define';
import { defineProperty } from './define';
import type { RunFacts } from './run-facts';

/** Ends of the wait for an acknowledgement: the timer is cancelled by it, or it expires. */
const ENDS = ['timer-cancelled', 'timer-expired'] as const;

export const oneEcpduAtATime = defineProperty({
  info: {
    id: 'one-ecpdu-at-a-time',
    title: 'One ECPDU at a time',
    sentence: 'An end never sends a new ECPDU while another one waits for its acknowledgement.',
    source: '802.1Q 43.3.7',
  },
  check: (facts) => ['station', 'bridge'].flatMap((node) => checkNode(facts, node)),
});

function checkNode(facts: RunFacts, node: string): Breach[] {
  const breaches: Breach[] = [];
  let pending: TraceRecord | null = null;
  for (const record of facts.list('timer-set', ...ENDS)) {
    if (facts.nodeId(record) !== node || record.name !== 'ack-timer') continue;
    if (record.kind === 'timer-set') {
      if (pending !== null)
        breaches.push({ record, reason: 'Two ECPDUs were on their way at once.' });
      pending = record;
    } else pending = null;
  }
  return breaches;
}
