import { expect, it } from 'vitest';
import type { ExploreResult, ExploreStep } from '../../../trace/answers/exploration';
import { TEST_CATALOGUE } from '../../../store/testing/catalogue';
import { createRunSpec } from '../../../trace/run-spec';
import {
  formatCount,
  describeBudget,
  describeHeadline,
  describeSize,
  formatShare,
  listWay,
} from './words';
import { createStepNames, tellBriefly, tellStep } from './words';

const REQUEST = { scenario: 'alt-1', values: {}, losses: 0, duplicates: 0, crashes: 0 };
const STEP: ExploreStep = {
  kind: 'deliver', node: 'database', peer: 'destination-bridge', name: 'pull-req', ordinal: 1, text: '', rule: 'r', isRoleInvolved: true,
}; // prettier-ignore

it('the budget as a sentence', () => {
  expect(describeBudget(REQUEST)).toBe('Every order of events without a fault.');
  expect(describeBudget({ ...REQUEST, early: 2 })).toBe(
    'Every order of events with up to 2 early time-outs.',
  );
  expect(describeBudget({ ...REQUEST, losses: 1, duplicates: 2, crashes: 1 })).toBe(
    'Every order of events with up to 1 lost message, 2 duplicates, 1 crash.',
  );
});

it('a number is exact until it would not fit', () => {
  expect(formatCount(41_662_262n)).toBe('41,662,262');
  expect(formatCount(12_549_004_110_897_051n)).toBe('1.25 × 10¹⁶');
});

it('the headline counts what matters to the reader', () => {
  const result = {
    outcomes: { outage: {}, 'backed-out': {} },
    properties: [
      { id: 'a', broken: true },
      { id: 'b', broken: true },
    ],
    endless: null,
  } as unknown as ExploreResult;
  expect(describeHeadline(result, [])).toBe('2 outcomes, 2 properties broken');
  expect(describeHeadline(result, ['a'])).toBe('2 outcomes, 1 property broken');
  expect(describeHeadline(result, ['a', 'b'])).toBe('2 outcomes, no property broken');
});

it('a complete search: its size, and no number of schedules where orders go round', () => {
  const size = { states: 341, transitions: 1000 } as ExploreResult;
  expect(describeSize({ ...size, schedules: 12_224n }, 420)).toBe(
    '12,224 schedules, 341 states, 1,000 transitions in 0.4 s, search complete.',
  );
  expect(describeSize({ ...size, schedules: null }, 3400)).toBe(
    '341 states, 1,000 transitions in 3.4 s, search complete. Cyclic: no number of schedules.',
  );
});

it('shares of numbers beyond 2^53', () => {
  const whole = 10n ** 30n;
  expect(formatShare(whole, whole)).toBe('100 %');
  expect(formatShare((whole * 59n) / 100n, whole)).toBe('59 %');
  expect(formatShare((whole * 34n) / 1000n, whole)).toBe('3.4 %');
  expect(formatShare(1n, whole)).toBe('< 0.1 %');
  expect(formatShare(whole - 1n, whole)).toBe('> 99.9 %');
  expect(formatShare(0n, whole)).toBe('0 %');
});

it('the way to a run: its faults and values, in words', () => {
  const spec = { ...createRunSpec('alt-1'), edits: ['drop:pull-rsp#1'], values: { n: 2000 } };
  expect(listWay(spec, TEST_CATALOGUE, null)).toEqual([
    { kind: 'fault', text: 'drop pull-rsp #1' },
    { kind: 'value', text: 'n 2 ms' },
  ]);
});

it('a step as a sentence, also one that no rule takes', () => {
  const names = createStepNames(null);
  expect(tellStep(STEP, names)).toBe('pull-req, destination-bridge → database');
  expect(tellStep({ ...STEP, rule: '' }, names)).toMatch(/no rule takes it$/);
  expect(tellBriefly({ ...STEP, rule: '' }, names)).toBe('pull-req (no rule takes it)');
  expect(tellBriefly(STEP, names)).toBe('pull-req');
  expect(tellStep({ ...STEP, kind: 'lose', rule: '' }, names)).toMatch(/^lost: pull-req, /);
  expect(tellStep({ ...STEP, kind: 'expire', peer: null, name: 'n' }, names)).toBe(
    'timer n expires at database',
  );
});
