import { it } from 'vitest';
import { destinationBridge } from './destination-bridge';
import type { Row } from '../testing/role-table';
import { checkRow, nameRow } from '../testing/role-table';

const ASSOCIATE = ['work associate', 'send associate-rsp to destination-host after associate'];
const PULL_REQ = 'send pull-req to database';
const RELEASE = ['work deassociate', 'send deassociate-rsp to destination-host after deassociate'];
const SERIALIZED = { variant: 'serialize' } as const;
const POLLED = { variant: 'poll' } as const;

const ROWS: readonly Row[] = [
  {
    state: 'idle',
    event: 'associate-req',
    next: 'associated',
    effects: [...ASSOCIATE, PULL_REQ],
    contextAfter: { pull: 'requested' },
    rule: 'associate',
  },
  {
    settings: SERIALIZED,
    state: 'idle',
    event: 'associate-req',
    next: 'associated',
    effects: ASSOCIATE,
    rule: 'associate-only',
  },
  {
    settings: SERIALIZED,
    state: 'associated',
    event: 'copy-complete',
    next: 'associated',
    effects: [PULL_REQ],
    contextAfter: { pull: 'requested' },
    rule: 'copy-complete',
  },
  { settings: SERIALIZED, state: 'idle', event: 'copy-complete', next: null },
  { state: 'associated', event: 'copy-complete', next: null },
  {
    state: 'associated',
    context: { pull: 'requested' },
    event: 'pull-rsp',
    next: 'associated',
    effects: ['work apply', 'send pull-completed to destination-host after apply'],
    contextAfter: { pull: 'succeeded' },
    rule: 'pull-rsp',
  },
  {
    settings: POLLED,
    state: 'associated',
    context: { pull: 'requested' },
    event: 'pull-rsp',
    next: 'associated',
    effects: ['work apply'],
    contextAfter: { pull: 'succeeded' },
    rule: 'pull-rsp-polled',
  },
  { state: 'released', context: { pull: 'requested' }, event: 'pull-rsp', next: null },
  { state: 'idle', event: 'pull-rsp', next: null },
  {
    settings: POLLED,
    state: 'associated',
    context: { pull: 'requested' },
    event: 'pull-status-req',
    next: 'associated',
    effects: ['send pull-status-rsp pending to destination-host'],
    rule: 'status-pending',
  },
  {
    settings: POLLED,
    state: 'associated',
    context: { pull: 'succeeded' },
    event: 'pull-status-req',
    next: 'associated',
    effects: ['send pull-status-rsp succeeded to destination-host after apply'],
    rule: 'status-succeeded',
  },
  {
    settings: POLLED,
    state: 'idle',
    event: 'pull-status-req',
    next: 'idle',
    effects: ['send pull-status-rsp pending to destination-host'],
    rule: 'status-pending',
  },
  { state: 'associated', event: 'pull-status-req', next: null },
  {
    state: 'associated',
    event: 'deassociate-req',
    next: 'released',
    effects: RELEASE,
    rule: 'deassociate',
  },
  {
    state: 'idle',
    event: 'deassociate-req',
    next: 'released',
    effects: RELEASE,
    rule: 'deassociate',
  },
  {
    state: 'associated',
    context: { pull: 'succeeded' },
    event: 'crash',
    next: 'down',
    contextAfter: { pull: 'none' },
    rule: 'crash',
  },
  { state: 'down', event: 'restart', next: 'idle', rule: 'restart' },
];

it.each(ROWS.map((row) => [nameRow(row), row] as const))('%s', (_, row) => {
  checkRow(destinationBridge, row);
});
