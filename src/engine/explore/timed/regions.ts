import { isFeasible } from './is-feasible';
import type { Inequality, Interval } from './linear';

/** Conditions under which one order happens, and how it ends. */
export interface Cell {
  readonly outcome: string;
  readonly conditions: readonly Inequality[];
}

/**
 * Puts cells together that end alike: a cell loses every condition that is not needed to keep it apart from all cells of
 * other outcomes. An outcome is often nothing but "none of the others' conditions", and told so if that is exactly it. As
 * the cells cover all values, a region holds nothing but its outcome.
 */
export function* mergeCells(
  cells: readonly Cell[],
  box: readonly Interval[],
): Generator<void, Cell[]> {
  let regions: Cell[] = [];
  const groups = groupByOutcome(dropRepeated(cells));
  for (const own of groups) {
    const others = cells.filter(({ outcome }) => outcome !== own[0]?.outcome);
    const rest = findRest(own, others, regions, box);
    regions.push(...(rest === null ? yield* widenAll(own, others, box) : [rest]));
    yield;
  }
  // Those that came first did not know the others yet.
  for (const own of groups) {
    const elsewhere = regions.filter(({ outcome }) => outcome !== own[0]?.outcome);
    if (regions.length - elsewhere.length < 2) continue;
    const others = cells.filter(({ outcome }) => outcome !== own[0]?.outcome);
    const rest = findRest(own, others, elsewhere, box);
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

/** Orders that differ only in steps that never meet have the same conditions. */
function dropRepeated(cells: readonly Cell[]): Cell[] {
  const found = new Map(
    cells.map((cell) => {
      const conditions = cell.conditions.map((one) => JSON.stringify(one)).toSorted();
      return [`${cell.outcome} ${conditions.join(' ')}`, cell];
    }),
  );
  return [...found.values()];
}

/** The values that meet no condition of the regions so far, if that is where these cells lie, and no others. */
function findRest(
  own: readonly Cell[],
  others: readonly Cell[],
  regions: readonly Cell[],
  box: readonly Interval[],
): Cell | null {
  const opposite = regions
    .flatMap(({ conditions }) => conditions.map(negate))
    .filter((condition) => own.every((cell) => follows(cell, condition, box)));
  const rest = { outcome: own[0]?.outcome ?? '', conditions: opposite };
  if (others.some(({ conditions }) => isFeasible([...conditions, ...opposite], box))) return null;
  return widen(rest, others, box);
}

function* widenAll(
  own: readonly Cell[],
  others: readonly Cell[],
  box: readonly Interval[],
): Generator<void, Cell[]> {
  const regions: Cell[] = [];
  for (const cell of own) {
    yield;
    if (regions.some((region) => isWithin(cell, region, box))) continue;
    const wide = widen(cell, others, box);
    // A wider region may hold what was found before.
    const kept = regions.filter((region) => !isWithin(region, wide, box));
    regions.splice(0, regions.length, ...kept, wide);
  }
  return regions;
}

function widen(cell: Cell, others: readonly Cell[], box: readonly Interval[]): Cell {
  let kept = cell.conditions;
  for (const condition of cell.conditions) {
    const rest = kept.filter((other) => other !== condition);
    const meets = others.some((other) => isFeasible([...rest, ...other.conditions], box));
    if (!meets) kept = rest;
  }
  return { ...cell, conditions: kept };
}

function isWithin(inner: Cell, outer: Cell, box: readonly Interval[]): boolean {
  return outer.conditions.every((condition) => follows(inner, condition, box));
}

function follows(cell: Cell, condition: Inequality, box: readonly Interval[]): boolean {
  return !isFeasible([...cell.conditions, negate(condition)], box);
}

/** The other order of two times. Equal times are in neither: what comes first then depends on more than these two. */
function negate({ sum }: Inequality): Inequality {
  // 0 − count: no minus zero, which JSON and equality would tell from zero.
  return { sum: sum.map((count) => 0 - count), limit: -1 };
}
