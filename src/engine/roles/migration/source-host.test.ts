import { it } from 'vitest';
import { sourceHost } from './source-host';
import type { Row } from '../testing/role-table';
import { checkRow, nameRow } from '../testing/role-table';

const GUARDED = { guard: 'resume' } as const;
const EARLY = { deassociateWhen: 'before' } as const;

const ROWS: readonly Row[] = [
  {
    state: 'requested',
    event: 'instantiated',
    next: 'copying',
    effects: ['send pre-copy to destination-host', 'arm pre-copy'],
    rule: 'instantiated',
  },
  { state: 'copying', event: 'instantiated', next: null },
  {
    state: 'copying',
    event: 'timer.pre-copy',
    next: 'stopped',
    effects: [
      'vm suspended',
      'send vm-stopped to source-bridge',
      'send final-copy to destination-host',
    ],
    rule: 'stop',
  },
  {
    settings: GUARDED,
    state: 'copying',
    event: 'timer.pre-copy',
    next: 'stopped',
    effects: [
      'vm suspended',
      'send vm-stopped to source-bridge',
      'send final-copy to destination-host',
      'arm guard',
    ],
    rule: 'stop',
  },
  { state: 'requested', event: 'vm-running', next: null },
  { state: 'copying', event: 'vm-running', next: null },
  {
    state: 'stopped',
    event: 'vm-running',
    next: 'releasing',
    effects: ['vm destroyed', 'send deassociate-req to source-bridge'],
    rule: 'vm-running',
  },
  {
    settings: GUARDED,
    state: 'stopped',
    event: 'vm-running',
    next: 'releasing',
    effects: ['vm destroyed', 'cancel guard', 'send deassociate-req to source-bridge'],
    rule: 'vm-running',
  },
  {
    settings: EARLY,
    state: 'stopped',
    event: 'vm-running',
    next: 'releasing',
    effects: ['send deassociate-req to source-bridge'],
    rule: 'vm-running-early',
  },
  { state: 'backed-out', event: 'vm-running', next: null },
  {
    state: 'requested',
    event: 'migration-failed',
    next: 'backed-out',
    rule: 'migration-failed-running',
  },
  {
    state: 'copying',
    event: 'migration-failed',
    next: 'backed-out',
    effects: ['cancel pre-copy'],
    rule: 'migration-failed-running',
  },
  {
    state: 'stopped',
    event: 'migration-failed',
    next: 'backed-out',
    effects: ['vm running', 'send vm-resumed to source-bridge'],
    rule: 'migration-failed-stopped',
  },
  {
    settings: GUARDED,
    state: 'stopped',
    event: 'migration-failed',
    next: 'backed-out',
    effects: ['cancel guard', 'vm running', 'send vm-resumed to source-bridge'],
    rule: 'migration-failed-stopped',
  },
  { state: 'releasing', event: 'migration-failed', next: null },
  {
    settings: GUARDED,
    state: 'stopped',
    event: 'timer.guard',
    next: 'backed-out',
    effects: ['vm running', 'send vm-resumed to source-bridge'],
    rule: 'guard',
  },
  { state: 'stopped', event: 'timer.guard', next: null },
  { state: 'releasing', event: 'deassociate-rsp', next: 'done', rule: 'released' },
  {
    settings: EARLY,
    state: 'releasing',
    event: 'deassociate-rsp',
    next: 'done',
    effects: ['vm destroyed'],
    rule: 'released-early',
  },
  { state: 'stopped', event: 'crash', next: 'down', effects: ['vm destroyed'], rule: 'crash' },
  { state: 'releasing', event: 'crash', next: 'down', rule: 'crash' },
  {
    settings: EARLY,
    state: 'releasing',
    event: 'crash',
    next: 'down',
    effects: ['vm destroyed'],
    rule: 'crash',
  },
  { state: 'backed-out', event: 'crash', next: 'down', effects: ['vm destroyed'], rule: 'crash' },
  { state: 'done', event: 'crash', next: 'down', rule: 'crash' },
  { state: 'down', event: 'restart', next: 'restarted', rule: 'restart' },
  { state: 'restarted', event: 'vm-running', next: null },
];

it.each(ROWS.map((row) => [nameRow(row), row] as const))('%s', (_, row) => {
  checkRow(sourceHost, row);
});
