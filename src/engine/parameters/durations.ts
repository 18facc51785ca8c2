import { SLIDES } from '../roles/role';
import { defineDurations, MILLISECOND as MS, SECOND } from './define';

const NOTICE_HELP = 'From leaving to arriving.';
const NOTICE_MAX = 10 * SECOND;

export const TIMERS = defineDurations('Timers', {
  n: {
    title: 'n, wait for the PULL',
    help: 'How long the destination waits for the PULL once the copy is complete (alt 1 and alt 2).',
    defaultMicros: 2 * SECOND,
    minMicros: 1,
    maxMicros: 60 * SECOND,
    source: `${SLIDES}: "wait 'n seconds'"; 2 s is assumed by us`,
  },
  poll: {
    title: 'Poll interval',
    help: 'How long the destination waits after "pending" before it asks again.',
    defaultMicros: 100 * MS,
    minMicros: 1 * MS,
    maxMicros: 10 * SECOND,
  },
  // The choice `guard` has the plain name; `guard=5s` still reaches the timer, by its alias.
  'guard-time': {
    title: 'Guard time',
    alias: 'guard',
    help: 'How long the source waits for news before it runs its VM again.',
    defaultMicros: 5 * SECOND,
    minMicros: 1,
    maxMicros: 60 * SECOND,
    source: 'ours',
  },
  resume: {
    title: 'Resume',
    help: 'From the decision to start the destination VM until it runs.',
    defaultMicros: 10 * MS,
    maxMicros: 10 * SECOND,
    source: 'assumed by us; published suspend and resume costs are 9 to 40 ms',
  },
});

export const COPYING = defineDurations('Copying', {
  instantiate: {
    title: 'Instantiate destination VM',
    help: 'From the request until the destination VM has been made.',
    defaultMicros: 500 * MS,
    maxMicros: 10 * SECOND,
  },
  'pre-copy': {
    title: 'Pre-copy',
    help: 'How long memory is copied while the source VM runs.',
    defaultMicros: 8 * SECOND,
    maxMicros: 120 * SECOND,
  },
  'final-copy': {
    title: 'Final copy',
    help: 'How long the rest of the memory takes after the source VM stopped.',
    defaultMicros: 200 * MS,
    maxMicros: 60 * SECOND,
    source: 'assumed by us; Clark et al. (NSDI 2005) report 210 ms of unavailability for SPECweb',
  },
});

export const PUSH_AND_PULL = defineDurations('PUSH and PULL', {
  'push-req': {
    title: 'PUSH Req',
    help: 'From leaving the source bridge until the state is stored.',
    defaultMicros: 20 * MS,
    maxMicros: 60 * SECOND,
  },
  'push-rsp': {
    title: 'PUSH Rsp OK',
    help: NOTICE_HELP,
    defaultMicros: 20 * MS,
    maxMicros: 60 * SECOND,
  },
  'pull-req': {
    title: 'PULL Req',
    help: NOTICE_HELP,
    defaultMicros: 1 * MS,
    maxMicros: 60 * SECOND,
  },
  'pull-rsp': {
    title: 'PULL Rsp OK',
    help: 'From the moment that the state can be read until the destination bridge has it.',
    defaultMicros: 20 * MS,
    maxMicros: 60 * SECOND,
  },
  apply: {
    title: 'Apply state',
    help: 'How long the destination bridge works to put the pulled state in place.',
    defaultMicros: 50 * MS,
    maxMicros: 10 * SECOND,
  },
});

export const ASSOCIATION = defineDurations('Association', {
  'associate-req': {
    title: 'Associate Req',
    help: NOTICE_HELP,
    defaultMicros: 500,
    maxMicros: NOTICE_MAX,
  },
  associate: {
    title: 'Associate (bridge works)',
    help: 'How long the bridge works before it answers Associate.',
    defaultMicros: 50 * MS,
    maxMicros: 20 * SECOND,
  },
  'associate-rsp': {
    title: 'Associate Rsp',
    help: NOTICE_HELP,
    defaultMicros: 500,
    maxMicros: NOTICE_MAX,
  },
  'deassociate-req': {
    title: 'De-associate Req',
    help: NOTICE_HELP,
    defaultMicros: 500,
    maxMicros: NOTICE_MAX,
  },
  deassociate: {
    title: 'De-associate (bridge works)',
    help: 'How long the bridge works before it answers De-associate.',
    defaultMicros: 20 * MS,
    maxMicros: 20 * SECOND,
  },
  'deassociate-rsp': {
    title: 'De-associate Rsp',
    help: NOTICE_HELP,
    defaultMicros: 500,
    maxMicros: NOTICE_MAX,
  },
});

const NOTICE_TITLES = {
  instantiated: 'VM instantiated',
  'vm-stopped': 'VM stopped',
  'pull-completed': 'PULL Completed',
  'pull-status-req': 'PULL status Req',
  'pull-status-rsp': 'PULL status Rsp',
  'copy-complete': 'Copy complete',
  'vm-running': 'VM running',
  'migration-failed': 'Migration failed',
  'vm-resumed': 'VM resumed',
} as const;

export const NOTICES = defineDurations(
  'Notices',
  Object.fromEntries(
    Object.entries(NOTICE_TITLES).map(([id, title]) => [
      id,
      { title, help: NOTICE_HELP, defaultMicros: 500, maxMicros: NOTICE_MAX },
    ]),
  ),
);
