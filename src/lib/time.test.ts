import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDuration, formatMoment, formatSpan, parseDuration } from './time';

describe('durations', () => {
  it('read back exactly what they wrote, for every whole number of microseconds', () => {
    fc.assert(
      fc.property(fc.integer({ min: -4e12, max: 4e12 }), (micros) => {
        expect(parseDuration(formatDuration(micros))).toEqual({
          ok: true,
          value: micros,
          warnings: [],
        });
      }),
    );
  });

  it.each([
    ['20ms', 20_000],
    ['0.5ms', 500],
    ['+2.4s', 2_400_000],
    ['-1us', -1],
    ['0', 0],
    ['10.48576s', 10_485_760],
  ])('%s is %i µs', (text, micros) => {
    expect(parseDuration(text)).toMatchObject({ ok: true, value: micros });
  });

  it.each(['', '5', 'ms', '1.0000001s', '0.1us', '1e3ms', '99999999999999s', '2 min'])(
    'refuses "%s"',
    (text) => {
      expect(parseDuration(text).ok).toBe(false);
    },
  );

  it('are written for reading in the largest unit that fits', () => {
    expect([2_206_000, 20_000, 500].map(formatSpan)).toEqual(['2.206 s', '20 ms', '500 µs']);
    expect([2_200_500, 17_448_571].map(formatSpan)).toEqual(['2.2005 s', '17.448571 s']);
    expect([10_379_000, 10_379_400, 7].map(formatMoment)).toEqual([
      '10.379 s',
      '10.3794 s',
      '0.000007 s',
    ]);
  });
});
