import type { Result } from './result';
import { fail, succeed } from './result';

const MICROS_PER_UNIT = { us: 1, µs: 1, ms: 1000, s: 1_000_000 } as const;
const DURATION = /^([+-]?)(\d{1,12})(?:\.(\d{1,6}))?\s*(us|µs|ms|s)$/;

/**
 * Reads `20ms`, `+2.4s`, `-500us`, and a bare `0`; returns whole microseconds.
 * Digits are scaled as integers, so `10.48576s` is exact; digits below one microsecond are refused.
 */
export function parseDuration(text: string): Result<number> {
  const trimmed = text.trim();
  if (/^[+-]?0$/.test(trimmed)) return succeed(0);
  const match = DURATION.exec(trimmed);
  if (!match)
    return fail(`"${text}" is not a duration; write a number with us, ms or s, for example 20ms`);
  const [, sign = '', whole = '0', fraction = '', unit = 'us'] = match;
  const scale = MICROS_PER_UNIT[unit as keyof typeof MICROS_PER_UNIT];
  const millionths = Number(fraction.padEnd(6, '0')) * scale;
  if (millionths % 1_000_000 !== 0)
    return fail(`"${text}" has digits below one microsecond; leave them out`);
  const micros = Number(whole) * scale + millionths / 1_000_000;
  if (!Number.isSafeInteger(micros)) return fail(`"${text}" is too long a time`);
  return succeed(sign === '-' && micros !== 0 ? -micros : micros);
}

/** The shortest exact text that `parseDuration` reads back: `2.4s`, `20ms`, `500us`. */
export function formatDuration(micros: number): string {
  const size = Math.abs(micros);
  if (size === 0) return '0s';
  if (size >= 1_000_000) return `${micros / 1_000_000}s`;
  if (size >= 1000) return `${micros / 1000}ms`;
  return `${micros}us`;
}

/**
 * For reading: seconds from one second on, else milliseconds, else microseconds. Never rounded, so that no two figures on
 * a screen contradict each other.
 */
export function formatSpan(micros: number): string {
  return formatSpanTo(micros, countSecondDecimals(micros));
}

/** The same with as many decimals of a second as are wanted. */
export function formatSpanTo(micros: number, decimals: number): string {
  const size = Math.abs(micros);
  if (size >= 1_000_000) return `${(micros / 1_000_000).toFixed(decimals)} s`;
  if (size >= 1000) return `${Number((micros / 1000).toFixed(3))} ms`;
  return `${micros} µs`;
}

/** A moment for reading, in seconds: three decimals, more only where they carry something. */
export function formatMoment(micros: number): string {
  return `${(micros / 1_000_000).toFixed(countSecondDecimals(micros))} s`;
}

/** Decimals of a second that carry something; at least three. */
export function countSecondDecimals(micros: number): 3 | 4 | 6 {
  if (micros % 1000 === 0) return 3;
  return micros % 100 === 0 ? 4 : 6;
}
