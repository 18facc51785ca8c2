import { expect, it } from 'vitest';
import { assertDefined } from '../../lib/assert';
import { getRecord, getRecords } from '../../trace/records';
import type { Trace } from '../../trace/trace';
import { createHandMadeFacts } from '../testing/hand-made';
import { listBroken, run } from '../testing/run';
import { finalCopyAfterStop } from './final-copy-after-stop';
import { noCopyBeforeInstantiated } from './no-copy-before-instantiated';
import { pullRspAfterPushAndPull } from './pull-rsp-after-push-and-pull';
import { pushAfterStopNotice } from './push-after-stop-notice';
import { startAfterAssociationAndPull } from './start-after-association-and-pull';

function findResult(trace: Trace, id: string) {
  return assertDefined(
    trace.properties.find((property) => property.id === id),
    id,
  );
}

/** The reason and the first record that breaks a property of a run. */
function explain(trace: Trace, id: string): string {
  const { reason, records } = findResult(trace, id);
  const first = getRecord(trace, assertDefined(records[0], `breach of ${id}`));
  return `${first.kind} ${first.name}: ${reason}`;
}

it('one-vm-running is broken when the guard runs the source beside the destination', () => {
  const trace = run('reference', { values: { guard: 'resume' }, edits: ['drop:vm-running#1'] });
  expect(explain(trace, 'one-vm-running')).toBe(
    'vm running: One VM started while the other was running.',
  );
});

it('source-destroyed-after-vm-running is broken when the source hypervisor crashes', () => {
  const trace = run('reference', { edits: ['crash:source-host@1s'] });
  expect(explain(trace, 'source-destroyed-after-vm-running')).toBe(
    'vm destroyed: The source VM was destroyed before VM running had reached the source.',
  );
});

it('alt-1-backs-out is broken when Migration failed is lost', () => {
  const trace = run('alt-1', { edits: ['drop:migration-failed#1'] });
  expect(explain(trace, 'alt-1-backs-out')).toBe(
    'timer-expired n: n expired, and at the end the source VM is suspended and the destination VM destroyed.',
  );
});

it('silent-until-allowed is broken when the source runs again on its own', () => {
  const trace = run('pull-after-copy', {
    values: { guard: 'resume' },
    edits: ['drop:pull-completed#1'],
  });
  expect(explain(trace, 'silent-until-allowed')).toBe(
    'vm running: The source VM ran again though Migration failed had not come.',
  );
});

it.each([
  ['drop:associate-req#1', 'sent associate-req: associate-req#1 was never answered.'],
  ['drop:push-rsp#1', 'sent push-req: push-req#1 was never answered.'],
  ['drop:pull-rsp#1', 'sent pull-req: pull-req#1 was never answered.'],
  ['drop:deassociate-rsp#1', 'sent deassociate-req: deassociate-req#1 was never answered.'],
  ['duplicate:push-req#1', 'delivered push-rsp: push-req#1 was answered more than once.'],
  ['duplicate:push-rsp#1', 'delivered push-rsp: push-req#1 was answered more than once.'],
])('every-request-answered is broken by %s', (edit, explanation) => {
  expect(explain(run('pull-before-copy', { edits: [edit] }), 'every-request-answered')).toBe(
    explanation,
  );
});

it('every-request-answered: n is the time-out of a PULL, and of asking how it stands', () => {
  expect(listBroken(run('alt-1', { edits: ['drop:pull-rsp#1'] }))).toEqual([]);
  const values = { policy: 'alt2' };
  const polled = run('pull-before-copy-polled', { values, edits: ['drop:pull-status-rsp#1'] });
  expect(polled.outcome).toBe('migrated-without-state');
  expect(listBroken(polled)).toEqual([]);
});

it('every-request-answered: one PULL Rsp answers all PULLs that wait, a copy included', () => {
  expect(listBroken(run('pull-before-copy', { edits: ['duplicate:pull-req#1'] }))).toEqual([]);
  // Once the state is stored the database answers each.
  const late = run('serialized', { edits: ['duplicate:pull-req#1'] });
  expect(listBroken(late)).toEqual(['every-request-answered']);
});

