import { createBox } from '../shapes/boxes';
import { drawCircle, drawClock, drawCross, drawPath, hitBox, joinPath } from '../shapes/draw';
import { drawLabel, getLabelHeight, measureLabel } from '../labels/label-text';
import { COST, DROP_ABOVE } from '../labels/labels';
import type { Candidate } from '../labels/labels';
import { nameTimer } from '../../trace/queries/describe-record';
import type { Mark, Shape } from '../shapes/shapes';
import { SIZE } from '../shapes/sizes';
import type { MarkMaker, Stage } from '../stage';
import { LABEL_ORDER } from '../stage';
import type { LadderTimer } from '../model/timers';
import { formatLength } from '../labels/words';
import { formatMoment } from '../../lib/time';

const STEPS = 14;
const TEXT_GAP_PX = 7;

/** A dashed bracket beside the lifeline, from set to its end; the glyph says how it ended. */
export const timer: MarkMaker = {
  kind: 'timer',
  make(stage) {
    const { frame } = stage;
    return frame.pick(frame.model.timers).flatMap((each) => makeTimer(stage, each) ?? []);
  },
};

interface Bracket {
  readonly timer: LadderTimer;
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
  /** +1 when the bracket stands right of its lifeline. */
  readonly side: -1 | 1;
}

function makeTimer(stage: Stage, each: LadderTimer): Mark | null {
  const { frame, field } = stage;
  const { trace } = frame.model;
  const lane = frame.findLane(each.node);
  if (lane === null) return null;
  const side = frame.getOuterSide(each.node) === 1 ? -1 : 1;
  const inset = frame.px(SIZE.timerInset + SIZE.timerStep * each.column);
  const x = lane.x + side * (frame.beside.getHalfBar(lane) + inset);
  const top = frame.toY(each.fromMicros);
  const bottom = frame.toEndY(each.toMicros);
  const bracket = { timer: each, x, top, bottom, side } as const;
  const key = frame.model.getKey(each.record);
  const half = frame.px(7);
  field.addObstacle(createBox(x - half, top - 2, half * 2, bottom - top + 8), COST.timer, key);
  if (each.toMicros !== null) field.take(createBox(x - half, bottom - half, half * 2, half * 2));
  const title = trace.timerTypes.find((type) => type.id === each.timer)?.title ?? each.timer;
  const records = [each.record, ...(each.endRecord === null ? [] : [each.endRecord])];
  if (frame.level !== 'numbers' && !records.some((record) => stage.inKnot.has(record)))
    requestLabel(stage, bracket, { key, records, texts: listTexts(each, title) });
  return {
    key,
    kind: 'timer',
    record: each.record,
    records,
    label: describe(each, nameTimer(trace, each.timer), lane.title),
    shapes: drawBracket(stage, bracket, records.includes(frame.view.selection ?? -1)),
    hit: hitBox(x - half, top, half * 2, bottom - top + half),
  };
}

function describe(each: LadderTimer, name: string, lane: string): string {
  const end = each.toMicros === null ? '' : ` ${formatMoment(each.toMicros)}`;
  const length = formatLength(each.dueMicros - each.fromMicros);
  return `${name} (${length}) at ${lane}, set ${formatMoment(each.fromMicros)}, ${each.fate}${end}`;
}

function listTexts(each: LadderTimer, title: string): string[] {
  const length = formatLength(each.dueMicros - each.fromMicros);
  const name = title.length <= 2 ? `${title} = ${length}` : `${title} ${length}`;
  return each.fate === 'cancelled' ? [`${title} cancelled`, title] : [name, title];
}

function drawBracket({ frame }: Stage, bracket: Bracket, isSelected: boolean): Shape[] {
  const { x, top, bottom, side, timer: each } = bracket;
  const toLane = x - side * frame.px(6);
  const widthPx = frame.px(isSelected ? 2.2 : 1.4);
  const pen = { stroke: 'timer', widthPx } as const;
  const radius = frame.px(SIZE.label * 0.54);
  const dash = { ...pen, dash: frame.dash(3, 3) };
  if (each.fate === 'armed')
    return [drawPath(joinPath('M', toLane, top, 'L', x, top, 'L', x, bottom), dash)];
  const end = Math.max(top, bottom - (each.fate === 'expired' ? radius : 0));
  const line = drawPath(joinPath('M', toLane, top, 'L', x, top, 'L', x, end), dash);
  if (each.fate === 'cancelled') {
    const back = drawPath(joinPath('M', x, bottom, 'L', toLane, bottom), dash);
    return [line, back, drawCross(x, bottom, frame.px(4), pen)];
  }
  const face = { stroke: 'paper', widthPx: frame.px(1.2) } as const;
  const [, hands] = drawClock(x, bottom, radius, face);
  const disc = drawCircle(x, bottom, radius, { fill: 'timer' });
  return hands === undefined ? [line, disc] : [line, disc, hands];
}

interface Wording {
  readonly key: string;
  readonly records: readonly number[];
  readonly texts: readonly string[];
}

function requestLabel(stage: Stage, bracket: Bracket, wording: Wording): void {
  stage.requests.push({
    owner: wording.key,
    records: wording.records,
    order: LABEL_ORDER.timer,
    variants: wording.texts.map((text) => () => listCandidates(stage, bracket, text)),
    dropAbove: DROP_ABOVE,
  });
}

function listCandidates(stage: Stage, bracket: Bracket, text: string): Candidate[] {
  const { frame } = stage;
  const font = { sizePx: frame.px(SIZE.label), weight: 600, fill: 'timerText' as const };
  const label = { text, isInferred: false, font };
  const width = measureLabel(label);
  const height = getLabelHeight(font);
  const gap = frame.px(TEXT_GAP_PX);
  const left = bracket.side > 0 ? bracket.x + gap : bracket.x - gap - width;
  const from = Math.max(bracket.top - height / 2, 0);
  const to = Math.min(bracket.bottom + height / 2, frame.view.heightPx);
  return Array.from({ length: STEPS + 1 }, (_, step) => {
    const y = from + ((to - from) * step) / STEPS;
    const box = createBox(left, y - height / 2, width, height);
    const halo = stage.background(box.x, y);
    const cost = Math.abs(step / STEPS - 0.5) * 30;
    return {
      boxes: [box],
      cost,
      draw: () => drawLabel({ ...label, font: { ...font, halo } }, box),
    };
  });
}
