import type { Result } from './result';
import { fail, succeed } from './result';

/** Reads `5%` or `0.0001%`; returns parts per million. */
export function parsePercent(text: string): Result<number> {
  const match = /^(\d{1,3})(?:\.(\d{1,4}))?\s*%$/.exec(text.trim());
  const ppm = match
    ? Number(match[1]) * 10_000 + Number((match[2] ?? '').padEnd(4, '0'))
    : Number.NaN;
  return ppm <= 1_000_000
    ? succeed(ppm)
    : fail(`"${text}" is not a share; write 0% to 100%, for example 5%`);
}

/** What `parsePercent` reads back. */
export function formatPercent(ppm: number): string {
  return `${ppm / 10_000}%`;
}
