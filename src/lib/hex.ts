import { assert } from './assert';

const DIGITS = '0123456789abcdef';
const CODES = Uint8Array.from(DIGITS, (digit) => digit.charCodeAt(0));

export interface HexOptions {
  /** One character between octets; none when left out. */
  readonly separator?: string;
  readonly start?: number;
  readonly end?: number;
}

/** Lower-case hex of the bytes or of a range of them, two digits per octet. */
export function toHex(bytes: Uint8Array, options: HexOptions = {}): string {
  const { separator = '', start = 0, end = bytes.length } = options;
  let text = '';
  for (let index = start; index < end; index += OCTETS_AT_ONCE) {
    const stop = Math.min(index + OCTETS_AT_ONCE, end);
    text += (index === start ? '' : separator) + hexOfFew(bytes, { start: index, stop, separator });
  }
  return text;
}

const OCTETS_AT_ONCE = 1024;

/** All characters at once: one flat string costs far less memory than the concatenation of many. */
function hexOfFew(
  bytes: Uint8Array,
  { start, stop, separator }: { start: number; stop: number; separator: string },
): string {
  const between = separator === '' ? -1 : separator.charCodeAt(0);
  const codes: number[] = [];
  for (let index = start; index < stop; index++) {
    const octet = bytes[index] ?? 0;
    if (between >= 0 && index > start) codes.push(between);
    codes.push(CODES[octet >>> 4] ?? 0, CODES[octet & 15] ?? 0);
  }
  return String.fromCharCode(...codes);
}

/** Reads what `toHex` writes; spaces and colons between octets are skipped. A wrong digit is a mistake of ours. */
export function fromHex(text: string): Uint8Array {
  const digits = text.replace(/[\s:]/g, '');
  assert(/^([0-9a-fA-F]{2})*$/.test(digits), `"${text.slice(0, 40)}" is not hex`);
  const bytes = new Uint8Array(digits.length / 2);
  for (let index = 0; index < bytes.length; index++)
    bytes[index] = Number.parseInt(digits.slice(index * 2, index * 2 + 2), 16);
  return bytes;
}