const GOOD_COPY = [
  'source-host delivered instantiated',
  'source-host sent pre-copy',
  'source-host vm suspended',
  'source-host sent final-copy',
];

it('no-copy-before-instantiated: memory needs VM instantiated first', () => {
  expect(noCopyBeforeInstantiated.check(createHandMadeFacts(GOOD_COPY))).toEqual([]);
  const bad = createHandMadeFacts(['source-host sent pre-copy', ...GOOD_COPY]);
  expect(noCopyBeforeInstantiated.check(bad)).toMatchObject([{ record: { index: 0 } }]);
});

it('final-copy-after-stop: the source VM must be stopped and still there', () => {
  expect(finalCopyAfterStop.check(createHandMadeFacts(GOOD_COPY))).toEqual([]);
  const running = ['source-host vm running', 'source-host sent final-copy'];
  expect(finalCopyAfterStop.check(createHandMadeFacts(running))).toMatchObject([
    { record: { index: 1 }, reason: 'The final copy was sent while the source VM was running.' },
  ]);
  const gone = ['source-host vm destroyed', 'source-host sent final-copy'];
  expect(finalCopyAfterStop.check(createHandMadeFacts(gone))).toHaveLength(1);
});

it('pull-rsp-after-push-and-pull: the database needs both', () => {
  const push = 'database delivered push-req';
  const pull = 'database delivered pull-req';
  const answer = 'database sent pull-rsp';
  const check = (lines: readonly string[]) =>
    pullRspAfterPushAndPull.check(createHandMadeFacts(lines)).map(({ reason }) => reason);
  expect(check([push, pull, answer])).toEqual([]);
  expect(check([pull, push, answer])).toEqual([]);
  expect(check([pull, answer, push])).toEqual(['PULL Rsp was sent before PUSH Req had come.']);
  expect(check([push, answer, pull])).toEqual(['PULL Rsp was sent before PULL Req had come.']);
});

it('push-after-stop-notice: no PUSH before the notice', () => {
  const notice = 'source-bridge delivered vm-stopped';
  const push = 'source-bridge sent push-req';
  expect(pushAfterStopNotice.check(createHandMadeFacts([notice, push]))).toEqual([]);
  expect(pushAfterStopNotice.check(createHandMadeFacts([push, notice]))).toHaveLength(1);
});

it('start-after-association-and-pull: alt 2 alone may waive the PULL, nobody the association', () => {
  const associated = 'destination-host delivered associate-rsp';
  const pulled = 'destination-host delivered pull-completed';
  const answer = 'destination-host delivered pull-status-rsp';
  const expired = 'destination-host timer-expired n';
  const start = 'destination-host vm running';
  const check = (lines: readonly string[], policy?: 'alt1' | 'alt2') =>
    startAfterAssociationAndPull
      .check(createHandMadeFacts([...lines, start], policy))
      .map(({ reason }) => reason);
  expect(check([associated, pulled])).toEqual([]);
  expect(check([associated, `${answer}: succeeded`])).toEqual([]);
  expect(check([associated, `${answer}: pending`])).toEqual([
    'The destination VM started before the PULL had completed.',
  ]);
  expect(check([associated, expired], 'alt2')).toEqual([]);
  expect(check([associated, expired], 'alt1')).toHaveLength(1);
  expect(check([expired, pulled], 'alt2')).toEqual([
    'The destination VM started before Associate Rsp had come.',
  ]);
});

it('every-request-answered: an answer that waited in ECP for its turn is an answer', () => {
  const edits = ['drop:pull-completed#1.1', 'drop:pull-completed#1.2'];
  const values = { wire: 'proposal', associate: '150ms', 'pull-rsp': '1ms', 'pre-copy': '1ms' };
  const trace = run('reference', { values, edits });
  const answer = getRecords(trace).find(
    ({ kind, name }) => kind === 'sent' && name === 'associate-rsp',
  );
  // The acknowledgement of the message before it lets it go.
  expect(getRecord(trace, answer?.cause ?? -1).name).toBe('ecp-ack');
  expect(listBroken(trace)).toEqual([]);
});
