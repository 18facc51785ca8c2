import { boxesOverlap, getBounds, segmentHitsBox } from '../shapes/boxes';
import type { Bounds, Box, Segment } from '../shapes/boxes';
import { COST } from './labels';

interface Priced {
  readonly bounds: Bounds;
  readonly cost: number;
  readonly owner: string;
}

const NEAR_PX = 5;

/** What labels must keep away from: bars and lines at a price, other labels altogether. */
export class LabelField {
  private readonly area: Bounds;
  private readonly obstacles: (Priced & { readonly box: Box })[] = [];
  private readonly lines: (Priced & { readonly line: Segment })[] = [];
  private taken: { readonly box: Box; readonly bounds: Bounds; readonly owner: string }[] = [];

  constructor(area: Bounds) {
    this.area = area;
  }

  addObstacle(box: Box, cost: number, owner = ''): void {
    this.obstacles.push({ box, bounds: getBounds(box), cost, owner });
  }

  addLine(line: Segment, cost: number, owner = ''): void {
    const bounds = {
      left: Math.min(line.x1, line.x2),
      right: Math.max(line.x1, line.x2),
      top: Math.min(line.y1, line.y2),
      bottom: Math.max(line.y1, line.y2),
    };
    this.lines.push({ line, bounds, cost, owner });
  }

  /** Nothing may overlap this box any more. */
  take(box: Box, owner = ''): void {
    this.taken.push({ box, bounds: getBounds(box), owner });
  }

  /** Takes back what these owners took. Returns how to undo that, and all that was taken since. */
  release(owners: readonly string[]): () => void {
    const kept = this.taken;
    this.taken = kept.filter(({ owner }) => !owners.includes(owner));
    return () => {
      this.taken = kept;
    };
  }

  isFree(box: Box): boolean {
    const bounds = getBounds(box);
    return this.isInside(bounds) && this.priceOfLabels(box, bounds) < Infinity;
  }

  /**
   * What a label here costs for the marks that it covers, infinite outside the drawing; its owner costs nothing. Asked
   * thousands of times per layout, so it allocates nothing.
   */
  priceOfMarks(box: Box, bounds: Bounds, owner: string): number {
    if (!this.isInside(bounds)) return Infinity;
    let cost = 0;
    for (const each of this.obstacles)
      if (boundsMeet(each.bounds, bounds, 0) && each.owner !== owner && boxesOverlap(each.box, box))
        cost += each.cost;
    for (const each of this.lines)
      if (
        boundsMeet(each.bounds, bounds, 0) &&
        each.owner !== owner &&
        segmentHitsBox(each.line, box)
      )
        cost += each.cost;
    return cost;
  }

  /** Infinite where another label stands, a little close by. */
  priceOfLabels(box: Box, bounds: Bounds): number {
    let cost = 0;
    for (const each of this.taken) {
      if (!boundsMeet(each.bounds, bounds, NEAR_PX)) continue;
      if (boxesOverlap(each.box, box)) return Infinity;
      if (boxesOverlap(each.box, box, NEAR_PX)) cost += COST.near;
    }
    return cost;
  }

  private isInside(bounds: Bounds): boolean {
    const { area } = this;
    return (
      bounds.left >= area.left &&
      bounds.right <= area.right &&
      bounds.top >= area.top &&
      bounds.bottom <= area.bottom
    );
  }
}

export function boundsMeet(a: Bounds, b: Bounds, margin: number): boolean {
  return (
    a.left < b.right + margin &&
    b.left < a.right + margin &&
    a.top < b.bottom + margin &&
    b.top < a.bottom + margin
  );
}
