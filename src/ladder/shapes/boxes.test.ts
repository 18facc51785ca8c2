import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Box } from './boxes';
import { boxesOverlap, createBox, getBounds, segmentHitsBox } from './boxes';

const box: fc.Arbitrary<Box> = fc
  .record({
    x: fc.integer({ min: 0, max: 60 }),
    y: fc.integer({ min: 0, max: 60 }),
    halfWidth: fc.integer({ min: 2, max: 30 }),
    halfHeight: fc.integer({ min: 2, max: 10 }),
    angle: fc.integer({ min: -90, max: 90 }),
  })
  .map(({ angle, ...rest }) => ({
    ...rest,
    cos: Math.cos((angle * Math.PI) / 180),
    sin: Math.sin((angle * Math.PI) / 180),
  }));

function contains(each: Box, x: number, y: number, margin: number): boolean {
  const along = (x - each.x) * each.cos + (y - each.y) * each.sin;
  const across = (y - each.y) * each.cos - (x - each.x) * each.sin;
  return Math.abs(along) <= each.halfWidth + margin && Math.abs(across) <= each.halfHeight + margin;
}

/** Points of a box on a grid, in the plane. */
function* listPoints(each: Box): Generator<[number, number]> {
  for (let u = -8; u <= 8; u++)
    for (let v = -8; v <= 8; v++) {
      const [a, b] = [(u / 8) * each.halfWidth, (v / 8) * each.halfHeight];
      yield [each.x + a * each.cos - b * each.sin, each.y + a * each.sin + b * each.cos];
    }
}

it('finds every overlap that a grid of points finds', () => {
  fc.assert(
    fc.property(box, box, (a, b) => {
      for (const [x, y] of listPoints(a))
        if (contains(b, x, y, -0.01)) {
          expect(boxesOverlap(a, b)).toBe(true);
          return;
        }
    }),
  );
});

it('sees no overlap where a wider look finds none', () => {
  expect(boxesOverlap(createBox(0, 0, 10, 10), createBox(10, 0, 10, 10))).toBe(false);
  expect(boxesOverlap(createBox(0, 0, 10, 10), createBox(10, 0, 10, 10), 1)).toBe(true);
  const turned: Box = {
    x: 14,
    y: 5,
    halfWidth: 20,
    halfHeight: 1,
    cos: Math.SQRT1_2,
    sin: Math.SQRT1_2,
  };
  // Their upright bounds overlap, the boxes do not.
  expect(boxesOverlap(createBox(0, 12, 8, 6), turned)).toBe(false);
});

it('bounds hold all points of the box', () => {
  fc.assert(
    fc.property(box, (each) => {
      const bounds = getBounds(each);
      const points = [...listPoints(each)];
      const xs = points.map(([x]) => x);
      const ys = points.map(([, y]) => y);
      expect(Math.min(...xs)).toBeCloseTo(bounds.left, 6);
      expect(Math.max(...xs)).toBeCloseTo(bounds.right, 6);
      expect(Math.min(...ys)).toBeCloseTo(bounds.top, 6);
      expect(Math.max(...ys)).toBeCloseTo(bounds.bottom, 6);
    }),
  );
});

it('a line hits a box exactly when one of its points lies in it', () => {
  const coordinate = fc.integer({ min: -40, max: 100 });
  fc.assert(
    fc.property(
      box,
      fc.tuple(coordinate, coordinate),
      fc.tuple(coordinate, coordinate),
      (each, [x1, y1], [x2, y2]) => {
        const points = Array.from({ length: 201 }, (_, step): [number, number] => [
          x1 + ((x2 - x1) * step) / 200,
          y1 + ((y2 - y1) * step) / 200,
        ]);
        const isIn = points.some(([x, y]) => contains(each, x, y, -0.01));
        const isNear = points.some(([x, y]) => contains(each, x, y, 1));
        const hits = segmentHitsBox({ x1, y1, x2, y2 }, each);
        if (isIn) expect(hits).toBe(true);
        if (!isNear) expect(hits).toBe(false);
      },
    ),
  );
});
