import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeStops, positionToValue, valueToPosition } from './slider-scale';

describe('stops of a slider', () => {
  it('hold both ends and the default, in order, each once', () => {
    const stops = computeStops(0, 10_000_000, 2_345_678);
    expect(stops[0]).toBe(0);
    expect(stops.at(-1)).toBe(10_000_000);
    expect(stops).toContain(2_345_678);
    expect(stops).toEqual([...new Set(stops)].toSorted((a, b) => a - b));
  });

  it('are whole microseconds and few enough to walk through with the arrow keys', () => {
    const stops = computeStops(0, 600_000_000, 500_000);
    expect(stops.every((stop) => Number.isInteger(stop))).toBe(true);
    expect(stops.length).toBeLessThan(250);
  });

  it('are round numbers near the default of a typical latency', () => {
    const stops = computeStops(0, 10_000_000, 20_000);
    expect(stops.filter((stop) => stop > 15_000 && stop < 25_000)).toEqual([
      16_000, 18_000, 20_000, 22_000, 24_000,
    ]);
  });

  it('lead back to the same stop from its position', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1_000_000 }),
        fc.integer({ min: 1, max: 100_000_000 }),
        (min, width) => {
          const stops = computeStops(min, min + width, min + Math.floor(width / 2));
          for (const stop of stops)
            expect(positionToValue(stops, valueToPosition(stops, stop))).toBe(stop);
        },
      ),
    );
  });

  it('give a typed value a place between its neighbours', () => {
    expect(valueToPosition([0, 10, 20], 15)).toBe(1.5);
    expect(valueToPosition([0, 10, 20], 99)).toBe(2);
    expect(positionToValue([0, 10, 20], 7)).toBe(20);
  });
});
