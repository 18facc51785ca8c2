import { expect, it } from 'vitest';
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

it('a newer question cancels the one before, and so does cancel', async () => {
  const explorer = createInProcessExplorer();
  const first = explorer.explore({ request: REQUEST });
  const second = explorer.explore({ request: { ...REQUEST, losses: 0 } });
  expect(await first).toEqual({ kind: 'cancelled' });
  expect(await second).toMatchObject({ kind: 'done', result: { request: { losses: 0 } } });
  const third = explorer.explore({ request: REQUEST });
  explorer.cancel();
  expect(await third).toEqual({ kind: 'cancelled' });
});

it('what cannot be asked is an answer that repeats the question', async () => {
  const answer = await createInProcessExplorer().explore({ request: { ...REQUEST, losses: 9 } });
  expect(answer).toEqual({
    kind: 'failed',
    message: expect.stringMatching(/9 losses: use 0 to 3.*"scenario":"alt-1"/),
  });
});
