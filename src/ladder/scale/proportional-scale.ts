import type { LadderScale, ScaleInput } from './scale';

/** Linear from the start to the end of the run; fills the height. */
export function createProportionalScale(input: ScaleInput): LadderScale {
  const { padTopPx, times } = input;
  const end = Math.max(1, input.endMicros);
  const length = Math.max(1, input.heightPx - padTopPx - input.padBottomPx);
  const timeToY = (micros: number) => padTopPx + (clamp(micros, end) / end) * length;
  return {
    kind: 'proportional',
    contentHeightPx: padTopPx + length + input.padBottomPx,
    folds: [],
    times,
    ys: times.map(timeToY),
    timeToY,
    yToTime: (y) => Math.round(clamp(((y - padTopPx) / length) * end, end)),
  };
}

function clamp(value: number, high: number): number {
  return Math.min(high, Math.max(0, value));
}
