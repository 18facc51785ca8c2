import type { Result } from './result';
import { fail, succeed } from './result';

/** `17.3`: octet 17 of the frame, bit 3 of it, both from 0 and the most significant bit first, as it goes over the wire. */
export function parseBit(text: string): Result<number> {
  const match = /^(\d{1,4})\.([0-7])$/.exec(text);
  return match
    ? succeed(Number(match[1]) * 8 + Number(match[2]))
    : fail(`"${text}" is not a bit; write octet.bit, both from 0, for example 17.3`);
}

export function formatBit(bit: number): string {
  return `${Math.floor(bit / 8)}.${bit % 8}`;
}
