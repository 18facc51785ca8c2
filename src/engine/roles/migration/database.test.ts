import { it } from 'vitest';
import { database } from './database';
import type { Row } from '../testing/role-table';
import { checkRow, nameRow } from '../testing/role-table';

const PUSH_RSP = 'send push-rsp to source-bridge';
const PULL_RSP = 'send pull-rsp to destination-bridge';

const ROWS: readonly Row[] = [
  { state: 'empty', event: 'push-req', next: 'stored', effects: [PUSH_RSP], rule: 'push' },
  { state: 'empty', event: 'pull-req', next: 'pull-pending', rule: 'pull-waits' },
  {
    state: 'pull-pending',
    event: 'push-req',
    next: 'stored',
    effects: [PUSH_RSP, PULL_RSP],
    rule: 'push-answers-pull',
  },
  { state: 'pull-pending', event: 'pull-req', next: 'pull-pending', rule: 'pull-waits' },
  { state: 'stored', event: 'pull-req', next: 'stored', effects: [PULL_RSP], rule: 'pull' },
  { state: 'stored', event: 'push-req', next: 'stored', effects: [PUSH_RSP], rule: 'push' },
  { state: 'empty', event: 'crash', next: 'down-empty', rule: 'crash' },
  { state: 'pull-pending', event: 'crash', next: 'down-empty', rule: 'crash' },
  { state: 'stored', event: 'crash', next: 'down-stored', rule: 'crash' },
  { state: 'down-empty', event: 'restart', next: 'empty', rule: 'restart' },
  { state: 'down-stored', event: 'restart', next: 'stored', rule: 'restart' },
];

it.each(ROWS.map((row) => [nameRow(row), row] as const))('%s', (_, row) => {
  checkRow(database, row);
});
