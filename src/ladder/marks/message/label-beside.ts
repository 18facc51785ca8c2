import { getStroke } from './arrow';
import type { Box } from '../../shapes/boxes';
import { createBox } from '../../shapes/boxes';
import { drawPill } from '../../shapes/draw';
import { drawLabel, getLabelHeight, measureLabel } from '../../labels/label-text';
import { COST } from '../../labels/labels';
import type { Candidate } from '../../labels/labels';
import type { Stage } from '../../stage';
import { createPillBox, drawAddedTime, measurePill } from './added-time';
import { listGaps, SHARES } from './label-gaps';
import type { ArrowLabel } from './message-label';

const GAP_PX = 7;
const PAD_EM = 0.62;
const PILL_ROW_EM = 1.75;

/** Places for an upright text beside a steep line, the added time below it. */
export function listBeside(stage: Stage, wording: ArrowLabel): Candidate[] {
  const { arrow, label, pill } = wording;
  const { frame } = stage;
  const em = label.font.sizePx;
  const pad = arrow.isSelected ? em * PAD_EM : 0;
  const textWidth = label.text === '' ? 0 : measureLabel(label) + pad * 2;
  const width = Math.max(textWidth, pill === null ? 0 : measurePill(stage, pill));
  const textHeight = label.text === '' ? 0 : getLabelHeight(label.font) + pad / 2;
  const height = textHeight + (pill === null ? 0 : em * PILL_ROW_EM);
  const gaps = listGaps(frame, arrow, wording.mayStraddle);
  const slope = arrow.sin === 0 ? 0 : Math.abs(arrow.cos / arrow.sin);
  const [from, to] = getVisibleY(stage, wording);
  const candidates: Candidate[] = [];
  for (const share of SHARES)
    for (const side of [1, -1]) {
      const y = from + (to - from) * share;
      const lineX = arrow.x1 + ((y - arrow.y1) * arrow.cos) / (arrow.sin || 1);
      const off = frame.px(GAP_PX) + (slope * height) / 2;
      const left = side > 0 ? lineX + off : lineX - off - width;
      const fits = gaps.some((gap) => left >= gap.left && left + width <= gap.right);
      const top = y - height / 2;
      const anchorLeft = side > 0 ? left : left + width - textWidth;
      const text = createBox(anchorLeft, top, textWidth, textHeight);
      const pillBox =
        pill === null
          ? null
          : createSidePill(stage, pill, { side, left, width, top: top + textHeight });
      const cost = Math.abs(share - 0.5) * COST.offCentre + (side < 0 ? 4 : 0) + (fits ? 0 : 300);
      candidates.push({
        boxes: [...(textWidth > 0 ? [text] : []), ...(pillBox === null ? [] : [pillBox])],
        cost,
        draw: () => [
          ...(textWidth > 0 ? drawUpright(stage, wording, text) : []),
          ...(pillBox === null || pill === null ? [] : drawAddedTime(stage, pill, pillBox)),
        ],
      });
    }
  return candidates;
}

function getVisibleY(stage: Stage, { arrow }: ArrowLabel): [number, number] {
  const { heightPx } = stage.frame.view;
  const low = Math.max(0, Math.min(arrow.y1, arrow.y2));
  const high = Math.min(heightPx, Math.max(arrow.y1, arrow.y2));
  return [low, high];
}

interface Corner {
  readonly side: number;
  readonly left: number;
  readonly width: number;
  readonly top: number;
}

function createSidePill(stage: Stage, pill: string, corner: Corner): Box {
  const width = measurePill(stage, pill);
  const left = corner.side > 0 ? corner.left : corner.left + corner.width - width;
  const middle = createBox(left, corner.top, width, stage.frame.px(20));
  return createPillBox(stage, pill, middle);
}

function drawUpright(stage: Stage, { arrow, label }: ArrowLabel, box: Box) {
  if (arrow.isSelected)
    return [drawPill(box, { fill: getStroke(arrow) }), ...drawLabel(label, box)];
  return drawLabel(
    { ...label, font: { ...label.font, halo: stage.background(box.x, box.y) } },
    box,
  );
}
