import type { Frame } from '../frame';
import { lowerBound, upperBound } from '../model/intervals';
import { formatOffset } from '../labels/words';
import { countSecondDecimals } from '../../lib/time';
import { measureText } from '../shapes/text-width';
import { SIZE } from '../shapes/sizes';

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
/** Half a flag and half a line of text. */
const FROM_FLAG_PX = 25;
const DASH_APART_PX = 3;
/** From the text of a tick to the line of the axis, and a little air at its start. */
const TEXT_GAP_PX = 11;
/** Least distance of ticks on a proportional axis. */
const STEP_PX = 38;

export function listTicks(frame: Frame): Tick[] {
  const { flagMicros } = frame.view;
  const ticks = listAllTicks(frame);
  if (flagMicros === undefined) return ticks;
  const flagY = frame.toY(flagMicros);
  const isLegible = ({ y }: Tick) => Math.abs(y - flagY) >= frame.px(FROM_FLAG_PX);
  return ticks.map((tick) => (isLegible(tick) ? tick : { ...tick, text: '' }));
}

function listAllTicks(frame: Frame): Tick[] {
  if (frame.timeScale.kind === 'proportional') return listRoundTicks(frame);
  const ticks = listEventTicks(frame);
  return hasMeasure(frame, ticks) ? ticks : listTicksBetween(frame, ticks);
}

/** Two times that can be read are the least that makes a scale; a fold says itself how long it is. */
function hasMeasure({ view, folds }: Frame, ticks: readonly Tick[]): boolean {
  const shown = ticks.filter(({ y, text }) => text !== '' && y >= 0 && y <= view.heightPx);
  return shown.length >= 2 || folds.length > 0;
}

/** The reader has zoomed in between two events: round times in place of theirs, which keep their dashes. */
function listTicksBetween(frame: Frame, eventTicks: readonly Tick[]): Tick[] {
  const { timeScale, view, model } = frame;
  const toTime = (y: number) => timeScale.yToTime((y - view.zoom.y) / view.zoom.k);
  const from = Math.max(timeScale.times[0] ?? 0, toTime(0));
  const to = Math.min(model.endMicros, toTime(view.heightPx));
  // Three or more of them lie in the view: a round step is less than 2.5 times the least that is asked for.
  let step = getRoundStep(Math.max(1, (to - from) / 7.5));
  let ticks = listMultiples(frame, { from, to, step, toTime });
  // Where the scale changes within the view they may lie too close to be read.
  while (step > 1 && !hasMeasure(frame, ticks)) {
    step = getRoundStep(step / 2.5);
    ticks = listMultiples(frame, { from, to, step, toTime });
  }
  return [...eventTicks.map((tick) => ({ ...tick, isHead: false, text: '' })), ...ticks];
}

interface Multiples {
  readonly from: number;
  readonly to: number;
  readonly step: number;
  readonly toTime: (y: number) => number;
}

/** Goes on by what can be read, and not by the step: of small steps there are many. */
function listMultiples(frame: Frame, { from, to, step, toTime }: Multiples): Tick[] {
  const decimals = Math.max(3, countDecimals(step));
  const ticks: Tick[] = [];
  let time = Math.ceil(from / step) * step;
  while (time <= to) {
    const y = frame.toY(time);
    ticks.push({ y, isHead: true, text: formatSeconds(time, decimals) });
    const next = toTime(y + frame.px(APART_PX));
    time = Math.max(time + step, Math.ceil(next / step) * step);
  }
  return ticks;
}

/** A tick per event time, none nearer than 3 px; a fold starts a new group with an absolute head. */
function listEventTicks(frame: Frame): Tick[] {
  const { times, ys, folds } = frame.timeScale;
  const heads = [times[0] ?? 0, ...folds.map((fold) => fold.toMicros)];
  const last = upperBound(times, frame.toMicros);
  const step = frame.px(DASH_APART_PX) / frame.view.zoom.k;
  const isFree = createFreeTest(frame);
  const ticks: Tick[] = [];
  let lastTextY = Number.NEGATIVE_INFINITY;
  let index = lowerBound(times, frame.fromMicros);
  while (index < last) {
    const time = times[index] ?? 0;
    const head = heads[upperBound(heads, time) - 1] ?? 0;
    const isHead = head === time;
    const y = frame.toY(time);
    const isFar = y - lastTextY >= frame.px(isHead ? HEAD_APART_PX : APART_PX);
    const hasText = isFar && (isHead || isFree(y, head));
    if (hasText) lastTextY = y;
    const text = isHead ? formatHead(frame, time) : formatOffset(time - head);
    ticks.push({ y, isHead, text: hasText ? text : '' });
    index = Math.max(index + 1, lowerBound(ys, (ys[index] ?? 0) + step));
  }
  return ticks;
}

/**
 * Room for a relative tick: no fold and no head (its own or that after the next fold) close by. Only the folds around it
 * can be close, and they lie in order.
 */
function createFreeTest(frame: Frame): (y: number, headMicros: number) => boolean {
  const apart = frame.px(FROM_FOLD_PX);
  const middles = frame.folds.map((fold) => fold.y);
  return (y, headMicros) => {
    if (Math.abs(frame.toY(headMicros) - y) < apart) return false;
    const next = lowerBound(middles, y);
    const around = frame.folds.slice(Math.max(0, next - 1), next + 1);
    return around.every(
      ({ fold, y: middle }) =>
        Math.abs(middle - y) >= apart && Math.abs(frame.toY(fold.toMicros) - y) >= apart,
    );
  };
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

/** As exact as the column has room for: what stands below is counted from it. */
function formatHead(frame: Frame, micros: number): string {
  const room = frame.axisWidthPx - frame.px(TEXT_GAP_PX);
  const texts = [countSecondDecimals(micros), 4].map((decimals) => formatSeconds(micros, decimals));
  const fits = (text: string) => measureText(text, frame.px(SIZE.tick), 550) <= room;
  return texts.find(fits) ?? formatSeconds(micros, 3);
}

function formatSeconds(micros: number, decimals: number): string {
  return (micros / 1_000_000).toFixed(decimals);
}
