/** Told now and then while a capture is read: the share that is done, 0 to 1. */
export type Progress = (share: number) => void;

/** Often enough for a bar that moves, seldom enough to cost nothing. */
const FRAMES_PER_TELLING = 1000;

export function tellProgress(progress: Progress, index: number, count: number): void {
  if (index % FRAMES_PER_TELLING === 0) progress(index / count);
}

/** The progress of one stage as a part of the whole. */
export function withinStage(progress: Progress, from: number, to: number): Progress {
  return (share) => progress(from + (to - from) * share);
}
