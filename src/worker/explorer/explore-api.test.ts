import { assert, expect, it } from 'vitest';
import { createInProcessExplorer } from './in-process-explorer';

const REQUEST = { scenario: 'alt-1', values: {}, losses: 1, duplicates: 0, crashes: 0 };

it('tells its progress and what is known so far, then the whole', async () => {
  const seen: string[] = [];
  const answer = await createInProcessExplorer().explore({
    request: REQUEST,
    onProgress: ({ phase }, soFar) => seen.push(`${phase} ${soFar().end.kind}`),
  });
  expect(seen[0]).toBe('searching running');
  expect(seen.length).toBeGreaterThan(1);
  expect(answer).toMatchObject({ kind: 'done', result: { end: { kind: 'complete' } } });
});

it('a newer question cancels the one before', async () => {
  const explorer = createInProcessExplorer();
  const first = explorer.explore({ request: REQUEST });
  const second = explorer.explore({ request: { ...REQUEST, losses: 0 } });
  expect(await first).toEqual({ kind: 'cancelled' });
  expect(await second).toMatchObject({ kind: 'done', result: { request: { losses: 0 } } });
});

it('a search that is stopped answers with a witness of all that it found', async () => {
  const explorer = createInProcessExplorer();
  const answer = await explorer.explore({
    request: { ...REQUEST, losses: 2 },
    onProgress: ({ phase, states }) => {
      if (phase === 'searching' && states > 4000) explorer.stop();
    },
  });
  assert(answer.kind === 'done');
  const { end, cyclic, outcomes, properties, witnesses } = answer.result;
  expect({ end, cyclic }).toEqual({ end: { kind: 'stopped' }, cyclic: null });
  const found = [...Object.values(outcomes), ...properties.filter(({ broken }) => broken)];
  expect(found.length).toBeGreaterThan(1);
  expect(found.map(({ witness }) => witnesses[witness ?? -1]?.simple)).not.toContain(undefined);
});

it('what cannot be asked is an answer that repeats the question', async () => {
  const answer = await createInProcessExplorer().explore({ request: { ...REQUEST, losses: 9 } });
  expect(answer).toEqual({
    kind: 'failed',
    message: expect.stringMatching(/9 losses: use 0 to 3.*"scenario":"alt-1"/),
  });
});
