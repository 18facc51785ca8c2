import { createBox } from '../boxes';
import { drawPath, drawText, hitBox, joinPath } from '../draw';
import { COST } from '../labels';
import type { Mark, Shape } from '../shapes';
import { SIZE } from '../sizes';
import type { MarkMaker, Stage } from '../stage';
import type { Fold } from '../time-scale';
import { formatShortSpan } from '../words';

const HALF_PX = 3.6;
const WAVE_PX = 18;
const SWING_PX = 1.5;

/** Idle time left out: two wavy lines with paper between, the removed time in the axis. */
export const fold: MarkMaker = {
  kind: 'fold',
  make(stage) {
    const { timeScale } = stage.frame;
    return [
      ...timeScale.folds.flatMap((each) => makeFold(stage, each) ?? []),
      ...listOpened(stage).flatMap((each) => makeOpened(stage, each) ?? []),
    ];
  },
};

/** The start of the fold in µs: what goes into `openFolds`. */
export function getFoldKey(fromMicros: number): string {
  return `fold:${fromMicros}`;
}

function makeFold(stage: Stage, each: Fold): Mark | null {
  const { frame, field } = stage;
  const { k, y: shift } = frame.view.zoom;
  const y = ((each.fromY + each.toY) / 2) * k + shift;
  const half = frame.px(HALF_PX);
  if (!frame.isInView(y - half, y + half)) return null;
  const [left, width] = [frame.axisWidthPx, frame.view.widthPx - frame.axisWidthPx];
  field.addObstacle(createBox(left, y - half - 2, width, half * 2 + 4), COST.fold);
  const removed = formatShortSpan(each.toMicros - each.fromMicros);
  return {
    key: getFoldKey(each.fromMicros),
    kind: 'fold',
    record: null,
    records: [],
    label: `${removed} left out; click to open`,
    shapes: [...drawWaves(stage, y), drawRemoved(stage, removed, y)],
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

/** Points of a wave from x1 to x2 (or back), the first without its command. */
function wave(x1: number, x2: number, y: number, isBack = false): (string | number)[] {
  const count = Math.ceil((x2 - x1) / (WAVE_PX / 2));
  const at = (step: number) => Math.min(x2, x1 + (step * WAVE_PX) / 2);
  const steps = Array.from({ length: count }, (_, index) => (isBack ? count - index : index));
  const parts: (string | number)[] = [isBack ? x2 : x1, y];
  for (const step of steps) {
    const to = isBack ? step - 1 : step + 1;
    const crest = (isBack ? step - 1 : step) % 2 === 0 ? -1 : 1;
    parts.push('Q', (at(step) + at(to)) / 2, y + crest * SWING_PX * 2, at(to), y);
  }
  return parts;
}

function drawRemoved({ frame }: Stage, text: string, y: number): Shape {
  const font = { sizePx: frame.px(SIZE.tickSmall), weight: 400, fill: 'text3' } as const;
  return drawText(text, { x: frame.axisWidthPx - frame.px(10), y }, font, 'end');
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
    shapes: [drawPath(d, { stroke: 'text2', widthPx: frame.px(1.3) }), drawRemoved(stage, text, y)],
    hit: hitBox(0, y - half - 4, x + wing + 4, half * 2 + 8),
  };
}
