import { assertDefined } from '../../lib/assert';
import type { Rule } from '../../trace/trace';

/** What explains the frames of a capture, as far as clause or source is known. */
export const CAPTURE_RULES: readonly Rule[] = [
  {
    id: 'ecp-ack',
    sentence: 'Every ECPDU that arrives is acknowledged, also one that repeats the last.',
    source: '802.1Q 43.3',
  },
  {
    id: 'ecp-retry',
    sentence: 'An ECPDU that nobody acknowledges is sent again when the ack timer ends.',
    source: '802.1Q 43.3.6.1, 43.3.7.4',
  },
  {
    id: 'ecp-duplicate',
    sentence: 'An ECPDU with the number of the last is acknowledged and not handed on.',
    source: '802.1Q 43.3; open-lldp ecp22.c',
  },
  {
    id: 'vdp-request',
    sentence: 'The station asks and waits for the answer for respWaitDelay.',
    source: '802.1Q 41.5; 41.5.5.9',
  },
  {
    id: 'vdp-keep-alive',
    sentence: 'The station repeats its confirmed command, so that the bridge knows it lives.',
    source: '802.1Q 41.5.5.5',
  },
  { id: 'vdp-answer', sentence: 'The bridge does what it was asked.', source: '802.1Q 41.5' },
  {
    id: 'vdp-keep',
    sentence: 'The bridge refuses with KEEP: the VSI stays as it was before.',
    source: '802.1Q 41.2.3',
  },
  {
    id: 'vdp-refused',
    sentence: 'The bridge refuses without KEEP: the VSI is de-associated.',
    source: '802.1Q 41.2.3',
  },
  {
    id: 'vdp-mismatch',
    sentence: 'An answer to something else than it asked ends the VSI at the station.',
    source: '802.1Q 41.5; open-lldp vdp22sm.c',
  },
  {
    id: 'vdp-tout-keep-alive',
    sentence: 'The bridge drops a VSI of which it hears nothing for toutKeepAlive.',
    source: '802.1Q 41.5.5.13',
  },
  {
    id: 'vdp-resource-wait',
    sentence: 'The bridge did not find the resources within resourceWaitDelay.',
    source: '802.1Q 41.5.5.7',
  },
  {
    id: 'vdp-bridge-ends',
    sentence: 'The bridge may end a VSI of its own accord.',
    source: '802.1Q 41.5',
  },
  {
    id: 'evb',
    sentence: 'Each end tells what it can do; both use the larger value of each timer.',
    source: '802.1Q D.2.12',
  },
];

const INDEXES = new Map(CAPTURE_RULES.map(({ id }, index) => [id, index]));

export function getRuleIndex(id: string): number {
  return assertDefined(INDEXES.get(id), `rule ${id}`);
}
