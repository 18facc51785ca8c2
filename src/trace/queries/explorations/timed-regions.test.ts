import { expect, it } from 'vitest';
import { describeThreshold } from './timed-regions';

const PARAMETERS = ['n', 'final-copy', 'pull-rsp', 'apply'];
/** n + final-copy < pull-rsp + apply */
const LATE = { text: '', sum: [1, 1, -1, -1], limit: -1 };

const only = (value: number) => ({ min: value, max: value });

it('without a fixed value it is the formula itself', () => {
  expect(describeThreshold(LATE, PARAMETERS, {})).toBe('n + final-copy < pull-rsp + apply');
  expect(describeThreshold({ ...LATE, limit: 0 }, PARAMETERS, { n: { min: 0, max: 9 } })).toBe(
    'n + final-copy ≤ pull-rsp + apply',
  );
});

it('fixed values are summed up on the side where they are positive', () => {
  const fixed = { 'final-copy': only(200_000), apply: only(50_000) };
  expect(describeThreshold(LATE, PARAMETERS, fixed)).toBe('n + 150ms < pull-rsp');
  expect(describeThreshold(LATE, PARAMETERS, { ...fixed, apply: only(300_000) })).toBe(
    'n < pull-rsp + 100ms',
  );
});

it('with one parameter left it is a threshold', () => {
  const fixed = { n: only(2_000_000), 'final-copy': only(200_000), apply: only(71_000) };
  expect(describeThreshold(LATE, PARAMETERS, fixed)).toBe('pull-rsp > 2.129s');
  const { n, ...others } = { ...fixed, 'pull-rsp': only(2_420_000) };
  expect(n).toEqual(only(2_000_000));
  expect(describeThreshold(LATE, PARAMETERS, others)).toBe('n < 2.291s');
});

it('a limit beside the sum counts as well', () => {
  const doubled = { text: '', sum: [0, 1, -2, 0], limit: -1000 };
  expect(describeThreshold(doubled, PARAMETERS, {})).toBe('final-copy + 999us < 2·pull-rsp');
});

it('a multiple with one parameter left is divided, to whole microseconds', () => {
  const fixed = { n: only(1000), 'final-copy': only(0) };
  const late = { text: '', sum: [1, 0, -3, 0], limit: -1 };
  expect(describeThreshold(late, PARAMETERS, fixed)).toBe('pull-rsp ≥ 334us');
  const early = { text: '', sum: [-1, 0, 3, 0], limit: 0 };
  expect(describeThreshold(early, PARAMETERS, fixed)).toBe('pull-rsp ≤ 333us');
});
