import type { Capture, CapturedPacket } from '../../../wire/capture/capture';
import type { Progress } from '../progress';
import { tellProgress } from '../progress';
import type { SeenFrame } from './seen-frame';
import { readFrame } from './seen-frame';

export interface FramesOfCapture {
  /** The frames of EVB in the order of time. */
  readonly frames: readonly SeenFrame[];
  /** µs since 1970 of the earliest frame. */
  readonly startMicros: number;
}

/** A file may hold frames out of order, for example when several captures were put together. */
export function readFrames(capture: Capture, progress: Progress): FramesOfCapture {
  const packets = capture.packets.toSorted(byTime);
  const startMicros = packets[0]?.timeMicros ?? 0;
  const frames = packets.flatMap((packet, index) => {
    tellProgress(progress, index, packets.length);
    return readFrame(capture, packet, startMicros) ?? [];
  });
  return { frames, startMicros };
}

function byTime(a: CapturedPacket, b: CapturedPacket): number {
  return a.timeMicros - b.timeMicros || a.nanos - b.nanos || a.number - b.number;
}
