import { getStroke } from './arrow';
import type { Box } from '../../shapes/boxes';
import { drawPill } from '../../shapes/draw';
import { drawLabel, getLabelHeight, measureLabel } from '../../labels/label-text';
import { COST } from '../../labels/labels';
import type { Candidate } from '../../labels/labels';
import type { Shape } from '../../shapes/shapes';
import type { Stage } from '../../stage';
import { createPillBox, drawAddedTime, measurePill } from './added-time';
import type { Gap } from './label-gaps';
import { listGaps, SHARES } from './label-gaps';
import type { ArrowLabel } from './message-label';

/** Middle of the text above its line, in em. */
const ABOVE_EM = 0.78;
/** A selected label stands in a filled pill, so further off. */
const SELECTED_EM = 1.06;
/** Clear of the cross where a message was lost, which no text may cover. */
const LOST_EM = 1.24;
const LOST_COST = 6;
const PILL_PAD_EM = 0.62;
/** Cost per em that a text is wider than its gap. */
const STRADDLE_COST = 30;

/** Places for a text that runs along its line, above or below. */
export function listAlong(stage: Stage, wording: ArrowLabel): Candidate[] {
  const { arrow } = wording;
  const width = getWidth(stage, wording);
  const gaps = listGaps(stage.frame, arrow, wording.mayStraddle);
  const cos = Math.abs(arrow.cos);
  return gaps.flatMap((gap) => {
    if (width * cos > gap.right - gap.left) return [];
    const half = (width * cos) / 2;
    const line = getVisibleRange(stage, wording, gap);
    if (line === null) return [];
    return SHARES.flatMap((share) => {
      const wish = line.left + (line.right - line.left) * share;
      const x = Math.min(Math.max(wish, gap.left + half), gap.right - half);
      const cost =
        Math.abs(share - 0.5) * COST.offCentre +
        gap.offCentre * 3 +
        (wording.mayStraddle ? STRADDLE_COST : 0);
      return listSides(stage, wording, { x, width, cost });
    });
  });
}

/** The part of the arrow's line inside a gap and inside the view. */
function getVisibleRange(
  stage: Stage,
  { arrow }: ArrowLabel,
  gap: Gap,
): { left: number; right: number } | null {
  const { heightPx } = stage.frame.view;
  const endX = arrow.message.fate === 'lost' ? arrow.targetX : arrow.x2;
  let left = Math.max(gap.left, Math.min(arrow.x1, endX));
  let right = Math.min(gap.right, Math.max(arrow.x1, endX));
  const slope = arrow.sin / arrow.cos;
  if (Math.abs(slope) > 0.02) {
    const atTop = arrow.x1 - arrow.y1 / slope;
    const atBottom = arrow.x1 + (heightPx - arrow.y1) / slope;
    left = Math.max(left, Math.min(atTop, atBottom));
    right = Math.min(right, Math.max(atTop, atBottom));
  }
  return right - left < 10 ? null : { left, right };
}

function getWidth(stage: Stage, wording: ArrowLabel): number {
  const { label, arrow, pill } = wording;
  const text = label.text === '' ? 0 : measureLabel(label);
  const pad = arrow.isSelected ? label.font.sizePx * PILL_PAD_EM * 2 : 0;
  return Math.max(text + pad, pill === null ? 0 : measurePill(stage, pill));
}

interface Spot {
  readonly x: number;
  readonly width: number;
  readonly cost: number;
}

function listSides(stage: Stage, wording: ArrowLabel, spot: Spot): Candidate[] {
  const { isSelected, message } = wording.arrow;
  const place = (side: number, offEm: number, cost = spot.cost) =>
    createCandidate(stage, wording, { ...spot, cost }, side * offEm);
  if (isSelected) return [place(-1, SELECTED_EM)];
  const near = [-1, 1].map((side) => place(side, ABOVE_EM));
  if (message.fate !== 'lost') return near;
  return [...near, ...[-1, 1].map((side) => place(side, LOST_EM, spot.cost + LOST_COST))];
}

/** `offEm`: middle of the text below its line, negative above. */
function createCandidate(stage: Stage, wording: ArrowLabel, spot: Spot, offEm: number): Candidate {
  const { label, pill } = wording;
  const em = label.font.sizePx;
  const side = offEm < 0 ? -1 : 1;
  const distance = em * offEm;
  const text = createLineBox(wording, spot, distance);
  const hasText = label.text !== '';
  // The added time stands on the other side of the line than the words.
  const pillBox =
    pill === null
      ? null
      : createPillBox(stage, pill, createLineBox(wording, spot, em * -1.25 * side));
  const boxes = [...(hasText ? [text] : []), ...(pillBox === null ? [] : [pillBox])];
  const cost = spot.cost + (side > 0 ? COST.belowLine : 0);
  return {
    boxes,
    cost,
    draw: () => [
      ...(hasText ? drawWords(stage, wording, text) : []),
      ...(pillBox === null || pill === null ? [] : drawAddedTime(stage, pill, pillBox)),
    ],
  };
}

/** A box along the line, its middle this far below the line (above when negative). */
function createLineBox({ arrow, label }: ArrowLabel, spot: Spot, below: number): Box {
  const turn = arrow.cos < 0 ? -1 : 1;
  const [cos, sin] = [arrow.cos * turn, arrow.sin * turn];
  const y = arrow.y1 + ((spot.x - arrow.x1) * arrow.sin) / arrow.cos;
  const pad = arrow.isSelected ? label.font.sizePx * PILL_PAD_EM : 1;
  const width = label.text === '' ? spot.width : measureLabel(label);
  return {
    x: spot.x - sin * below,
    y: y + cos * below,
    halfWidth: width / 2 + pad,
    halfHeight: arrow.isSelected ? label.font.sizePx * 0.8 : getLabelHeight(label.font) / 2,
    cos,
    sin,
  };
}

function drawWords(stage: Stage, wording: ArrowLabel, box: Box): Shape[] {
  const { arrow, label, angle } = wording;
  if (arrow.isSelected)
    return [drawPill(box, { fill: getStroke(arrow) }), ...drawLabel(label, box, angle)];
  const font = { ...label.font, halo: stage.background(box.x, box.y) };
  return drawLabel({ ...label, font }, box, angle);
}
