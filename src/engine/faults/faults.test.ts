import { expect, it } from 'vitest';
import { computeMessages } from '../../trace/queries/messages';
import type { TraceRecord } from '../../trace/records';
import { getRecord, getRecords } from '../../trace/records';
import type { Trace } from '../../trace/trace';
import { listLines, run } from '../testing/run';

const named =
  (...names: string[]) =>
  (record: TraceRecord): boolean =>
    names.includes(record.name);

/** What happens to one message is easier to see where ECP does not send it again. */
const NAMES = { wire: 'off' };

/** When the n-th message of this id ended, in ms, and how. */
function fateOf(trace: Trace, label: string) {
  return computeMessages(trace)
    .filter((message) => message.label === label)
    .map(({ fate, endAtMicros }) => `${fate} ${(endAtMicros ?? 0) / 1000}`);
}

it('delay: arrives later by so much, with a fault record that names the message', () => {
  const trace = run('pull-before-copy', { edits: ['delay:pull-rsp#1:+2.4s'] });
  expect(fateOf(trace, 'pull-rsp#1')).toEqual(['delivered 10941']);
  const [fault] = trace.edits[0]?.records ?? [];
  expect(getRecord(trace, fault ?? -1)).toMatchObject({
    kind: 'fault',
    name: 'delay:pull-rsp#1:+2.4s',
    atMicros: 8_521_000,
    ordinal: 1,
  });
});

it('delay: a negative one hastens, but nothing arrives before it is sent or overtakes', () => {
  const sooner = run('pull-before-copy', { edits: ['delay:pull-rsp#1:-15ms'] });
  expect(fateOf(sooner, 'pull-rsp#1')).toEqual(['delivered 8526']);
  const atOnce = run('pull-before-copy', { edits: ['delay:pull-rsp#1:-5s'] });
  expect(fateOf(atOnce, 'pull-rsp#1')).toEqual(['delivered 8521']);
  // The final copy runs behind the pre-copy on the same link.
  const behind = run('reference', {
    edits: ['delay:pre-copy#1:+1s', 'delay:final-copy#1:-200ms'],
  });
  expect(fateOf(behind, 'pre-copy#1')).toEqual(['delivered 9500.5']);
  expect(fateOf(behind, 'final-copy#1')).toEqual(['delivered 9500.5']);
});

it('delay: several on one message add up', () => {
  const edits = ['delay:pull-rsp#1:+1s', 'delay:pull-rsp#1:-400ms'];
  expect(fateOf(run('pull-before-copy', { edits }), 'pull-rsp#1')).toEqual(['delivered 9141']);
});

it('drop: the message is lost when it would have arrived, and holds up nothing behind it', () => {
  const trace = run('pull-before-copy', {
    edits: ['drop:pre-copy#1', 'delay:pre-copy#1:+60s', 'drop:vm-running#1'],
  });
  expect(listLines(trace, named('pre-copy'))).toContain(
    '68500.5ms source-host lost pre-copy#1 (dropped by a fault)',
  );
  expect(fateOf(trace, 'final-copy#1')).toEqual(['delivered 8700.5']);
  expect(trace.metrics.lostMessages).toBe(2);
  const lost = getRecords(trace).filter(({ kind }) => kind === 'lost');
  for (const { cause } of lost) expect(getRecord(trace, cause ?? -1).kind).toBe('fault');
});

it('duplicate: the copy follows directly, has the same name, and does not count as sent', () => {
  const trace = run('pull-before-copy', { edits: ['duplicate:push-req#1'] });
  expect(listLines(trace, named('push-req'))).toEqual([
    '8501ms source-bridge sent push-req#1',
    '8501ms source-bridge sent push-req#1 (copy)',
    '8521ms database delivered push-req#1',
    '8521ms database delivered push-req#1',
  ]);
  // The database answers both, so PUSH Rsp is sent twice.
  expect(trace.metrics.sentMessages).toBe(16);
  expect(fateOf(trace, 'push-rsp#2')).toHaveLength(1);
  expect(trace.outcome).toBe('migrated-with-state');
});

it('duplicate and drop: the original is lost, the copy arrives', () => {
  const trace = run('pull-before-copy', {
    edits: ['duplicate:vm-running#1', 'drop:vm-running#1'],
  });
  expect(fateOf(trace, 'vm-running#1')).toEqual(['lost 8711', 'delivered 8711']);
  expect(trace.outcome).toBe('migrated-with-state');
});

it('crash: the database keeps what is stored, forgets who waits, and is back after its time', () => {
  const waiting = run('pull-before-copy', { edits: ['crash:database@1.2s:3s'] });
  expect(listLines(waiting, ({ kind }) => kind.startsWith('node-'))).toEqual([
    '1200ms database node-down',
    '4200ms database node-up',
  ]);
  // The PULL of 0.5 s was forgotten: nobody answers it when the PUSH comes.
  expect(waiting.outcome).toBe('outage');
  const stored = run('serialized', { edits: ['crash:database@8.6s:50ms'] });
  expect(stored.outcome).toBe('migrated-with-state');
});

