import { ByteWriter } from './byte-writer';

/** UTF-8 without the DOM's TextEncoder, for folders that know neither page nor Node. A lone surrogate becomes U+FFFD. */
export function encodeUtf8(text: string): Uint8Array {
  const writer = new ByteWriter();
  for (const character of text) writeCodePoint(writer, character.codePointAt(0) ?? 0xfffd);
  return writer.toBytes();
}

function writeCodePoint(writer: ByteWriter, raw: number): void {
  const code = raw >= 0xd800 && raw <= 0xdfff ? 0xfffd : raw;
  if (code < 0x80) {
    writer.uint(code, 8);
    return;
  }
  const following = followingOctets(code);
  const lead = [0, 0xc0, 0xe0, 0xf0][following] ?? 0;
  writer.uint(lead | (code >>> (6 * following)), 8);
  for (let index = following - 1; index >= 0; index--)
    writer.uint(0x80 | ((code >>> (6 * index)) & 0x3f), 8);
}

function followingOctets(code: number): number {
  if (code < 0x800) return 1;
  return code < 0x10000 ? 2 : 3;
}

/** Reads any bytes as UTF-8; an octet that is no part of a well-formed character becomes U+FFFD. */
export function decodeUtf8(bytes: Uint8Array): string {
  let text = '';
  for (let index = 0; index < bytes.length;) {
    const size = sequenceLength(bytes[index] ?? 0);
    const code = readCodePoint(bytes, index, size);
    text += code === null ? '\ufffd' : String.fromCodePoint(code);
    index += code === null ? 1 : size;
  }
  return text;
}

function sequenceLength(lead: number): number {
  if (lead < 0x80) return 1;
  if (lead >= 0xc2 && lead < 0xe0) return 2;
  if (lead >= 0xe0 && lead < 0xf0) return 3;
  return lead >= 0xf0 && lead < 0xf5 ? 4 : 0;
}

function readCodePoint(bytes: Uint8Array, start: number, size: number): number | null {
  const lead = bytes[start] ?? 0;
  if (size === 0 || start + size > bytes.length) return null;
  if (size === 1) return lead;
  let code = lead & (0xff >>> (size + 1));
  for (let index = start + 1; index < start + size; index++) {
    const octet = bytes[index] ?? 0;
    if ((octet & 0xc0) !== 0x80) return null;
    code = (code << 6) | (octet & 0x3f);
  }
  return isWellFormed(code, size) ? code : null;
}

/** Not written longer than needed, no surrogate, not past the last code point (RFC 3629, section 4). */
function isWellFormed(code: number, size: number): boolean {
  const smallest = [0, 0, 0x80, 0x800, 0x10000][size] ?? 0;
  return code >= smallest && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
}
