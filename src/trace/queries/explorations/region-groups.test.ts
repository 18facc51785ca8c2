import { expect, it } from 'vitest';
import type { TimedResult } from '../../answers/timed-exploration';
import { describeCut, getAnsweredRequest, groupRegions } from './region-groups';

const region = (outcome: string, ...sums: number[][]) => ({
  outcome,
  conditions: sums.map((sum) => ({ text: '', sum, limit: 0 })),
});

const RESULT: TimedResult = {
  parameters: ['n', 'poll'],
  hasTies: false,
  cut: '',
  narrowed: {},
  regions: [
    region('late', [1, -1], [0, 1]),
    region('late', [19, 0]),
    region('early', [1, -1]),
    region('late', [1, -1]),
  ],
};

it('groups regions by outcome, the shortest first, and folds what is more than one too many', () => {
  const [late, early] = groupRegions(RESULT, 1);
  expect(late?.outcome).toBe('late');
  expect(late?.shown).toEqual([RESULT.regions[1]]);
  expect(late?.more).toEqual([RESULT.regions[3], RESULT.regions[0]]);
  expect(early).toMatchObject({ outcome: 'early', more: [] });
  expect(groupRegions(RESULT, 2)[0]?.more).toEqual([]);
});

it('says for which narrower intervals the answer holds', () => {
  expect(describeCut(RESULT)).toBe('');
  expect(describeCut({ ...RESULT, cut: 'Too much.' })).toBe('Too much.');
  const narrowed = { poll: { min: 1_000_000, max: 2_000_000 }, n: { min: 5000, max: 5000 } };
  expect(describeCut({ ...RESULT, cut: 'Too much.', narrowed })).toBe(
    'Too much. The answer here is one for poll from 1s to 2s and n = 5ms; nothing is said of other values.',
  );
  const request = { scenario: 'alt-1', values: {}, intervals: { n: { min: 0, max: 9 } } };
  expect(getAnsweredRequest(request, { ...RESULT, narrowed }).intervals).toEqual(narrowed);
});
