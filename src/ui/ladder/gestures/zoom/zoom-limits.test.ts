import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clampZoom, panIntoView, zoomToRange } from './zoom-limits';

const extent = { contentHeightPx: 1000, viewHeightPx: 500, fitK: 0.5 };
const toScreen = (zoom: { k: number; y: number }, contentY: number) => contentY * zoom.k + zoom.y;

describe('zoom', () => {
  it('never loses the ladder, however far one pans', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 1000, noNaN: true }),
        fc.double({ min: -1e6, max: 1e6, noNaN: true }),
        (k, y) => {
          const zoom = clampZoom({ k, y }, extent);
          expect(toScreen(zoom, 0)).toBeLessThan(500);
          expect(toScreen(zoom, 1000)).toBeGreaterThan(0);
        },
      ),
    );
  });

  it('leaves an allowed zoom alone', () => {
    expect(clampZoom({ k: 2, y: -300 }, extent)).toEqual({ k: 2, y: -300 });
  });

  it('to a range fills the height with it', () => {
    const zoom = zoomToRange({ k: 1, y: 0 }, 300, 200, 500);
    expect(toScreen(zoom, 200)).toBeCloseTo(20);
    expect(toScreen(zoom, 300)).toBeCloseTo(480);
  });

  it('pans only as far as needed', () => {
    expect(panIntoView({ k: 1, y: 0 }, 250, 500)).toEqual({ k: 1, y: 0 });
    expect(toScreen(panIntoView({ k: 1, y: 0 }, 900, 500), 900)).toBe(440);
    expect(toScreen(panIntoView({ k: 2, y: -900 }, 100, 500), 100)).toBe(60);
  });
});
