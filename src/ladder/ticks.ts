import type { Frame } from './frame';
import { lowerBound } from './intervals';
import { formatOffset } from './words';

export interface Tick {
  readonly y: number;
  /** Empty: only a dash. */
  readonly text: string;
  /** Absolute time; the others count milliseconds from the head before them. */
  readonly isHead: boolean;
}

const HEAD_APART_PX = 11;
const APART_PX = 12;
const FROM_FOLD_PX = 12.5;
/** Least distance of ticks on a proportional axis. */
const STEP_PX = 38;

export function listTicks(frame: Frame): Tick[] {
  return frame.timeScale.kind === 'compressed' ? listEventTicks(frame) : listRoundTicks(frame);
}

/** A tick per event time; a fold starts a new group with an absolute head. */
function listEventTicks(frame: Frame): Tick[] {
  const { times, folds } = frame.timeScale;
  const heads = new Set([times[0] ?? 0, ...folds.map((fold) => fold.toMicros)]);
  const blocked = [
    ...folds.map((fold) => frameMiddle(frame, fold)),
    ...Array.from(heads, (head) => frame.toY(head)),
  ];
  const first = Math.max(0, lowerBound(times, frame.fromMicros));
  let head = findHead(times, heads, first);
  let lastTextY = Number.NEGATIVE_INFINITY;
  const ticks: Tick[] = [];
  for (let index = first; index < times.length; index++) {
    const time = times[index] ?? 0;
    if (time > frame.toMicros) break;
    const isHead = heads.has(time);
    if (isHead) head = time;
    const y = frame.toY(time);
    const isFar = y - lastTextY >= frame.px(isHead ? HEAD_APART_PX : APART_PX);
    const isFree = isHead || !blocked.some((at) => Math.abs(at - y) < frame.px(FROM_FOLD_PX));
    const text = isHead ? formatSeconds(time, 3) : formatOffset(time - head);
    if (isFar && isFree) lastTextY = y;
    ticks.push({ y, isHead, text: isFar && isFree ? text : '' });
  }
  return ticks;
}

function frameMiddle(frame: Frame, fold: { readonly fromY: number; readonly toY: number }): number {
  const { k, y } = frame.view.zoom;
  return ((fold.fromY + fold.toY) / 2) * k + y;
}

/** The head of the group that an event belongs to. */
function findHead(times: Float64Array, heads: ReadonlySet<number>, from: number): number {
  for (let index = Math.min(from, times.length - 1); index >= 0; index--) {
    const time = times[index] ?? 0;
    if (heads.has(time)) return time;
  }
  return 0;
}

/** Every 1, 2 or 5 times a power of ten. */
function listRoundTicks(frame: Frame): Tick[] {
  const { timeScale, view } = frame;
  const end = Math.max(1, frame.model.endMicros);
  const perMicro = ((timeScale.timeToY(end) - timeScale.timeToY(0)) / end) * view.zoom.k;
  const step = getRoundStep(frame.px(STEP_PX) / perMicro);
  const decimals = countDecimals(step);
  const ticks: Tick[] = [];
  const first = Math.max(0, Math.ceil(frame.fromMicros / step));
  for (let index = first; index * step <= Math.min(end, frame.toMicros); index++) {
    const time = index * step;
    ticks.push({ y: frame.toY(time), isHead: true, text: formatSeconds(time, decimals) });
  }
  return ticks;
}

/** The smallest of 1, 2, 5 times a power of ten that is at least `least`, in whole µs. */
export function getRoundStep(least: number): number {
  let power = 1;
  for (;;) {
    for (const factor of [1, 2, 5]) if (factor * power >= least) return factor * power;
    power *= 10;
  }
}

function countDecimals(stepMicros: number): number {
  let decimals = 6;
  for (let left = stepMicros; left % 10 === 0 && decimals > 1; left /= 10) decimals--;
  return decimals;
}

function formatSeconds(micros: number, decimals: number): string {
  return (micros / 1_000_000).toFixed(decimals);
}
