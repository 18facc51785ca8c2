import { boxesOverlap, getBounds, segmentHitsBox } from './boxes';
import type { Bounds, Box, Segment } from './boxes';
import type { Shape } from './shapes';

/** Prices of ui.md 4: what a label would rather not cover. */
export const COST = {
  vmBar: 300, arrow: 140, cross: 160, timer: 200, bandEdge: 45, strip: 40, fold: 26, near: 10, belowLine: 9,
  offCentre: 26, openBar: 220, event: 160,
} as const; // prettier-ignore

/** Above this a label is dropped: the arrow keeps its tooltip and its row in the step list. */
export const DROP_ABOVE = 700;
const NEAR_PX = 5;
/** From here on a label is worth a second look: it crosses two edges of a band, an arrow or worse. */
const DEAR = 80;
const POORER_WORDING = 12;

/** One place where a label could stand. */
export interface Candidate {
  /** All boxes it would take, text and pill. */
  readonly boxes: readonly Box[];
  readonly cost: number;
  draw(): readonly Shape[];
}

/** A label looking for its place; the owner's own line costs nothing. */
export interface LabelRequest {
  readonly owner: string;
  readonly records: readonly number[];
  /** Lower goes first. */
  readonly order: number;
  /** Texts from best to poorest, each with its places; the first with an affordable place wins. */
  readonly variants: readonly (() => readonly Candidate[])[];
  readonly dropAbove: number;
}

interface Priced {
  readonly bounds: Bounds;
  readonly cost: number;
}

interface Taken extends Priced {
  readonly box: Box;
  readonly owner: string;
}

/** A label that has its place. */
interface Placed {
  readonly request: LabelRequest;
  readonly candidate: Candidate;
  readonly cost: number;
}

/** What labels must keep away from, and the greedy choice among candidates. */
export class LabelField {
  private readonly area: Bounds;
  private readonly obstacles: (Priced & { readonly box: Box; readonly owner: string })[] = [];
  private readonly lines: (Priced & { readonly line: Segment; readonly owner: string })[] = [];
  private taken: Taken[] = [];

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
    this.taken.push({ box, bounds: getBounds(box), cost: Infinity, owner });
  }

  isFree(box: Box): boolean {
    const bounds = getBounds(box);
    return this.isInside(bounds) && !this.taken.some((each) => boxesOverlap(each.box, box));
  }

  /** Places as many as it can, in their order; then mends places that came out dear. */
  placeAll(requests: readonly LabelRequest[]): Map<LabelRequest, Candidate> {
    const placed = new Map<LabelRequest, Placed>();
    for (const request of requests.toSorted((a, b) => a.order - b.order)) {
      const place = this.place(request);
      if (place !== null) placed.set(request, place);
    }
    for (const request of requests) this.mend(request, placed);
    return new Map([...placed].map(([request, { candidate }]) => [request, candidate]));
  }

  /** Takes the cheapest place, null when even that is too dear. A poorer wording is only tried for a dear place. */
  private place(request: LabelRequest): Placed | null {
    let best: Candidate | null = null;
    let bestCost = request.dropAbove;
    for (const [index, listCandidates] of request.variants.entries()) {
      if (bestCost < DEAR) break;
      for (const candidate of listCandidates()) {
        const extra = index * POORER_WORDING;
        const cost = extra + this.price(candidate, request.owner, bestCost - extra);
        if (cost >= bestCost) continue;
        best = candidate;
        bestCost = cost;
      }
    }
    if (best === null) return null;
    for (const box of best.boxes) this.take(box, request.owner);
    return { request, candidate: best, cost: bestCost };
  }

  /** A dear or dropped label asks one neighbour at a time to move aside, where both together come out cheaper. */
  private mend(request: LabelRequest, placed: Map<LabelRequest, Placed>): void {
    const before = placed.get(request);
    if (before !== undefined && before.cost < DEAR) return;
    for (const neighbour of this.listNeighbours(request, placed)) {
      const kept = this.taken;
      const old = (before?.cost ?? request.dropAbove) + neighbour.cost;
      this.taken = kept.filter(
        ({ owner }) => owner !== request.owner && owner !== neighbour.request.owner,
      );
      const mine = this.place(request);
      const theirs = this.place(neighbour.request);
      if (mine !== null && theirs !== null && mine.cost + theirs.cost < old) {
        placed.set(request, mine);
        placed.set(neighbour.request, theirs);
        return;
      }
      this.taken = kept;
    }
  }

  /** Placed labels that may move, near to where this one would like to stand. */
  private listNeighbours(
    request: LabelRequest,
    placed: ReadonlyMap<LabelRequest, Placed>,
  ): Placed[] {
    const wishes = (request.variants[0]?.() ?? []).flatMap(({ boxes }) => boxes.map(getBounds));
    return [...placed.values()].filter(
      ({ request: other, candidate }) =>
        other !== request &&
        candidate.boxes.some((box) => {
          const bounds = getBounds(box);
          return wishes.some((wish) => boundsMeet(wish, bounds, 0));
        }),
    );
  }

  private price(candidate: Candidate, owner: string, limit: number): number {
    let cost = candidate.cost;
    for (const box of candidate.boxes) {
      if (cost >= limit) return Infinity;
      const bounds = getBounds(box);
      if (!this.isInside(bounds)) return Infinity;
      cost += this.priceTaken(box, bounds);
      if (cost >= limit) return Infinity;
      cost += priceHits(this.obstacles, bounds, owner, (each) => boxesOverlap(each.box, box));
      cost += priceHits(this.lines, bounds, owner, (each) => segmentHitsBox(each.line, box));
    }
    return cost;
  }

  private priceTaken(box: Box, bounds: Bounds): number {
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

function priceHits<T extends Priced & { readonly owner: string }>(
  priced: readonly T[],
  bounds: Bounds,
  owner: string,
  isHit: (each: T) => boolean,
): number {
  let cost = 0;
  for (const each of priced)
    if (each.owner !== owner && boundsMeet(each.bounds, bounds, 0) && isHit(each))
      cost += each.cost;
  return cost;
}

function boundsMeet(a: Bounds, b: Bounds, margin: number): boolean {
  return (
    a.left < b.right + margin &&
    b.left < a.right + margin &&
    a.top < b.bottom + margin &&
    b.top < a.bottom + margin
  );
}
