const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Base64 for addresses (RFC 4648 section 5), without padding. */
export function encodeBase64Url(bytes: Uint8Array): string {
  let text = '';
  let held = 0;
  let bits = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    for (bits += 8; bits >= 6; bits -= 6) text += ALPHABET[(held >>> (bits - 6)) & 0x3f];
    held &= 0xff;
  }
  return bits === 0 ? text : text + ALPHABET[(held << (6 - bits)) & 0x3f];
}

/**
 * Null for anything that `encodeBase64Url` cannot have written: a character of another alphabet, a single one too many, a
 * set bit among those of the last character that stand for nothing. What `atob` takes besides is damage here.
 */
export function decodeBase64Url(text: string): Uint8Array | null {
  const bytes = new Uint8Array(Math.floor((text.length * 6) / 8));
  let held = 0;
  let bits = 0;
  let size = 0;
  for (const character of text) {
    const value = ALPHABET.indexOf(character);
    if (value < 0) return null;
    held = ((held << 6) | value) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[size++] = held >>> bits;
  }
  const unused = held & ((1 << bits) - 1);
  return bits >= 6 || unused !== 0 ? null : bytes;
}
