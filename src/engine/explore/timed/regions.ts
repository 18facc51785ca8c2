import type { Inequality } from './linear';
import { atMost, below, invert, negate } from './linear';
import type { Cell } from './list-cells';
import { Rivals } from './rivals';
import type { Slice } from './slice';

/**
 * Puts cells together that end alike: a cell loses every condition that is not needed to keep it apart from all cells of
 * other outcomes. An outcome is often nothing but "none of the others' conditions", and told so if that is exactly it. Where
 * cells of different outcomes touch, times are equal: no region holds that.
 */
export function* mergeCells(cells: readonly Cell[], slice: Slice): Generator<void, Cell[]> {
  let regions: Cell[] = [];
  const known = new Map<string, Rivals>();
  const rivalsOf = ([first]: readonly Cell[]): Rivals => {
    const outcome = first?.outcome ?? '';
    const others = cells.filter((cell) => cell.outcome !== outcome);
    const rivals = known.get(outcome) ?? new Rivals(others, slice);
    known.set(outcome, rivals);
    return rivals;
  };
  const groups = groupByOutcome(dropRepeated(cells));
  for (const own of groups) {
    const others = rivalsOf(own);
    const inner = listInner(own, others, slice);
    const rest = findRest(inner, others, regions, slice);
    regions.push(...(rest === null ? yield* widenAll(inner, others, slice) : [rest]));
    yield;
  }
  // Those that came first did not know the others yet.
  for (const own of groups) {
    const elsewhere = regions.filter(({ outcome }) => outcome !== own[0]?.outcome);
    if (regions.length - elsewhere.length < 2) continue;
    const others = rivalsOf(own);
    const rest = findRest(listInner(own, others, slice), others, elsewhere, slice);
    if (rest !== null) regions = [...elsewhere, rest];
    yield;
  }
  return regions;
}

/** The outcome with the most cells first: it is often the one that has several reasons. */
function groupByOutcome(cells: readonly Cell[]): Cell[][] {
  const groups = new Map<string, Cell[]>();
  for (const cell of cells) groups.set(cell.outcome, [...(groups.get(cell.outcome) ?? []), cell]);
  return [...groups.values()].toSorted((a, b) => b.length - a.length);
}

/** Ways that differ only in steps that never meet have the same conditions. */
function dropRepeated(cells: readonly Cell[]): Cell[] {
  const found = new Map(
    cells.map((cell) => {
      const conditions = cell.conditions.map((one) => JSON.stringify(one)).toSorted();
      return [`${cell.outcome} ${conditions.join(' ')}`, cell];
    }),
  );
  return [...found.values()];
}

function listInner(own: readonly Cell[], rivals: Rivals, slice: Slice): Cell[] {
  return own
    .map(shrink)
    .filter(({ conditions }) => slice.holds(conditions))
    .flatMap((cell) => (rivals.meet(cell.conditions) ? rivals.keepOut(cell) : [cell]));
}

/** The cell without the values at which two of its times are equal. */
function shrink({ outcome, conditions }: Cell): Cell {
  return { outcome, conditions: conditions.map(({ sum }) => below(sum)) };
}

/** The values that meet no condition of the regions so far, if that is where these cells lie, and no others. */
function findRest(
  own: readonly Cell[],
  rivals: Rivals,
  regions: readonly Cell[],
  slice: Slice,
): Cell | null {
  const [first] = own;
  if (first === undefined) return null;
  const opposite = regions
    .flatMap(({ conditions }) => conditions.map(({ sum }) => below(invert(sum))))
    .filter((condition) => own.every((cell) => follows(cell, condition, slice)));
  const rest = { outcome: first.outcome, conditions: opposite };
  return rivals.meet(opposite) ? null : widen(rest, rivals);
}

function* widenAll(own: readonly Cell[], rivals: Rivals, slice: Slice): Generator<void, Cell[]> {
  const regions: Cell[] = [];
  for (const cell of own) {
    yield;
    if (regions.some((region) => isWithin(cell, region, slice))) continue;
    const wide = widen(cell, rivals);
    // A wider region may hold what was found before.
    const kept = regions.filter((region) => !isWithin(region, wide, slice));
    regions.splice(0, regions.length, ...kept, wide);
  }
  return regions;
}

/** Each condition goes, or at least takes in equal times, if the region then still meets none of the others. */
export function widen(cell: Cell, rivals: Rivals): Cell {
  let kept = cell.conditions;
  for (const condition of cell.conditions) {
    const rest = kept.filter((other) => other !== condition);
    const weaker = [rest, [...rest, atMost(condition.sum)]];
    kept = weaker.find((conditions) => !rivals.meet(conditions)) ?? kept;
  }
  return { ...cell, conditions: kept };
}

export function isWithin(inner: Cell, outer: Cell, slice: Slice): boolean {
  return outer.conditions.every((condition) => follows(inner, condition, slice));
}

function follows(cell: Cell, condition: Inequality, slice: Slice): boolean {
  return !slice.holds([...cell.conditions, negate(condition)]);
}
