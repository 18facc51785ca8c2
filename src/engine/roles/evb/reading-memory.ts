import { crc32 } from '../../../lib/hash';
import { LIMITS } from '../../../lib/limits';

/**
 * What bytes were read as before: the runs of a sweep send the same frames again and again, and what is read is plain
 * data that nobody changes. Damaged bytes are other bytes.
 */
export class ReadingMemory<T> {
  private readonly known = new Map<number, { readonly bytes: Uint8Array; readonly reading: T }>();
  private readonly read: (bytes: Uint8Array) => T;

  constructor(read: (bytes: Uint8Array) => T) {
    this.read = read;
  }

  get(bytes: Uint8Array): T {
    const key = crc32(bytes);
    const found = this.known.get(key);
    if (found !== undefined && isSame(found.bytes, bytes)) return found.reading;
    const reading = this.read(bytes);
    if (this.known.size >= LIMITS.rememberedFrames.value) this.known.clear();
    this.known.set(key, { bytes: bytes.slice(), reading });
    return reading;
  }
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let index = 0; index < a.length; index++) if (a[index] !== b[index]) return false;
  return true;
}
