import { createBox } from '../../shapes/boxes';
import { drawRect, drawText } from '../../shapes/draw';
import { COST } from '../../labels/labels';
import type { Candidate } from '../../labels/labels';
import type { Paint } from '../../shapes/shapes';
import { LINE_EM, SIZE } from '../../shapes/sizes';
import type { Stage } from '../../stage';
import { LABEL_ORDER } from '../../stage';
import { listStretches } from '../../stretches';
import { measureMono, measureText } from '../../shapes/text-width';

export interface BarText {
  readonly owner: string;
  readonly records: readonly number[];
  /** From the best wording to the poorest; the first that fits is written. */
  readonly texts: readonly string[];
  readonly x: number;
  readonly widthPx: number;
  readonly top: number;
  readonly bottom: number;
  readonly fill: Paint;
  readonly isMono?: boolean;
  /** A plate behind the text, on hatched bars. */
  readonly plate?: Paint;
}

const SHARES = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8];
const ROOM_PX = 6;

/** Text that stands upright inside a bar, where it fits and few arrows cross it. Repeats what other views say. */
export function requestBarText(stage: Stage, bar: BarText): void {
  const { frame } = stage;
  const sizePx = frame.px(SIZE.barText);
  const measure = (text: string) =>
    bar.isMono ? measureMono(text, sizePx) : measureText(text, sizePx, 600);
  const list = (text: string, length = measure(text)) =>
    listStretches(frame, bar.top, bar.bottom)
      .filter(([from, to]) => to - from > length + frame.px(ROOM_PX))
      .slice(0, 2)
      .flatMap(([from, to]) =>
        SHARES.map((share) => {
          const slack = to - from - length - frame.px(ROOM_PX);
          const y = from + frame.px(ROOM_PX / 2) + length / 2 + slack * share;
          const cost = Math.abs(share - 0.5) * 10;
          return createCandidate(stage, bar, { text, y, length, cost });
        }),
      );
  stage.requests.push({
    owner: bar.owner,
    records: bar.records,
    order: LABEL_ORDER.barText,
    variants: bar.texts.map((text) => () => list(text)),
    dropAbove: COST.arrow,
  });
}

interface TextPlace {
  readonly text: string;
  readonly y: number;
  readonly length: number;
  readonly cost: number;
}

function createCandidate(stage: Stage, bar: BarText, at: TextPlace): Candidate {
  const { frame } = stage;
  const { text, y, length } = at;
  const sizePx = frame.px(SIZE.barText);
  const height = Math.min(bar.widthPx, sizePx * LINE_EM);
  const box = createBox(bar.x - height / 2, y - length / 2, height, length);
  const font = {
    sizePx,
    weight: bar.isMono ? 500 : 600,
    fill: bar.fill,
    isMono: bar.isMono ?? false,
  };
  const plate = {
    x: bar.x - bar.widthPx / 2 + 1,
    y: y - length / 2 - 3,
    widthPx: bar.widthPx - 2,
    heightPx: length + 6,
  };
  return {
    boxes: [box],
    cost: at.cost,
    draw: () => [
      ...(bar.plate === undefined ? [] : [drawRect(plate, { fill: bar.plate })]),
      drawText(text, { x: bar.x, y, angle: -90 }, font),
    ],
  };
}
