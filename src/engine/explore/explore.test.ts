import { expect, it } from 'vitest';
import { explore, startExplore } from './explore';
import { createRequest } from './testing/request';

/** Outcome and number of schedules. */
function count(request: Parameters<typeof explore>[0]) {
  const { outcomes } = explore(request);
  return Object.fromEntries(Object.entries(outcomes).map(([id, { schedules }]) => [id, schedules]));
}

it('notified, without loss: all 28 040 schedules migrate with state', () => {
  const result = explore(createRequest('reference'));
  expect(result).toMatchObject({ end: { kind: 'complete' }, cyclic: false, schedules: 28_040n });
  expect(result.outcomes).toEqual({
    'migrated-with-state': {
      leastFaults: 0,
      leastLosses: 0,
      schedules: 28_040n,
      byFaults: [28_040n],
      witness: 0,
    },
  });
});

it('notified, with up to one loss: four outcomes as often as worked out', () => {
  expect(count(createRequest('reference', { losses: 1 }))).toEqual({
    'migrated-with-state': 136_988n,
    'source-not-released': 21_616n,
    'stalled-before-stop': 9n,
    outage: 60_085n,
  });
});

it('serialised, without loss: 9 912 schedules', () => {
  expect(count(createRequest('serialized'))).toEqual({ 'migrated-with-state': 9_912n });
  const values = { variant: 'serialize' };
  expect(count(createRequest('reference', { values }))).toEqual({ 'migrated-with-state': 9_912n });
});

it('a larger budget holds the schedules of the smaller one', () => {
  const { outcomes } = explore(createRequest('reference', { losses: 2 }));
  const none = Object.values(outcomes).reduce(
    (sum, { byFaults }) => sum + (byFaults?.[0] ?? 0n),
    0n,
  );
  expect(none).toBe(28_040n);
  expect(outcomes['outage']).toMatchObject({ leastLosses: 1, byFaults: [0n, 60_085n, 194_745n] });
});

it('polled: the orders go round, so there are outcomes and no number of schedules', () => {
  const result = explore(createRequest('pull-before-copy-polled'));
  expect(result).toMatchObject({ cyclic: true, schedules: null, endless: null });
  expect(result.outcomes).toMatchObject({ 'migrated-with-state': { schedules: null } });
});

it('polled, with one loss: some orders poll for ever', () => {
  const { endless, witnesses } = explore(createRequest('pull-before-copy-polled', { losses: 1 }));
  expect(endless).toMatchObject({ leastLosses: 1 });
  const steps = witnesses[endless?.witness ?? -1]?.steps ?? [];
  expect(steps.filter(({ kind }) => kind === 'lose')).toHaveLength(1);
});

it('slices give the same answer, and partial ones say so', () => {
  const request = createRequest('alt-1', { losses: 1 });
  const exploration = startExplore(request);
  expect(exploration.advance(100)).toBe(false);
  expect(exploration.buildResult()).toMatchObject({ end: { kind: 'running' }, cyclic: null });
  expect(exploration.progress).toMatchObject({ phase: 'searching' });
  expect(exploration.progress.waiting).toBeGreaterThan(0);
  while (!exploration.advance(77));
  expect(exploration.buildResult()).toEqual(explore(request));
});

it('a limit ends the search with its name, and nothing is claimed about the rest', () => {
  const request = createRequest('alt-1', { losses: 1 });
  const byStates = explore(request, { limits: { states: 1000 } });
  expect(byStates.end).toMatchObject({ kind: 'limit', limit: 'exploredStates' });
  expect(byStates).toMatchObject({ cyclic: null, schedules: null, endless: null });
  const byBytes = explore(request, { limits: { bytes: 50_000 } });
  expect(byBytes.end).toMatchObject({
    limit: 'exploredBytes',
    message: expect.stringContaining('50,000 bytes'),
  });
});

it.each([{ losses: 4 }, { losses: -1 }, { duplicates: 0.5 }, { crashes: 2 }])(
  'refuses the budget %j',
  (budget) => {
    expect(() => startExplore(createRequest('reference', budget))).toThrow(/use 0/);
  },
);
