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

/** Whether a line touches a box (Liang–Barsky in the frame of the box). */
export function segmentHitsBox(line: Segment, box: Box): boolean {
  const [x1, y1] = toLocal(box, line.x1, line.y1);
  const [x2, y2] = toLocal(box, line.x2, line.y2);
  const first = clip(x1, x2 - x1, box.halfWidth, [0, 1]);
  const both = first && clip(y1, y2 - y1, box.halfHeight, first);
  return both !== null;
}

function toLocal(box: Box, x: number, y: number): [number, number] {
  const dx = x - box.x;
  const dy = y - box.y;
  return [dx * box.cos + dy * box.sin, dy * box.cos - dx * box.sin];
}

/** The part of `range` in which |start + t × delta| ≤ half, null when there is none. */
function clip(
  start: number,
  delta: number,
  half: number,
  range: readonly [number, number],
): [number, number] | null {
  if (delta === 0) return Math.abs(start) <= half ? [...range] : null;
  const a = (-half - start) / delta;
  const b = (half - start) / delta;
  const low = Math.max(range[0], Math.min(a, b));
  const high = Math.min(range[1], Math.max(a, b));
  return low <= high ? [low, high] : null;
}
