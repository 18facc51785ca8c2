import { getBounds } from '../shapes/boxes';
import type { Bounds } from '../shapes/boxes';
import { boundsMeet } from './label-field';
import type { LabelField } from './label-field';
import type { Candidate, LabelRequest } from './labels';

/** From here on a label is worth a second look: it crosses two edges of a band, an arrow or worse. */
const DEAR = 80;
const POORER_WORDING = 12;
/** Bounds of the local search: labels looked at again, and neighbours that each may ask to move. */
const MENDED = 12;
const NEIGHBOURS = 5;

/** A candidate with what it costs for the marks below it, which does not change while labels move. */
interface Place {
  readonly candidate: Candidate;
  readonly bounds: readonly Bounds[];
  readonly cost: number;
}

/** A label that has its place. */
interface Placed {
  readonly request: LabelRequest;
  readonly candidate: Candidate;
  readonly cost: number;
}

/** Gives labels their places: one greedy pass, then a short local search. */
export class LabelPlacer {
  private readonly field: LabelField;
  private readonly placed = new Map<LabelRequest, Placed>();
  private readonly places = new Map<LabelRequest, (readonly Place[])[]>();

  constructor(field: LabelField) {
    this.field = field;
  }

  /** Places as many as it can, in their order; then mends places that came out dear. */
  placeAll(requests: readonly LabelRequest[]): ReadonlyMap<LabelRequest, Candidate> {
    const inOrder = requests.toSorted((a, b) => a.order - b.order);
    for (const request of inOrder) {
      const place = this.place(request);
      if (place !== null) this.placed.set(request, place);
    }
    const dear = inOrder.filter((request) => (this.placed.get(request)?.cost ?? Infinity) >= DEAR);
    for (const request of dear.slice(0, MENDED)) this.mend(request);
    return new Map([...this.placed].map(([request, { candidate }]) => [request, candidate]));
  }

  /** Takes the cheapest place, null when even that is too dear. A poorer wording is only tried for a dear place. */
  private place(request: LabelRequest): Placed | null {
    let best: Candidate | null = null;
    let bestCost = request.dropAbove;
    const enough = request.keepsText ? request.dropAbove : DEAR;
    for (let variant = 0; variant < request.variants.length && bestCost >= enough; variant++) {
      for (const place of this.getPlaces(request, variant)) {
        // Cheapest first: from here on none can be better.
        if (place.cost >= bestCost) break;
        const cost = place.cost + this.priceOfLabels(place);
        if (cost >= bestCost) continue;
        best = place.candidate;
        bestCost = cost;
      }
    }
    if (best === null) return null;
    for (const box of best.boxes) this.field.take(box, request.owner);
    return { request, candidate: best, cost: bestCost };
  }

  private getPlaces(request: LabelRequest, variant: number): readonly Place[] {
    const known = this.places.get(request) ?? [];
    this.places.set(request, known);
    known[variant] ??= (request.variants[variant]?.() ?? [])
      .map((candidate) => this.createPlace(candidate, request.owner, variant * POORER_WORDING))
      .filter(({ cost }) => cost < request.dropAbove)
      .toSorted((a, b) => a.cost - b.cost);
    return known[variant];
  }

  private createPlace(candidate: Candidate, owner: string, extra: number): Place {
    const bounds = candidate.boxes.map(getBounds);
    let cost = candidate.cost + extra;
    for (const [index, box] of candidate.boxes.entries())
      cost += this.field.priceOfMarks(box, bounds[index] ?? getBounds(box), owner);
    return { candidate, bounds, cost };
  }

  private priceOfLabels({ candidate, bounds }: Place): number {
    let cost = 0;
    for (const [index, box] of candidate.boxes.entries())
      cost += this.field.priceOfLabels(box, bounds[index] ?? getBounds(box));
    return cost;
  }

  /** A dear or dropped label asks one neighbour at a time to move aside, where both together come out cheaper. */
  private mend(request: LabelRequest): void {
    const before = this.placed.get(request)?.cost ?? request.dropAbove;
    for (const neighbour of this.listNeighbours(request)) {
      const undo = this.field.release([request.owner, neighbour.request.owner]);
      const mine = this.place(request);
      const theirs = this.place(neighbour.request);
      if (mine !== null && theirs !== null && mine.cost + theirs.cost < before + neighbour.cost) {
        this.placed.set(request, mine);
        this.placed.set(neighbour.request, theirs);
        return;
      }
      undo();
    }
  }

  /** Labels that stand where this one would like to stand. */
  private listNeighbours(request: LabelRequest): Placed[] {
    const wishes = this.getPlaces(request, 0)
      .filter(({ cost }) => cost < DEAR)
      .flatMap(({ bounds }) => bounds);
    const isInTheWay = ({ boxes }: Candidate) =>
      boxes.map(getBounds).some((bounds) => wishes.some((wish) => boundsMeet(wish, bounds, 0)));
    return [...this.placed.values()]
      .filter((other) => other.request !== request && isInTheWay(other.candidate))
      .slice(0, NEIGHBOURS);
  }
}
