import { it } from 'vitest';
import { sourceBridge } from './source-bridge';
import type { Row } from '../testing/role-table';
import { checkRow, nameRow } from '../testing/role-table';

const RELEASE = ['work deassociate', 'send deassociate-rsp to source-host after deassociate'];

const ROWS: readonly Row[] = [
  {
    state: 'associated',
    event: 'vm-stopped',
    next: 'associated',
    effects: ['send push-req to database'],
    contextAfter: { push: 'requested' },
    rule: 'vm-stopped',
  },
  {
    state: 'associated',
    event: 'push-rsp',
    next: 'associated',
    contextAfter: { push: 'pushed' },
    rule: 'push-rsp',
  },
  {
    state: 'released',
    event: 'push-rsp',
    next: 'released',
    contextAfter: { push: 'pushed' },
    rule: 'push-rsp',
  },
  { state: 'associated', event: 'vm-resumed', next: 'associated', rule: 'vm-resumed' },
  {
    state: 'associated',
    event: 'deassociate-req',
    next: 'released',
    effects: RELEASE,
    rule: 'deassociate',
  },
  {
    state: 'released',
    event: 'deassociate-req',
    next: 'released',
    effects: RELEASE,
    rule: 'deassociate',
  },
  {
    state: 'associated',
    context: { push: 'requested' },
    event: 'crash',
    next: 'down',
    contextAfter: { push: 'none' },
    rule: 'crash',
  },
  { state: 'down', event: 'restart', next: 'idle', rule: 'restart' },
  { state: 'idle', event: 'vm-stopped', next: null },
  { state: 'idle', event: 'push-rsp', next: null },
  {
    state: 'idle',
    event: 'deassociate-req',
    next: 'released',
    effects: RELEASE,
    rule: 'deassociate',
  },
];

it.each(ROWS.map((row) => [nameRow(row), row] as const))('%s', (_, row) => {
  checkRow(sourceBridge, row);
});
