import { setup } from 'xstate';
import { effectActions, send } from '../../kernel/effects';
import type { MachineEvent } from '../../kernel/machine/operations';
import type { RoleDefinition } from '../role';
import { SLIDES } from '../role';

const rule = (name: string) => ({ rule: `database.${name}` });

/** The store between the bridges. What is stored survives a crash; a PULL that waits does not. */
function createDatabase() {
  const answerPush = send('push-rsp', 'source-bridge');
  const answerPull = send('pull-rsp', 'destination-bridge');

  return setup({
    types: {} as { context: Record<string, never>; events: MachineEvent },
    actions: effectActions,
  }).createMachine({
    id: 'database',
    description: 'Migration',
    context: {},
    initial: 'empty',
    states: {
      empty: {
        on: {
          'push-req': { meta: rule('push'), target: 'stored', actions: answerPush },
          'pull-req': { meta: rule('pull-waits'), target: 'pull-pending' },
          crash: { meta: rule('crash'), target: 'down-empty' },
        },
      },
      'pull-pending': {
        on: {
          'push-req': {
            meta: rule('push-answers-pull'),
            target: 'stored',
            actions: [answerPush, answerPull],
          },
          'pull-req': { meta: rule('pull-waits') },
          crash: { meta: rule('crash'), target: 'down-empty' },
        },
      },
      stored: {
        on: {
          'push-req': { meta: rule('push'), actions: answerPush },
          'pull-req': { meta: rule('pull'), actions: answerPull },
          crash: { meta: rule('crash'), target: 'down-stored' },
        },
      },
      'down-empty': { on: { restart: { meta: rule('restart'), target: 'empty' } } },
      'down-stored': { on: { restart: { meta: rule('restart'), target: 'stored' } } },
    },
  });
}

const SHOWN: Readonly<Record<string, readonly string[]>> = {
  empty: ['empty', 'none'],
  'pull-pending': ['empty', 'pending'],
  stored: ['stored', 'none'],
  'down-empty': ['down', 'down'],
  'down-stored': ['down', 'down'],
};

export const database: RoleDefinition = {
  node: {
    id: 'database',
    role: 'database',
    title: 'State database',
    shortTitle: 'State DB',
    subtitle: 'PUSH / PULL store',
  },
  createMachine: createDatabase,
  regions: ['store', 'PULL'],
  describe: (state) => SHOWN[state] ?? [],
  rules: [
    {
      id: 'database.push',
      sentence: 'The state is stored, and the bridge that pushed it is answered.',
      source: `${SLIDES}: "PUSH Rsp can occur *anytime* after PUSH Req"`,
    },
    {
      id: 'database.push-answers-pull',
      sentence: 'The state is stored, and the PULL that waited for it is answered now.',
      source: `${SLIDES}: "PULL Rsp occurs after PUSH and PULL Requests"`,
    },
    {
      id: 'database.pull',
      sentence: 'The state is there: the PULL is answered at once.',
      source: `${SLIDES}: "PULL Rsp occurs after PUSH and PULL Requests"`,
    },
    {
      id: 'database.pull-waits',
      sentence: 'Nothing is stored yet: the PULL waits for the PUSH.',
      source: `${SLIDES}: "PULL request can precede PUSH"`,
    },
    {
      id: 'database.crash',
      sentence: 'A database that goes down keeps what is stored and forgets who waits.',
      source: 'ours',
    },
    {
      id: 'database.restart',
      sentence: 'The database is back with what it had stored.',
      source: 'ours',
    },
  ],
};
