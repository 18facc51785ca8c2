import { AssertionError } from './assert';

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

const NO_DIGIT = 255;
const VALUES = new Uint8Array(128).fill(NO_DIGIT);
for (let value = 0; value < 16; value++)
  for (const digit of [value.toString(16), value.toString(16).toUpperCase()])
    VALUES[digit.charCodeAt(0)] = value;

/** Reads what `toHex` writes; spaces and colons between octets are skipped. A wrong digit is a mistake of ours. */
export function fromHex(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length >>> 1);
  const octets = putHex(text, bytes, 0);
  return octets === bytes.length ? bytes : bytes.slice(0, octets);
}

/** Writes the octets into `bytes`, which has room for half as many as the text has characters; answers how many they are. */
export function putHex(text: string, bytes: Uint8Array, offset: number): number {
  let digits = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    const value = VALUES[code] ?? NO_DIGIT;
    if (value === NO_DIGIT && isSeparator(code)) continue;
    if (value === NO_DIGIT) return failToRead(text);
    const place = offset + (digits >>> 1);
    bytes[place] = ((bytes[place] ?? 0) << 4) | value;
    digits++;
  }
  return digits % 2 === 0 ? digits / 2 : failToRead(text);
}

const COLON = 0x3a;
const SPACE = 0x20;
const isSeparator = (code: number): boolean =>
  code === COLON || code === SPACE || (code >= 0x09 && code <= 0x0d);

function failToRead(text: string): never {
  throw new AssertionError(`"${text.slice(0, 40)}" is not hex`);
}
