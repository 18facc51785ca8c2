import { createBox } from '../shapes/boxes';
import { drawPath, drawText, hitBox, joinPath } from '../shapes/draw';
import { LIMITS } from '../../lib/limits';
import { COST } from '../labels/labels';
import type { Mark, Shape } from '../shapes/shapes';
import { SIZE } from '../shapes/sizes';
import type { MarkMaker, Stage } from '../stage';
import type { Frame } from '../frame';
import { formatShortSpan } from '../labels/words';

const HALF_PX = 3.6;
const WAVE_PX = 18;
const SWING_PX = 1.5;

/** Idle time left out: two wavy lines with paper between, the removed time in the axis. */
export const fold: MarkMaker = {
  kind: 'fold',
  make(stage) {
    const { folds } = stage.frame;
    return [
      ...(folds.length > LIMITS.svgItems.value ? [] : folds).map((each) => makeFold(stage, each)),
      ...listOpened(stage).flatMap((each) => makeOpened(stage, each) ?? []),
    ];
  },
};

/** The start of the fold in µs: what goes into `openFolds`. */
function getFoldKey(fromMicros: number): string {
  return `fold:${fromMicros}`;
}

function makeFold(stage: Stage, { fold: each, y }: Frame['folds'][number]): Mark {
  const { frame, field } = stage;
  const half = frame.px(HALF_PX);
  const [left, width] = [frame.axisWidthPx, frame.view.widthPx - frame.axisWidthPx];
  field.addObstacle(createBox(left, y - half - 2, width, half * 2 + 4), COST.fold);
  const removed = formatShortSpan(each.toMicros - each.fromMicros);
  return {
    key: getFoldKey(each.fromMicros),
    kind: 'fold',
    record: null,
    records: [],
    label: `${removed} left out; click to open`,
    shapes: [...drawWaves(stage, y), ...drawRemoved(stage, removed, y)],
    hit: hitBox(0, y - half - 4, frame.view.widthPx, half * 2 + 8),
  };
}

function drawWaves({ frame }: Stage, y: number): Shape[] {
  const half = frame.px(HALF_PX);
  const upper = joinPath('M', ...wave(frame.axisWidthPx, frame.view.widthPx, y - half));
  const lower = joinPath('M', ...wave(frame.axisWidthPx, frame.view.widthPx, y + half));
  const back = joinPath('L', ...wave(frame.axisWidthPx, frame.view.widthPx, y + half, true));
  return [
    drawPath(`${upper}${back}Z`, { fill: 'paper' }),
    drawPath(upper, { stroke: 'line2', widthPx: 1 }),
    drawPath(lower, { stroke: 'line2', widthPx: 1 }),
  ];
}

/**
 * Points of a wave from x1 to x2 (or back), the first without its command. `T` mirrors the bend before it, so crests and
 * troughs follow each other; the way back starts with the bend that the way there ended with.
 */
function wave(x1: number, x2: number, y: number, isBack = false): (string | number)[] {
  const half = WAVE_PX / 2;
  const count = Math.ceil((x2 - x1) / half);
  const at = (step: number) => Math.min(x2, x1 + step * half);
  const steps = Array.from({ length: count }, (_, index) =>
    isBack ? count - 1 - index : index + 1,
  );
  const [first = 0, ...rest] = steps;
  const start = isBack ? count : 0;
  const bend = Math.min(start, first) % 2 === 0 ? -1 : 1;
  const middle = (at(start) + at(first)) / 2;
  const parts: (string | number)[] = [
    at(start),
    y,
    'Q',
    middle,
    y + bend * SWING_PX * 2,
    at(first),
    y,
  ];
  for (const step of rest) parts.push('T', at(step), y);
  return parts;
}

function drawRemoved({ frame }: Stage, text: string, y: number): Shape[] {
  if (frame.axisWidthPx === 0) return [];
  const font = { sizePx: frame.px(SIZE.tickSmall), weight: 400, fill: 'text3' } as const;
  return [drawText(text, { x: frame.axisWidthPx - frame.px(10), y }, font, 'end')];
}

/** Folds that the reader opened: a small handle in the axis folds them again. */
function listOpened({ frame }: Stage): { fromMicros: number; toMicros: number }[] {
  const { times } = frame.timeScale;
  if (frame.timeScale.kind !== 'compressed') return [];
  return frame.view.openFolds.flatMap((fromMicros) => {
    const toMicros = times.find((time) => time > fromMicros);
    return toMicros === undefined || !times.includes(fromMicros) ? [] : [{ fromMicros, toMicros }];
  });
}

function makeOpened(stage: Stage, each: { fromMicros: number; toMicros: number }): Mark | null {
  const { frame } = stage;
  const y = (frame.toY(each.fromMicros) + frame.toY(each.toMicros)) / 2;
  if (!frame.isInView(y, y)) return null;
  const text = formatShortSpan(each.toMicros - each.fromMicros);
  const x = frame.axisWidthPx;
  const [half, wing] = [frame.px(5), frame.px(3)];
  const d = joinPath(
    'M', x - wing, y - half, 'L', x, y - half + wing, 'L', x + wing, y - half,
    'M', x - wing, y + half, 'L', x, y + half - wing, 'L', x + wing, y + half,
  ); // prettier-ignore
  return {
    key: getFoldKey(each.fromMicros),
    kind: 'fold',
    record: null,
    records: [],
    label: `${text} shown; click to fold again`,
    shapes: [
      drawPath(d, { stroke: 'text2', widthPx: frame.px(1.3) }),
      ...drawRemoved(stage, text, y),
    ],
    hit: hitBox(0, y - half - 4, x + wing + 4, half * 2 + 8),
  };
}
