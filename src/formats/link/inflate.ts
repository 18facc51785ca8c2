import { Inflate } from 'fflate';

const PUSH_BYTES = 512;

class TooLongError extends Error {}

export type Inflated =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'too-long' }
  | { readonly kind: 'damaged' };

/**
 * Unpacks raw deflate up to a limit. In small pushes, so that a stream that unpacks to a thousand times its size is
 * stopped soon after the limit; fflate's one-call form with an output buffer cuts silently instead.
 */
export function inflateUpTo(packed: Uint8Array, maxBytes: number): Inflated {
  const parts: Uint8Array[] = [];
  let size = 0;
  const stream = new Inflate((part) => {
    size += part.length;
    if (size > maxBytes) throw new TooLongError();
    parts.push(part);
  });
  try {
    for (let offset = 0; offset < packed.length || offset === 0; offset += PUSH_BYTES) {
      const isLast = offset + PUSH_BYTES >= packed.length;
      stream.push(packed.subarray(offset, offset + PUSH_BYTES), isLast);
    }
  } catch (error) {
    return { kind: error instanceof TooLongError ? 'too-long' : 'damaged' };
  }
  return { kind: 'bytes', bytes: join(parts, size) };
}

function join(parts: readonly Uint8Array[], size: number): Uint8Array {
  const all = new Uint8Array(size);
  let offset = 0;
  for (const part of parts) {
    all.set(part, offset);
    offset += part.length;
  }
  return all;
}
