import { log10 } from '../../lib/math';
import { upperBound } from '../model/intervals';
import type { Fold } from './time-scale';
import type { LadderScale, ScaleInput } from './scale';

/** Idle time from here on is folded away (ui.md 4). */
export const FOLD_FROM_MICROS = 200_000;
const FOLD_HEIGHT_PX = 25;
/** Taller when a bulk copy runs through it, so that a round never vanishes. */
const BULK_FOLD_HEIGHT_PX = 44;
const GAP_UNIT_MICROS = 500;
const UNIT_MIN_PX = 7.5;
const UNIT_GOOD_PX = 10;
const UNIT_MAX_PX = 24;
/** A short run on a tall sheet may grow as a whole, folds too, before paper stays empty. */
const STRETCH_MAX = 1.8;
/** How much a longer gap adds, largest first: the first that leaves a comfortable unit is taken. */
const GROWTHS = [0.55, 0.42, 0.3];

/** Idle time between neighbouring events, one row each. */
interface Gaps {
  readonly count: number;
  /** By how much its length makes a gap grow; times a growth. */
  readonly logs: Float64Array;
  /** 0 for a gap that is no fold. */
  readonly foldHeights: Float64Array;
}

/**
 * Order is exact, length is not: a gap between neighbouring events grows with the logarithm of its length, and idle
 * gaps are folded. The unit fills the height between its bounds; below that the sheet scrolls.
 */
export function createCompressedScale(input: ScaleInput): LadderScale {
  const { times } = input;
  const gaps = findGaps(input);
  const heights = computeHeights(gaps, input);
  const ys = new Float64Array(times.length);
  let y = input.padTopPx;
  for (let index = 0; index < times.length; index++) {
    if (index > 0) y += heights[index - 1] ?? 0;
    ys[index] = y;
  }
  return {
    kind: 'compressed',
    contentHeightPx: y + input.padBottomPx,
    folds: listFolds(gaps, times, ys),
    times,
    ys,
    timeToY: (micros) => interpolate(times, ys, micros),
    yToTime: (at) => Math.round(interpolate(ys, times, at)),
  };
}

function findGaps(input: ScaleInput): Gaps {
  const open = new Set(input.openFolds);
  const count = Math.max(0, input.times.length - 1);
  const logs = new Float64Array(count);
  const foldHeights = new Float64Array(count);
  for (let index = 0; index < count; index++) {
    const from = input.times[index] ?? 0;
    const to = input.times[index + 1] ?? 0;
    if (to - from >= FOLD_FROM_MICROS && !open.has(from))
      foldHeights[index] = getFoldHeight(input, from, to);
    else logs[index] = log10(1 + (to - from) / GAP_UNIT_MICROS);
  }
  return { count, logs, foldHeights };
}

function getFoldHeight(input: ScaleInput, from: number, to: number): number {
  const hasBulk = input.bulks.some((bulk) => bulk.fromMicros <= from && bulk.toMicros >= to);
  return (hasBulk ? BULK_FOLD_HEIGHT_PX : FOLD_HEIGHT_PX) * input.scale;
}

function computeHeights(gaps: Gaps, input: ScaleInput): Float64Array {
  const folded = add(gaps.foldHeights);
  const room = input.heightPx - input.padTopPx - input.padBottomPx - folded;
  for (const growth of GROWTHS) {
    const weights = gaps.logs.map((log, index) =>
      gaps.foldHeights[index] === 0 ? 1 + growth * log : 0,
    );
    const total = add(weights);
    const unit = total === 0 ? 0 : room / total / input.scale;
    if (unit < UNIT_GOOD_PX && growth !== GROWTHS.at(-1)) continue;
    const unitPx = Math.min(UNIT_MAX_PX, Math.max(UNIT_MIN_PX, unit)) * input.scale;
    const heights = weights.map((weight, index) => gaps.foldHeights[index] || weight * unitPx);
    return stretch(heights, room + folded);
  }
  return new Float64Array();
}

function stretch(heights: Float64Array, roomPx: number): Float64Array {
  const factor = Math.min(STRETCH_MAX, roomPx / add(heights));
  return factor > 1 ? heights.map((height) => height * factor) : heights;
}

function add(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0);
}

function listFolds({ count, foldHeights }: Gaps, times: Float64Array, ys: Float64Array): Fold[] {
  const folds: Fold[] = [];
  for (let index = 0; index < count; index++) {
    if (foldHeights[index] === 0) continue;
    folds.push({
      fromMicros: times[index] ?? 0,
      toMicros: times[index + 1] ?? 0,
      fromY: ys[index] ?? 0,
      toY: ys[index + 1] ?? 0,
    });
  }
  return folds;
}

/** Piecewise linear from `from` to `to`, exact at the given points, constant outside them. */
function interpolate(from: Float64Array, to: Float64Array, value: number): number {
  const last = from.length - 1;
  if (last < 0) return 0;
  if (value <= (from[0] ?? 0)) return to[0] ?? 0;
  if (value >= (from[last] ?? 0)) return to[last] ?? 0;
  const before = upperBound(from, value) - 1;
  const a = from[before] ?? 0;
  const b = from[before + 1] ?? 0;
  const share = (value - a) / (b - a);
  const start = to[before] ?? 0;
  return start + share * ((to[before + 1] ?? start) - start);
}
