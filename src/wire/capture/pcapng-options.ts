import type { ByteReader } from '../../lib/byte-reader';
import { decodeUtf8 } from '../../lib/utf8';
import type { WireError } from '../fields/wire-error';
import { octetsText } from '../fields/wire-error';
import { readWord } from './endian';

export const OPTION = { end: 0, comment: 1, name: 2, timeResolution: 9, timeOffset: 14 } as const;

/** The length of an option has 16 bits. A longer comment goes into several; full ones continue in the next. */
export const LONGEST_OPTION = 65_532;

export interface PcapngOption {
  readonly code: number;
  readonly value: Uint8Array;
}

/** Reads options until their end mark or the end of the block. */
export function readOptions(
  reader: ByteReader,
  isLittle: boolean,
  errors: WireError[],
): PcapngOption[] {
  const options: PcapngOption[] = [];
  while (reader.remaining >= 4) {
    const offset = reader.offset;
    const code = readWord(reader, 2, isLittle) ?? 0;
    const length = readWord(reader, 2, isLittle) ?? 0;
    if (code === OPTION.end) break;
    const value = reader.take(length);
    if (value === null) {
      const reason = `option ${code} claims ${octetsText(length)}, ${reader.remaining} left`;
      errors.push({ kind: 'bad-length', offset, reason });
      break;
    }
    reader.within((4 - (length % 4)) % 4);
    options.push({ code, value });
  }
  return options;
}

/** The comments among these options; one that fills its option to the brim continues in the next. */
export function readComments(options: readonly PcapngOption[]): string[] {
  const texts: Uint8Array[] = [];
  let continues = false;
  for (const { code, value } of options) {
    if (code !== OPTION.comment) continue;
    const before = continues ? texts.pop() : undefined;
    texts.push(before === undefined ? value : join(before, value));
    continues = value.length === LONGEST_OPTION;
  }
  return texts.map(decodeUtf8);
}

function join(first: Uint8Array, second: Uint8Array): Uint8Array {
  const joined = new Uint8Array(first.length + second.length);
  joined.set(first);
  joined.set(second, first.length);
  return joined;
}
