import { expect, it } from 'vitest';
import { catalogue } from '../../../engine/catalogue';
import { EMPTY_PLAN } from '../../../trace/sweep/sweep-spec';
import { formatEstimate, listParts } from './words';

it('says what varies, what is drawn and what is lost', () => {
  const plan = {
    ...EMPTY_PLAN,
    axes: [
      { kind: 'linear' as const, quantity: 'n', from: 200_000, to: 4_000_000, steps: 20 },
      { kind: 'list' as const, quantity: 'policy', values: ['alt1', 'alt2'] },
    ],
    draws: [{ kind: 'exponential' as const, quantity: 'final-copy', mean: 200_000 }],
    lossLinks: ['one', 'other'],
    lossPpm: 50_000,
  };
  expect(listParts(plan, catalogue, 'alt-1')).toEqual([
    'n, wait for the PULL from 200 ms to 4 s in 20 steps',
    'When the PULL is late: Back out after n, Proceed after n',
    'Final copy drawn exponentially with mean 200 ms',
    '5% lost on 2 links',
  ]);
});

it.each([
  [300, 'less than a second'],
  [4400, '4 s'],
  [31_000, '30 s'],
  [240_000, '4 min'],
])('%d ms are told as %s', (millis, text) => {
  expect(formatEstimate(millis)).toBe(text);
});
