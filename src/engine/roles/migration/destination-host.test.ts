import { it } from 'vitest';
import { destinationHost } from './destination-host';
import type { Row } from '../testing/role-table';
import { checkRow, nameRow } from '../testing/role-table';

const ALT_1 = { policy: 'alt1' } as const;
const ALT_2 = { policy: 'alt2' } as const;
const POLLED = { variant: 'poll' } as const;
const SERIALIZED = { variant: 'serialize' } as const;
const AT_ONCE = { associateWhen: 'at-once' } as const;
const ALL_BUT_ASSOCIATED = { copied: true, pull: 'pulled' };
const ALL_BUT_COPIED = { associated: true, pull: 'pulled' };
const ALL_BUT_PULLED = { associated: true, copied: true };
const BACK_OUT = [
  'vm destroyed',
  'send migration-failed to source-host',
  'send deassociate-req to destination-bridge',
];
const FORGOTTEN = { associated: false, copied: false, pull: 'open' };

const INSTANTIATE: readonly Row[] = [
  {
    state: 'absent',
    event: 'instantiate',
    next: 'waiting',
    effects: [
      'vm instantiated',
      'send instantiated to source-host',
      'send associate-req to destination-bridge',
    ],
    rule: 'instantiate',
  },
  {
    settings: AT_ONCE,
    state: 'absent',
    event: 'instantiate',
    next: 'waiting',
    effects: ['vm instantiated', 'send instantiated to source-host'],
    rule: 'instantiate-only',
  },
  {
    settings: AT_ONCE,
    state: 'absent',
    event: 'associate-rsp',
    next: 'absent',
    contextAfter: { associated: true },
    rule: 'associated',
  },
  { state: 'absent', event: 'associate-rsp', next: null },
  { state: 'waiting', event: 'instantiate', next: null },
];

const STARTING: readonly Row[] = [
  {
    state: 'waiting',
    event: 'associate-rsp',
    next: 'waiting',
    contextAfter: { associated: true },
    rule: 'associated',
  },
  {
    state: 'waiting',
    context: ALL_BUT_ASSOCIATED,
    event: 'associate-rsp',
    next: 'starting',
    effects: ['arm resume'],
    contextAfter: { associated: true },
    rule: 'associated-starts',
  },
  { state: 'waiting', event: 'pre-copy', next: 'waiting', rule: 'pre-copy' },
  {
    state: 'waiting',
    event: 'final-copy',
    next: 'waiting',
    contextAfter: { copied: true },
    rule: 'final-copy',
  },
  {
    settings: ALT_1,
    state: 'waiting',
    event: 'final-copy',
    next: 'waiting',
    effects: ['arm n'],
    contextAfter: { copied: true },
    rule: 'final-copy',
  },
  {
    settings: { ...POLLED, ...ALT_2 },
    state: 'waiting',
    event: 'final-copy',
    next: 'waiting',
    effects: ['arm n', 'send pull-status-req to destination-bridge'],
    contextAfter: { copied: true },
    rule: 'final-copy',
  },
  {
    settings: SERIALIZED,
    state: 'waiting',
    event: 'final-copy',
    next: 'waiting',
    effects: ['send copy-complete to destination-bridge'],
    contextAfter: { copied: true },
    rule: 'final-copy',
  },
  {
    settings: ALT_1,
    state: 'waiting',
    context: ALL_BUT_COPIED,
    event: 'final-copy',
    next: 'starting',
    effects: ['cancel n', 'arm resume'],
    contextAfter: { copied: true },
    rule: 'final-copy-starts',
  },
  {
    state: 'waiting',
    event: 'pull-completed',
    next: 'waiting',
    contextAfter: { pull: 'pulled' },
    rule: 'pull-completed',
  },
  {
    state: 'waiting',
    context: ALL_BUT_PULLED,
    event: 'pull-completed',
    next: 'starting',
    effects: ['arm resume'],
    contextAfter: { pull: 'pulled' },
    rule: 'pull-completed-starts',
  },
  { state: 'starting', event: 'pull-completed', next: null },
  { state: 'running', event: 'pull-completed', next: null },
  { state: 'backed-out', event: 'pull-completed', next: null },
  {
    state: 'starting',
    event: 'timer.resume',
    next: 'running',
    effects: ['vm running', 'send vm-running to source-host'],
    rule: 'resume',
  },
];

const POLLING: readonly Row[] = [
  {
    settings: POLLED,
    state: 'waiting',
    context: ALL_BUT_PULLED,
    event: 'pull-status-rsp',
    verdict: 'succeeded',
    next: 'starting',
    effects: ['cancel poll', 'arm resume'],
    contextAfter: { pull: 'pulled' },
    rule: 'pull-status-starts',
  },
  {
    settings: POLLED,
    state: 'waiting',
    context: { copied: true },
    event: 'pull-status-rsp',
    verdict: 'succeeded',
    next: 'waiting',
    contextAfter: { pull: 'pulled' },
    rule: 'pull-status',
  },
  {
    settings: POLLED,
    state: 'waiting',
    context: ALL_BUT_PULLED,
    event: 'pull-status-rsp',
    verdict: 'pending',
    next: 'waiting',
    effects: ['arm poll'],
    rule: 'pull-pending',
  },
  {
    settings: POLLED,
    state: 'waiting',
    event: 'timer.poll',
    next: 'waiting',
    effects: ['send pull-status-req to destination-bridge'],
    rule: 'poll',
  },
  { settings: POLLED, state: 'running', event: 'pull-status-rsp', verdict: 'pending', next: null },
];

const GIVING_UP: readonly Row[] = [
  {
    settings: ALT_1,
    state: 'waiting',
    context: ALL_BUT_PULLED,
    event: 'timer.n',
    next: 'backed-out',
    effects: ['cancel n', ...BACK_OUT],
    rule: 'n-backs-out',
  },
  {
    settings: ALT_2,
    state: 'waiting',
    context: ALL_BUT_PULLED,
    event: 'timer.n',
    next: 'starting',
    effects: ['cancel n', 'arm resume'],
    contextAfter: { pull: 'waived' },
    rule: 'n-proceeds',
  },
  {
    settings: { ...ALT_2, ...POLLED },
    state: 'waiting',
    context: { copied: true },
    event: 'timer.n',
    next: 'backed-out',
    effects: ['cancel n', 'cancel poll', ...BACK_OUT],
    rule: 'n-not-associated',
  },
  { state: 'backed-out', event: 'deassociate-rsp', next: 'backed-out', rule: 'deassociated' },
];

const CRASHES: readonly Row[] = [
  { state: 'absent', event: 'crash', next: 'down', rule: 'crash' },
  {
    state: 'waiting',
    context: ALL_BUT_PULLED,
    event: 'crash',
    next: 'down',
    effects: ['vm destroyed'],
    contextAfter: FORGOTTEN,
    rule: 'crash',
  },
  { state: 'running', event: 'crash', next: 'down', effects: ['vm destroyed'], rule: 'crash' },
  { state: 'backed-out', event: 'crash', next: 'down', rule: 'crash' },
  { state: 'down', event: 'restart', next: 'absent', rule: 'restart' },
];

const ROWS = [...INSTANTIATE, ...STARTING, ...POLLING, ...GIVING_UP, ...CRASHES];

it.each(ROWS.map((row) => [nameRow(row), row] as const))('%s', (_, row) => {
  checkRow(destinationHost, row);
});
