import fc from 'fast-check';
import { expect, it } from 'vitest';
import { angleDegrees, exp, ln, log10 } from './math';

it('log10 agrees with Math.log10 to 12 digits', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-9, max: 1e15, noNaN: true }), (x) => {
      expect(Math.abs(log10(x) - Math.log10(x))).toBeLessThan(1e-11);
    }),
  );
  expect([log10(1), log10(0), log10(-1), log10(Infinity)]).toEqual([0, NaN, NaN, Infinity]);
});

it('angleDegrees agrees with Math.atan2', () => {
  const coordinate = fc.integer({ min: -1e6, max: 1e6 }).map((tenths) => tenths / 10);
  fc.assert(
    fc.property(coordinate, coordinate, (dx, dy) => {
      const expected = (Math.atan2(dy, dx) * 180) / Math.PI;
      expect(Math.abs(angleDegrees(dx, dy) - expected)).toBeLessThan(1e-9);
    }),
  );
  expect([angleDegrees(0, 0), angleDegrees(2, 0), angleDegrees(-1, 0)]).toEqual([0, 0, 180]);
});

it('exp agrees with Math.exp, and ln undoes it', () => {
  fc.assert(
    fc.property(fc.double({ min: -300, max: 300, noNaN: true }), (x) => {
      expect(Math.abs(exp(x) / Math.exp(x) - 1)).toBeLessThan(1e-12);
      expect(Math.abs(ln(exp(x)) - x)).toBeLessThan(1e-10);
    }),
  );
  expect([exp(0), exp(710), exp(-701), exp(NaN), ln(0)]).toEqual([1, Infinity, 0, NaN, NaN]);
});
