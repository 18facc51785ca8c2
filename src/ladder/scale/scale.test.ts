import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCompressedScale } from './compressed-scale';
import { createProportionalScale } from './proportional-scale';
import type { ScaleInput } from './scale';

const gap = fc.oneof(
  fc.integer({ min: 1, max: 2000 }),
  fc.integer({ min: 1, max: 300_000 }),
  fc.integer({ min: 1, max: 20_000_000 }),
);

const input: fc.Arbitrary<ScaleInput> = fc
  .record({
    gaps: fc.array(gap, { maxLength: 60 }),
    heightPx: fc.integer({ min: 120, max: 1400 }),
    openShare: fc.integer({ min: 0, max: 3 }),
    scale: fc.constantFrom(1, 1.6),
  })
  .map(({ gaps, heightPx, openShare, scale }) => {
    const times = new Float64Array(gaps.length + 1);
    gaps.forEach((micros, index) => (times[index + 1] = (times[index] ?? 0) + micros));
    const all = Array.from(times);
    const end = all.at(-1) ?? 0;
    return {
      times,
      bulks: [{ fromMicros: all[1] ?? 0, toMicros: end }],
      openFolds: all.filter((_, index) => openShare > 0 && index % openShare === 0),
      endMicros: end,
      heightPx,
      padTopPx: 20 * scale,
      padBottomPx: 18 * scale,
      scale,
    };
  });

describe.each([
  ['compressed', createCompressedScale],
  ['proportional', createProportionalScale],
])('%s time scale', (kind, create) => {
  it('keeps order and answers the exact time at every event', () => {
    fc.assert(
      fc.property(input, (given) => {
        const scale = create(given);
        expect(scale.kind).toBe(kind);
        let before = Number.NEGATIVE_INFINITY;
        for (const time of given.times) {
          const y = scale.timeToY(time);
          expect(y).toBeGreaterThan(before);
          expect(scale.yToTime(y)).toBe(time);
          before = y;
        }
        const low =
          kind === 'compressed' || given.times.length > 1
            ? before
            : given.heightPx - given.padBottomPx;
        expect(scale.contentHeightPx).toBeCloseTo(low + given.padBottomPx, 6);
      }),
    );
  });

  it('is monotone between events, both ways', () => {
    fc.assert(
      fc.property(input, fc.double({ min: 0, max: 1, noNaN: true }), (given, share) => {
        const scale = create(given);
        const a = share * given.endMicros;
        const b = a + (given.endMicros - a) / 3;
        expect(scale.timeToY(b)).toBeGreaterThanOrEqual(scale.timeToY(a));
        const y = share * scale.contentHeightPx;
        expect(scale.yToTime(y + 5)).toBeGreaterThanOrEqual(scale.yToTime(y));
      }),
    );
  });
});

describe('compressed time scale', () => {
  const create = (times: number[], more: Partial<ScaleInput> = {}) =>
    createCompressedScale({
      times: Float64Array.from(times),
      bulks: [],
      openFolds: [],
      endMicros: times.at(-1) ?? 0,
      heightPx: 100,
      padTopPx: 20,
      padBottomPx: 18,
      scale: 1,
      ...more,
    });

  it('folds gaps from 200 ms on, and only those that are not opened', () => {
    const times = [0, 199_999, 399_999, 5_000_000];
    expect(create(times).folds.map(({ fromMicros }) => fromMicros)).toEqual([199_999, 399_999]);
    expect(create(times, { openFolds: [399_999] }).folds).toHaveLength(1);
  });

  it('gives a fold 25 px, and 44 px when a bulk copy runs through it', () => {
    const times = [0, 500, 1_000_000, 3_000_000];
    const heights = create(times, { bulks: [{ fromMicros: 500, toMicros: 1_000_000 }] }).folds.map(
      ({ fromY, toY }) => toY - fromY,
    );
    expect(heights[0]).toBeCloseTo(44, 9);
    expect(heights[1]).toBeCloseTo(25, 9);
  });

  it('keeps the unit of a gap within its bounds: scrolls below, grows by at most 1.8 above', () => {
    const times = Array.from({ length: 50 }, (_, index) => index * 500);
    const low = create(times, { heightPx: 100 });
    // weight of 0.5 ms at growth 0.3: 1 + 0.3 × log10(2)
    expect(low.timeToY(500) - low.timeToY(0)).toBeCloseTo(7.5 * (1 + 0.3 * Math.log10(2)), 6);
    expect(low.contentHeightPx).toBeGreaterThan(100);
    const high = create([0, 500], { heightPx: 5000 });
    expect(high.timeToY(500) - high.timeToY(0)).toBeCloseTo(
      24 * 1.8 * (1 + 0.55 * Math.log10(2)),
      6,
    );
  });

  it('fills the height in between', () => {
    const times = Array.from({ length: 30 }, (_, index) => index * 900);
    expect(create(times, { heightPx: 617 }).contentHeightPx).toBeCloseTo(617, 6);
  });
});
