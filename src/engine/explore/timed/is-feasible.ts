import { assert } from '../../../lib/assert';
import type { Inequality, Interval, Sum } from './linear';
import { bound } from './linear';

/** Far more exchanges than any question here takes; the criss-cross rule ends by itself. */
const MOST_PIVOTS = 100_000;

/**
 * Whether parameters within their intervals can satisfy all inequalities at once: linear programming without a goal, by the
 * criss-cross method (Terlaky 1985), which always ends. All numbers stay whole (Edmonds' integer pivoting), so the answer is
 * exact; a number beyond 2^53 would stop the run.
 */
export function isFeasible(inequalities: readonly Inequality[], box: readonly Interval[]): boolean {
  const open: Inequality[] = [];
  for (const inequality of inequalities) {
    const { min, max } = bound(inequality.sum, box);
    if (min > inequality.limit) return false;
    if (max > inequality.limit) open.push(inequality);
  }
  if (hasOpposites(open)) return false;
  const { shifted, ranges } = shift(open, box);
  // Mostly the maxima do not matter: then the answer is known with half as many inequalities.
  const quick = new Tableau(shifted, ranges.length);
  if (!solve(quick)) return false;
  if (quick.isWithin(ranges)) return true;
  return solve(new Tableau([...shifted, ...toInequalities(ranges)], ranges.length));
}

function solve(tableau: Tableau): boolean {
  for (let pivots = 0; pivots < MOST_PIVOTS; pivots++) {
    const row = tableau.findBadRow();
    if (row < 0) return true;
    const column = tableau.findColumn(row);
    if (column < 0) return false;
    tableau.exchange(row, column);
  }
  assert(false, 'linear program does not end');
}

/** Two that cannot both hold, at a glance: orders mostly differ in which of two steps comes first. */
function hasOpposites(inequalities: readonly Inequality[]): boolean {
  return inequalities.some(({ sum, limit }, index) =>
    inequalities
      .slice(0, index)
      .some((other) => other.limit + limit < 0 && isOpposite(sum, other.sum)),
  );
}

function isOpposite(a: Sum, b: Sum): boolean {
  return a.every((count, index) => count + (b[index] ?? 0) === 0);
}

/**
 * Every parameter counts from its minimum, so that all unknowns are 0 or more; how far it may go is its range. Parameters
 * that no inequality names are left out.
 */
function shift(inequalities: readonly Inequality[], box: readonly Interval[]) {
  const used = box
    .map((interval, index) => ({ ...interval, index }))
    .filter(({ index }) => inequalities.some(({ sum }) => sum[index] !== 0));
  const shifted = inequalities.map(({ sum, limit }) => ({
    sum: used.map(({ index }) => sum[index] ?? 0),
    limit: used.reduce((rest, { min, index }) => rest - (sum[index] ?? 0) * min, limit),
  }));
  return { shifted, ranges: used.map(({ min, max }) => max - min) };
}

function toInequalities(ranges: readonly number[]): Inequality[] {
  return ranges.map((limit, column) => ({
    sum: ranges.map((_, other) => (other === column ? 1 : 0)),
    limit,
  }));
}

/** Row i says: slack i = (limit − Σ counts · unknowns) / scale. */
class Tableau {
  private readonly rows: Float64Array[];
  private readonly width: number;
  private scale = 1;
  /** Numbers of the unknowns that stand in rows and columns; ties go to the smallest, which is what makes it end. */
  private readonly rowNames: number[];
  private readonly columnNames: number[];

  constructor(inequalities: readonly Inequality[], width: number) {
    this.width = width;
    this.rows = inequalities.map(({ sum, limit }) => Float64Array.from([...sum, limit]));
    this.columnNames = Array.from({ length: width }, (_, index) => index);
    this.rowNames = inequalities.map((_, index) => width + index);
  }

  /** Whether the solution, once found, keeps the unknowns within their ranges. */
  isWithin(ranges: readonly number[]): boolean {
    return this.rowNames.every((name, row) => {
      const range = ranges[name];
      return range === undefined || (this.rows[row]?.[this.width] ?? 0) / this.scale <= range;
    });
  }

  findBadRow(): number {
    let best = -1;
    this.rows.forEach((row, index) => {
      if ((row[this.width] ?? 0) >= 0) return;
      if (best < 0 || (this.rowNames[index] ?? 0) < (this.rowNames[best] ?? 0)) best = index;
    });
    return best;
  }

  /** A column that can make the row good; −1: nothing can, so the inequalities contradict each other. */
  findColumn(row: number): number {
    let best = -1;
    this.columnNames.forEach((name, column) => {
      if ((this.rows[row]?.[column] ?? 0) >= 0) return;
      if (best < 0 || name < (this.columnNames[best] ?? 0)) best = column;
    });
    return best;
  }

  exchange(row: number, column: number): void {
    const own = this.rows[row] ?? new Float64Array();
    const pivot = own[column] ?? 0;
    this.rows.forEach((other, index) => {
      if (index !== row) this.eliminate(other, own, column, pivot);
    });
    own[column] = this.scale;
    this.scale = pivot;
    if (pivot < 0) this.negate();
    const name = this.rowNames[row] ?? 0;
    this.rowNames[row] = this.columnNames[column] ?? 0;
    this.columnNames[column] = name;
  }

  private eliminate(other: Float64Array, own: Float64Array, column: number, pivot: number): void {
    const factor = other[column] ?? 0;
    for (let index = 0; index <= this.width; index++) {
      if (index === column) continue;
      const gain = (other[index] ?? 0) * pivot;
      const loss = factor * (own[index] ?? 0);
      assert(
        Number.isSafeInteger(gain) &&
          Number.isSafeInteger(loss) &&
          Number.isSafeInteger(gain - loss),
        'number too large in a linear program',
      );
      // Exact: every entry is a determinant of whole numbers.
      other[index] = (gain - loss) / this.scale;
    }
    other[column] = -factor;
  }

  private negate(): void {
    this.scale = -this.scale;
    for (const row of this.rows) row.forEach((value, index) => (row[index] = -value));
  }
}
