import fc from 'fast-check';
import { expect, it } from 'vitest';
import { simulate } from '../../engine/simulate';
import { createRunSpec } from '../run-spec';
import { getSecondDecimals } from './second-decimals';
import { computeHidden } from './upkeep';

it('every moment of a run is exact in its decimals, and one of them needs them', () => {
  fc.assert(
    fc.property(fc.constantFrom(0, 1, 10, 100, 500, 1000), (byMicros) => {
      const edits = byMicros === 0 ? [] : [`delay:pull-rsp#1:+${byMicros}us`];
      const trace = simulate({ ...createRunSpec('alt-1'), edits });
      const decimals = getSecondDecimals(trace);
      const isExact = (micros: number) =>
        Math.round(Number((micros / 1_000_000).toFixed(decimals)) * 1_000_000) === micros;
      const hidden = computeHidden(trace);
      expect(trace.records.at.every((at, index) => hidden[index] === 1 || isExact(at))).toBe(true);
      expect(decimals).toBe(byMicros === 1 || byMicros === 10 ? 6 : 4);
    }),
  );
});
