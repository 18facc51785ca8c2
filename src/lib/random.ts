/**
 * A random stream with a name: derived from the run's seed and the name alone, so a new consumer never shifts the draws
 * of another. The generator is sfc32 (public domain), written with 32-bit integer steps only.
 */
export interface RandomStream {
  /** A whole number from 0 to 2³² − 1. */
  next(): number;
  /** A whole number from 0 to `limit` − 1; `limit` up to 2²⁰, so that the product is exact. */
  nextBelow(limit: number): number;
}

const WARM_UP_DRAWS = 12;

export function createRandomStream(seed: number, name: string): RandomStream {
  let a = hashText(name, 0x9e3779b9);
  let b = hashText(name, seed);
  let c = seed | 0;
  let counter = 1;
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  };
  for (let draw = 0; draw < WARM_UP_DRAWS; draw++) next();
  return { next, nextBelow: (limit) => Math.floor((next() * limit) / 0x1_0000_0000) };
}

/** FNV-1a over UTF-16 code units, started from a salt. */
function hashText(text: string, salt: number): number {
  let hash = (salt ^ 0x811c9dc5) | 0;
  for (let index = 0; index < text.length; index++)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash;
}
