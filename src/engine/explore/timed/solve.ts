import { assert } from '../../../lib/assert';
import type { Inequality, Sum } from './linear';
import { below, equals, invert, negate } from './linear';
import type { Cell, Question } from './list-cells';
import { listCells } from './list-cells';
import { mergePairs } from './merge-pairs';
import { mergeCells } from './regions';
import { simplify } from './simplify';
import type { Slice } from './slice';
import { dropImplied } from './slice';

/** Regions that hold all values of the slice, each value in those of one outcome; but for equal times if those are not asked for. */
export function* solve(question: Question, slice: Slice): Generator<void, Cell[]> {
  const regions = yield* solveOpen(question, slice);
  return question.hasTies ? yield* addTies(question, slice, regions) : regions;
}

function* solveOpen(question: Question, slice: Slice): Generator<void, Cell[]> {
  const { cells: ways, split } = yield* listCells(question, slice);
  if (split !== null) return yield* solveParts(question, slice, listSigns(split));
  const cells = mergePairs(ways);
  const [first] = cells;
  if (first === undefined) return [];
  if (cells.every(({ outcome }) => outcome === first.outcome))
    return [{ outcome: first.outcome, conditions: [] }];
  return yield* mergeCells(cells, slice);
}

/**
 * What lies between regions of different outcomes has equal times: it is a slice of fewer dimensions, in which more is known
 * of what comes first, and is solved in the same way.
 */
export function* addTies(
  question: Question,
  slice: Slice,
  regions: readonly Cell[],
): Generator<void, Cell[]> {
  const rest = yield* listUncovered(regions, slice);
  if (rest.length === 0) return [...regions];
  return yield* simplify([...regions, ...(yield* solveParts(question, slice, rest))], slice);
}

function* solveParts(
  question: Question,
  slice: Slice,
  parts: readonly (readonly Inequality[])[],
): Generator<void, Cell[]> {
  const found: Cell[] = [];
  for (const part of parts) {
    if (!slice.holds(part)) continue;
    const own = dropImplied(slice, part);
    const regions = yield* solve(question, slice.narrow(own));
    found.push(
      ...regions.map(({ outcome, conditions }) => ({
        outcome,
        conditions: [...own, ...conditions],
      })),
    );
  }
  return found;
}

function listSigns(sum: Sum): Inequality[][] {
  return [[below(sum)], equals(sum), [below(invert(sum))]];
}

/** The values in no region, as parts that have nothing in common. */
function* listUncovered(regions: readonly Cell[], slice: Slice): Generator<void, Inequality[][]> {
  let parts: Inequality[][] = [[]];
  for (const { conditions } of regions) {
    parts = parts.flatMap((part) => listOutside(part, conditions, slice));
    yield;
  }
  for (const part of parts) {
    assert(isThin(part, slice), 'between regions times are equal');
    yield;
  }
  return parts;
}

/** A part without a region: by the first condition that does not hold. One that the region does not touch stays whole. */
function listOutside(
  part: Inequality[],
  conditions: readonly Inequality[],
  slice: Slice,
): Inequality[][] {
  if (!slice.holds([...part, ...conditions])) return [part];
  return conditions
    .map((condition, index) => [...part, ...conditions.slice(0, index), negate(condition)])
    .filter((outside) => slice.holds(outside));
}

/** Whether some sum that may have either sign in the slice is 0 wherever the part holds. */
function isThin(part: readonly Inequality[], slice: Slice): boolean {
  const inner = slice.narrow(part);
  return part.some(({ sum }) => slice.signOf(sum) === null && inner.signOf(sum) === 0);
}