it('crash: messages to a node that is down are lost; its VM, its timers and what it prepares are gone', () => {
  const trace = run('alt-1', { values: NAMES, edits: ['crash:destination-host@9s'] });
  expect(listLines(trace, ({ node, atMicros }) => node === 4 && atMicros === 9_000_000)).toEqual([
    '9000ms destination-host fault crash:destination-host@9s',
    '9000ms destination-host node-down',
    '9000ms destination-host state phase (down)',
    '9000ms destination-host state PULL (down)',
    '9000ms destination-host vm destroyed',
    '9000ms destination-host timer-cancelled n#1',
  ]);
  expect(fateOf(trace, 'pull-completed#1')).toEqual(['lost 10991.5']);
  expect(trace.outcome).toBe('outage');

  const working = run('associate', { edits: ['crash:destination-bridge@520ms:10s'] });
  expect(getRecords(working).filter(({ kind }) => kind === 'note')).toMatchObject([
    { atMicros: 520_000, text: 'associate-rsp was in preparation and is never sent' },
  ]);
  expect(fateOf(working, 'associate-rsp#1')).toEqual([]);
});

it('crash: overlapping ones hold the node down until the last is over', () => {
  const trace = run('pull-before-copy', {
    edits: ['crash:database@1s:2s', 'crash:database@2s:3s'],
  });
  expect(listLines(trace, ({ kind }) => kind.startsWith('node-'))).toEqual([
    '1000ms database node-down',
    '5000ms database node-up',
  ]);
});

it('slow: within the interval the node sends later, and answers stay in order', () => {
  const trace = run('pull-before-copy', { edits: ['slow:database@0s..10s:+500ms'] });
  expect(fateOf(trace, 'push-rsp#1')).toEqual(['delivered 9041']);
  expect(fateOf(trace, 'pull-rsp#1')).toEqual(['delivered 9041']);
  expect(trace.edits[0]?.records).toHaveLength(2);
  const before = run('pull-before-copy', { edits: ['slow:database@0s..8.521s:+500ms'] });
  expect(fateOf(before, 'pull-rsp#1')).toEqual(['delivered 8541']);
});

it('cut: what is on its way and what is sent meanwhile is lost; afterwards nothing is held up', () => {
  const trace = run('pull-before-copy', { edits: ['cut:source-bridge-database@8.51s..8.6s'] });
  expect(listLines(trace, named('push-req', 'source-bridge-database'))).toEqual([
    '8501ms source-bridge sent push-req#1',
    '8510ms source-bridge link-down source-bridge-database',
    '8521ms source-bridge lost push-req#1 (the link was down)',
    '8600ms source-bridge link-up source-bridge-database',
  ]);
  const meanwhile = run('pull-before-copy', { edits: ['cut:source-bridge-database@8s..8.52s'] });
  expect(fateOf(meanwhile, 'push-req#1')).toEqual(['lost 8521']);
  const after = run('pull-before-copy-polled', {
    values: NAMES,
    edits: ['delay:associate-req#1:+10s', 'cut:destination-bridge-destination-host@600ms..700ms'],
  });
  expect(fateOf(after, 'associate-req#1')).toEqual(['lost 10500.5']);
  expect(fateOf(after, 'pull-status-req#1')).toEqual(['delivered 8701']);
});

it('loss: the seed decides, and another fault before it changes nothing', () => {
  const edit = 'loss:source-host-destination-host:50%';
  const fates = (seed: number, others: readonly string[] = []): string =>
    computeMessages(run('reference', { seed, edits: [...others, edit] }))
      .map(({ label, fate }) => `${label} ${fate}`)
      .join();
  expect(fates(3)).toBe(fates(3));
  expect(fates(3, ['loss:source-bridge-database:0%'])).toBe(fates(3));
  const all = new Set(Array.from({ length: 20 }, (_, seed) => fates(seed)));
  expect(all.size).toBeGreaterThan(3);
});

it('loss: 100 % loses every message on the link, 0 % none', () => {
  const all = run('reference', { edits: ['loss:source-host-destination-host:100%'] });
  expect(all.metrics).toMatchObject({ sentMessages: 1, lostMessages: 1 });
  const none = run('reference', { edits: ['loss:source-host-destination-host:0%'] });
  expect(none.metrics.lostMessages).toBe(0);
});

it.each([
  'delay:pull-rsp#2:+1s',
  'drop:migration-failed#1',
  'duplicate:pull-status-req#1',
  'crash:database@20s',
  'slow:source-bridge@0s..1s:+1s',
  'cut:source-bridge-database@20s..21s',
  'loss:source-host-destination-host:0%',
])('%s is not reached and changes nothing', (edit) => {
  const trace = run('pull-before-copy', { edits: [edit] });
  expect(trace.edits).toEqual([{ text: edit, records: [] }]);
  const plain = run('pull-before-copy');
  expect(getRecords(trace)).toEqual(getRecords(plain));
});

it('reports each of two equal faults on its own', () => {
  const edits = ['delay:pull-rsp#1:+1s', 'delay:pull-rsp#1:+1s'];
  const { edits: reports } = run('pull-before-copy', { edits });
  expect(reports.map(({ records }) => records.length)).toEqual([1, 1]);
  expect(reports[0]?.records).not.toEqual(reports[1]?.records);
});
