import type { Trace, TraceFrame } from '../trace';

/** The frame that the `sent` record of a message stands for; null when the trace holds no octets for it. */
export function findFrame(
  { frames = [] }: Pick<Trace, 'frames'>,
  record: number,
): TraceFrame | null {
  let low = 0;
  let high = frames.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((frames[middle]?.record ?? Infinity) < record) low = middle + 1;
    else high = middle;
  }
  const found = frames[low];
  return found?.record === record ? found : null;
}

/** The buffers to hand over when the frames move to another thread; each once, however many frames share it. */
export function listFrameBuffers({ frames = [] }: Pick<Trace, 'frames'>): ArrayBuffer[] {
  return [...new Set(frames.map((frame) => frame.bytes.buffer as ArrayBuffer))];
}
