import { expect, it } from 'vitest';
import { snapSheet, stepSheet } from './sheet-drag';

const HEIGHTS = { peek: 262, half: 460, full: 760 };

it.each([
  [100, 'peek'],
  [300, 'peek'],
  [380, 'half'],
  [600, 'half'],
  [620, 'full'],
  [2000, 'full'],
] as const)('a sheet let go at %i px rests at %s', (heightPx, height) => {
  expect(snapSheet(heightPx, HEIGHTS)).toBe(height);
});

it('steps stop at the ends', () => {
  expect(stepSheet('peek', 1)).toBe('half');
  expect(stepSheet('half', 1)).toBe('full');
  expect(stepSheet('full', 1)).toBe('full');
  expect(stepSheet('peek', -1)).toBe('peek');
});
