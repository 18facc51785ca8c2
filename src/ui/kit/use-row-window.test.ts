import { describe, expect, it } from 'vitest';
import { computeRowWindow } from './use-row-window';

describe('the window of a long list', () => {
  it('holds what is in view and a few rows beyond', () => {
    expect(computeRowWindow(1000, 20, 2000, 400)).toEqual({
      first: 88,
      end: 132,
      beforePx: 1760,
      afterPx: 17_360,
    });
  });

  it.each([
    [0, 0],
    [5, 0],
    [5, 90_000],
    [100_000, 1_999_000],
  ])('of %i rows scrolled by %i px keeps the whole height', (count, scrollPx) => {
    const { first, end, beforePx, afterPx } = computeRowWindow(count, 20, scrollPx, 400);
    expect(beforePx + (end - first) * 20 + afterPx).toBe(count * 20);
  });
});
