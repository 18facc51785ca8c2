import type { Rule } from '../../../../trace/trace';

const CLAUSE = '802.1Q 43.3.7';

export const ECP_TRANSMIT_RULES: readonly Rule[] = [
  {
    id: 'ecp-transmit.send',
    sentence:
      'Nothing is on its way: the ECPDU leaves, and the wait for its acknowledgement begins.',
    source: `${CLAUSE}, TRANSMIT_ECPDU`,
  },
  {
    id: 'ecp-transmit.wait',
    sentence: 'An ECPDU is still on its way: the next one waits until that is over.',
    source: `${CLAUSE}, stop and wait; the queue is ours`,
  },
  {
    id: 'ecp-transmit.ack',
    sentence: 'The acknowledgement has the number of what was sent: the next ECPDU may leave.',
    source: `${CLAUSE}, TRANSMIT_ECPDU to WAIT_FOR_REQUEST`,
  },
  {
    id: 'ecp-transmit.repeat',
    sentence: 'No acknowledgement in time: the same ECPDU is sent again, with the same number.',
    source: `${CLAUSE}.4, maxRetries; that R counts repetitions is our reading`,
  },
  {
    id: 'ecp-transmit.give-up',
    sentence: 'No acknowledgement after all retries: the ECPDU is thrown away, and nobody is told.',
    source: `${CLAUSE}, COUNT_ERRORS`,
  },
  {
    id: 'ecp-transmit.crash',
    sentence: 'The port goes down: what was on its way or waited is forgotten.',
    source: 'ours',
  },
  {
    id: 'ecp-transmit.restart',
    sentence: 'The port is up again and counts from 1.',
    source: `${CLAUSE}, INIT_TRANSMIT`,
  },
];
