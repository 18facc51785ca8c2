/** A rectangle turned around its centre; `cos` and `sin` of the angle, so (1, 0) is upright. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly halfWidth: number;
  readonly halfHeight: number;
  readonly cos: number;
  readonly sin: number;
}

export interface Segment {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

export interface Bounds {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export function createBox(left: number, top: number, width: number, height: number): Box {
  const [halfWidth, halfHeight] = [width / 2, height / 2];
  return { x: left + halfWidth, y: top + halfHeight, halfWidth, halfHeight, cos: 1, sin: 0 };
}

export function getBounds(box: Box): Bounds {
  const width = Math.abs(box.cos) * box.halfWidth + Math.abs(box.sin) * box.halfHeight;
  const height = Math.abs(box.sin) * box.halfWidth + Math.abs(box.cos) * box.halfHeight;
  return {
    left: box.x - width,
    right: box.x + width,
    top: box.y - height,
    bottom: box.y + height,
  };
}

/** Whether two boxes overlap, or come nearer than `margin` on both axes of either box (separating axes). */
export function boxesOverlap(a: Box, b: Box, margin = 0): boolean {
  return !isSeparated(a, b, margin) && !isSeparated(b, a, margin);
}

/** Whether an axis of `a` lies between the boxes. */
function isSeparated(a: Box, b: Box, margin: number): boolean {
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const cos = Math.abs(a.cos * b.cos + a.sin * b.sin);
  const sin = Math.abs(a.cos * b.sin - a.sin * b.cos);
  const along = Math.abs(dx * a.cos + dy * a.sin);
  const across = Math.abs(dy * a.cos - dx * a.sin);
  return (
    along >= a.halfWidth + cos * b.halfWidth + sin * b.halfHeight + margin ||
    across >= a.halfHeight + sin * b.halfWidth + cos * b.halfHeight + margin
  );
}

/** Whether a line touches a box: separating axes again, those of the box and the normal of the line. */
export function segmentHitsBox(line: Segment, box: Box): boolean {
  // Middle and half of the line in the frame of the box.
  const x = (line.x1 + line.x2) / 2 - box.x;
  const y = (line.y1 + line.y2) / 2 - box.y;
  const dx = (line.x2 - line.x1) / 2;
  const dy = (line.y2 - line.y1) / 2;
  const middleX = x * box.cos + y * box.sin;
  const middleY = y * box.cos - x * box.sin;
  const halfX = dx * box.cos + dy * box.sin;
  const halfY = dy * box.cos - dx * box.sin;
  if (Math.abs(middleX) > box.halfWidth + Math.abs(halfX)) return false;
  if (Math.abs(middleY) > box.halfHeight + Math.abs(halfY)) return false;
  const across = Math.abs(middleX * halfY - middleY * halfX);
  return across <= box.halfWidth * Math.abs(halfY) + box.halfHeight * Math.abs(halfX);
}
