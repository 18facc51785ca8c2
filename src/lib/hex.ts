import { assert } from './assert';

const DIGITS = Array.from({ length: 256 }, (_, octet) => octet.toString(16).padStart(2, '0'));

/** Lower-case hex, two digits per octet, with an optional separator between octets. */
export function toHex(bytes: Uint8Array, separator = ''): string {
  let text = '';
  for (let index = 0; index < bytes.length; index++) {
    if (index > 0) text += separator;
    text += DIGITS[bytes[index] ?? 0] ?? '';
  }
  return text;
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
