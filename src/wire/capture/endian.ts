import type { ByteReader } from '../../lib/byte-reader';

/** A number of 2 or 4 octets in the byte order of the file. */
export function readWord(reader: ByteReader, octets: number, isLittle: boolean): number | null {
  return isLittle ? reader.uintLittle(octets) : reader.uint(octets * 8);
}

/** Words of 4 octets; `null` as soon as one is missing. */
export function readWords(reader: ByteReader, count: number, isLittle: boolean): number[] | null {
  const words: number[] = [];
  while (words.length < count) {
    const word = readWord(reader, 4, isLittle);
    if (word === null) return null;
    words.push(word);
  }
  return words;
}
