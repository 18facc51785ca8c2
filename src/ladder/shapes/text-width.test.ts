import { expect, it } from 'vitest';
import { WIDTH_CHARACTERS, WIDTHS_500, WIDTHS_600 } from './text-width-table';
import { measureMono, measureText, truncateText } from './text-width';

it('has one width per character in both weights', () => {
  const count = Array.from(WIDTH_CHARACTERS).length;
  expect(WIDTHS_500.split(' ')).toHaveLength(count);
  expect(WIDTHS_600.split(' ')).toHaveLength(count);
  expect(new Set(WIDTH_CHARACTERS).size).toBe(count);
});

it('measures as Chromium does, without kerning', () => {
  // Read off Chromium with the same font file at 1000 px, kerning on: 9.8067 em.
  expect(measureText('Associate Req (M=1)', 1, 500)).toBeCloseTo(9.8067, 1);
  // The hyphen has its own width: with tabular figures it would be as wide as a digit.
  expect(measureText('-', 10, 600)).toBeLessThan(measureText('0', 10, 600));
  expect(measureMono('ASSOC', 10)).toBe(30);
});

it('cuts a text to a width', () => {
  const font = { sizePx: 10, weight: 600 };
  expect(truncateText('Source bridge', font, 500)).toBe('Source bridge');
  const cut = truncateText('Source bridge', font, 50);
  expect(cut).toMatch(/^Source.*…$/);
  expect(measureText(cut, 10, 600)).toBeLessThanOrEqual(50);
  expect(truncateText('Source bridge', font, 2)).toBe('');
});
