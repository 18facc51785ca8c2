import { createBox } from '../shapes/boxes';
import type { Cut } from '../model/cuts';
import { drawLine, drawRect, hitBox } from '../shapes/draw';
import { drawLabel, getLabelHeight, measureLabel } from '../labels/label-text';
import { DROP_ABOVE } from '../labels/labels';
import type { Candidate } from '../labels/labels';
import type { Mark } from '../shapes/shapes';
import { SIZE } from '../shapes/sizes';
import type { MarkMaker, Stage } from '../stage';
import { LABEL_ORDER } from '../stage';
import { formatLength } from '../labels/words';

/** A link that is down: a faint field between its two lanes, in which everything sent is lost. */
export const cut: MarkMaker = {
  kind: 'outage',
  make: (stage) =>
    stage.frame.pick(stage.frame.model.cuts).flatMap((each) => makeCut(stage, each) ?? []),
};

function makeCut(stage: Stage, each: Cut): Mark | null {
  const { frame } = stage;
  const [first, second] = each.ends.map((node) => frame.findLane(node));
  if (!first || !second) return null;
  const x1 = Math.min(first.x, second.x);
  const x2 = Math.max(first.x, second.x);
  const top = frame.toStartY(each.fromMicros);
  const bottom = frame.toEndY(each.toMicros);
  const from = Math.max(top, -20);
  const to = Math.max(from, Math.min(bottom, frame.view.heightPx + 20));
  const key = frame.model.getKey(each.record);
  const length = each.toMicros === null ? '' : ` ${formatLength(each.toMicros - each.fromMicros)}`;
  const label = `link down${length}`;
  requestLabel(stage, { key, record: each.record, x1, x2, from, to, text: label });
  const pen = { stroke: 'fault', widthPx: 1, dash: frame.dash(1.5, 3.5) } as const;
  const ends = [top, ...(each.toMicros === null ? [] : [bottom])];
  return {
    key,
    kind: 'outage',
    record: each.record,
    records: [each.record],
    label: `${label}, ${first.title} and ${second.title}`,
    shapes: [
      drawRect(
        { x: x1, y: from, widthPx: x2 - x1, heightPx: to - from },
        { fill: 'faultTint', opacity: 0.4 },
      ),
      ...ends.map((y) => drawLine({ x1, x2, y1: y, y2: y }, pen)),
    ],
    hit: hitBox(x1, from, x2 - x1, to - from),
  };
}

interface Field {
  readonly key: string;
  readonly record: number;
  readonly text: string;
  readonly x1: number;
  readonly x2: number;
  readonly from: number;
  readonly to: number;
}

const ROWS = 12;

function requestLabel(stage: Stage, field: Field): void {
  const font = { sizePx: stage.frame.px(SIZE.label), weight: 600, fill: 'faultText' } as const;
  const label = { text: field.text, isInferred: false, font };
  const width = measureLabel(label);
  const height = getLabelHeight(font);
  const x = (field.x1 + field.x2) / 2;
  const list = (): Candidate[] =>
    Array.from({ length: ROWS }, (_, row) => {
      const y = field.from + height + ((field.to - field.from - height) * row) / ROWS;
      const box = createBox(x - width / 2, y - height / 2, width, height);
      return { boxes: [box], cost: row, draw: () => drawLabel(label, box) };
    });
  stage.requests.push({
    owner: field.key,
    records: [field.record],
    order: LABEL_ORDER.band,
    variants: [list],
    dropAbove: DROP_ABOVE / 4,
  });
}
