import type { LadderGeometry } from './geometry';
import { getLabelOwner } from './labels/place-labels';
import type { HitBox, HitLine, Mark } from './shapes/shapes';
import { findTextBox } from './shapes/text-box';

const REACH_PX = 6;

/**
 * The mark under the pointer: the nearest line within 6 px, else the label, else the topmost box. A label stands for the
 * mark that it names.
 */
export function findMarkAt(geometry: LadderGeometry, x: number, y: number): Mark | null {
  return (
    findLine(geometry.marks, x, y) ??
    findLabel(geometry.marks, x, y) ??
    geometry.marks.findLast(({ hit }) => hit?.kind === 'box' && isInside(hit, x, y)) ??
    null
  );
}

function findLine(marks: readonly Mark[], x: number, y: number): Mark | null {
  let best: Mark | null = null;
  let bestDistance = REACH_PX;
  for (const mark of marks) {
    if (mark.hit?.kind !== 'line') continue;
    const distance = getDistance(mark.hit, x, y);
    if (distance > bestDistance || (distance === bestDistance && best !== null)) continue;
    best = mark;
    bestDistance = distance;
  }
  return best;
}

function findLabel(marks: readonly Mark[], x: number, y: number): Mark | null {
  const label = marks.findLast(
    (mark) =>
      getLabelOwner(mark.key) !== null &&
      mark.shapes.some((shape) => shape.tag === 'text' && findTextBox(shape, x, y)),
  );
  const owner = label && getLabelOwner(label.key);
  return marks.find((mark) => mark.key === owner) ?? null;
}

function isInside(box: HitBox, x: number, y: number): boolean {
  return x >= box.x && x <= box.x + box.widthPx && y >= box.y && y <= box.y + box.heightPx;
}

/** Distance of a point from a line between two points. */
function getDistance(line: HitLine, x: number, y: number): number {
  const dx = line.x2 - line.x1;
  const dy = line.y2 - line.y1;
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : ((x - line.x1) * dx + (y - line.y1) * dy) / length;
  const share = Math.min(1, Math.max(0, along));
  const offX = x - (line.x1 + share * dx);
  const offY = y - (line.y1 + share * dy);
  return Math.sqrt(offX * offX + offY * offY);
}
