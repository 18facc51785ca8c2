import type { TraceFrame } from './trace';

/** Frames as four arrays: they cross threads without copying, and thousands of small objects would not. */
export interface FrameColumns {
  readonly records: Int32Array;
  readonly numbers: Int32Array;
  /** Where each frame ends in `bytes`; it begins where the one before ends. */
  readonly ends: Int32Array;
  readonly bytes: Uint8Array;
}

/** Copies all octets into one buffer. */
export function packFrames(frames: readonly TraceFrame[]): FrameColumns {
  const bytes = new Uint8Array(frames.reduce((sum, frame) => sum + frame.bytes.length, 0));
  const ends = new Int32Array(frames.length);
  let end = 0;
  frames.forEach((frame, index) => {
    bytes.set(frame.bytes, end);
    end += frame.bytes.length;
    ends[index] = end;
  });
  return {
    records: Int32Array.from(frames, ({ record }) => record),
    numbers: Int32Array.from(frames, ({ number }) => number),
    ends,
    bytes,
  };
}

/** The frames again, as views into the one buffer. */
export function unpackFrames({ records, numbers, ends, bytes }: FrameColumns): TraceFrame[] {
  let start = 0;
  return Array.from(ends, (end, index) => {
    const frame = {
      record: records[index] ?? 0,
      number: numbers[index] ?? 0,
      bytes: bytes.subarray(start, end),
    };
    start = end;
    return frame;
  });
}

export function listFrameBuffers({ records, numbers, ends, bytes }: FrameColumns): ArrayBuffer[] {
  return [records, numbers, ends, bytes].map((column) => column.buffer as ArrayBuffer);
}
