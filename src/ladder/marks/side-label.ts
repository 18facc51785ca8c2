import { createBox } from '../shapes/boxes';
import type { Lane } from '../geometry';
import { drawLabel, getLabelHeight, measureLabel } from '../labels/label-text';
import type { LabelText } from '../labels/label-text';
import { DROP_ABOVE } from '../labels/labels';
import type { Candidate } from '../labels/labels';
import type { Paint } from '../shapes/shapes';
import { SIZE } from '../shapes/sizes';
import type { Stage } from '../stage';

export interface SideLabel {
  readonly owner: string;
  readonly records: readonly number[];
  readonly lane: Lane;
  readonly y: number;
  readonly texts: readonly string[];
  readonly fill: Paint;
  readonly isInferred: boolean;
  readonly order: number;
}

/** Rows above and below a point, in lines; a little above reads best. */
const ROWS = [-0.7, 0.75, 0, -1.25, 1.3, -1.8, 1.85];
const NEAR_PX = 7;
const FAR_PX = 24;
const TEXT_COST = 30;

/** A label beside a point of a lifeline, on the inner side where there is room. */
export function requestSideLabel(stage: Stage, side: SideLabel): void {
  stage.requests.push({
    owner: side.owner,
    records: side.records,
    order: side.order,
    variants: [
      () => side.texts.flatMap((text, index) => list(stage, side, text, index * TEXT_COST)),
    ],
    dropAbove: DROP_ABOVE,
  });
}

function list(stage: Stage, side: SideLabel, text: string, base: number): Candidate[] {
  const { frame } = stage;
  const { lane } = side;
  const font = { sizePx: frame.px(SIZE.label), weight: 600, fill: side.fill };
  const label: LabelText = { text, isInferred: side.isInferred, font };
  const width = measureLabel(label);
  const height = getLabelHeight(font);
  const inner = frame.getOuterSide(lane.node) === 1 ? -1 : 1;
  const candidates: Candidate[] = [];
  for (const distance of [NEAR_PX, FAR_PX])
    for (const row of ROWS) {
      const edge = lane.x + inner * frame.px(SIZE.vmBar / 2 + distance);
      const left = inner > 0 ? edge : edge - width;
      const y = side.y + row * height;
      const box = createBox(left, y - height / 2, width, height);
      const cost = base + Math.abs(row) * 8 + (distance === FAR_PX ? 18 : 0) + (row === 0 ? 12 : 0);
      const draw = () =>
        drawLabel({ ...label, font: { ...font, halo: stage.background(box.x, y) } }, box);
      candidates.push({ boxes: [box], cost, draw });
    }
  return candidates;
}
