import { assert } from '../../../lib/assert';
import type { Meter } from './meter';
import type { Row } from './space';

const LARGEST = Number.MAX_SAFE_INTEGER;

/** Far more exchanges than any program here takes; the criss-cross rule ends by itself. */
const MOST_PIVOTS = 100_000;

/**
 * Whether unknowns from 0 to their ranges can satisfy all rows at once: linear programming without a goal, by the
 * criss-cross method (Terlaky 1985), which always ends. All numbers stay whole (Edmonds' integer pivoting), so the answer is
 * exact; a number beyond 2^53 would stop the run.
 */
export function isFeasible(rows: readonly Row[], ranges: readonly number[], meter: Meter): boolean {
  meter.spend(rows.length * ranges.length);
  const open = keepTightest(rows);
  if (open === null) return false;
  if (open.length < 2) return true;
  const used = [...ranges.keys()].filter((index) => open.some(({ counts }) => counts[index] !== 0));
  const lines = open.map(({ counts, limit }) => [
    ...used.map((index) => counts[index] ?? 0),
    limit,
  ]);
  const widths = used.map((index) => ranges[index] ?? 0);
  // Mostly the maxima do not matter: then the answer is known with half as many rows.
  const quick = new Tableau(lines, used.length);
  if (!solve(quick, meter)) return false;
  if (quick.isWithin(widths)) return true;
  return solve(new Tableau([...lines, ...toLines(widths)], used.length), meter);
}

/**
 * Of rows that count alike the one with the least limit, and none that always holds; null when one never does, or when two
 * contradict each other at a glance: orders mostly differ in which of two steps comes first.
 */
function keepTightest(rows: readonly Row[]): Row[] | null {
  const open: Row[] = [];
  for (const row of rows) {
    if (row.min > row.limit) return null;
    if (row.max <= row.limit) continue;
    if (open.some((other) => other.limit + row.limit < 0 && areOpposite(row.counts, other.counts)))
      return null;
    const alike = open.findIndex(({ counts }) => areEqual(row.counts, counts));
    if (alike < 0) open.push(row);
    else if (row.limit < (open[alike]?.limit ?? 0)) open[alike] = row;
  }
  return open;
}

function areOpposite(a: readonly number[], b: readonly number[]): boolean {
  return a.every((count, index) => count + (b[index] ?? 0) === 0);
}

function areEqual(a: readonly number[], b: readonly number[]): boolean {
  return a.every((count, index) => count === b[index]);
}

/** No unknown goes beyond its range. */
function toLines(widths: readonly number[]): number[][] {
  return widths.map((width, column) => [
    ...widths.map((_, other) => (other === column ? 1 : 0)),
    width,
  ]);
}

function solve(tableau: Tableau, meter: Meter): boolean {
  for (let pivots = 0; pivots < MOST_PIVOTS; pivots++) {
    const row = tableau.findBadRow();
    if (row < 0) return true;
    const column = tableau.findColumn(row);
    if (column < 0) return false;
    meter.spend(tableau.size);
    tableau.exchange(row, column);
  }
  assert(false, 'linear program does not end');
}

/** Every line holds the counts and the limit of a row. Row i says: slack i = (limit − Σ counts · unknowns) / scale. */
class Tableau {
  private readonly rows: Float64Array[];
  private readonly width: number;
  private scale = 1;
  /** Numbers of the unknowns that stand in rows and columns; ties go to the smallest, which is what makes it end. */
  private readonly rowNames: number[];
  private readonly columnNames: number[];

  constructor(lines: readonly (readonly number[])[], width: number) {
    this.width = width;
    this.rows = lines.map((line) => Float64Array.from(line));
    this.columnNames = Array.from({ length: width }, (_, index) => index);
    this.rowNames = lines.map((_, index) => width + index);
  }

  get size(): number {
    return this.rows.length * this.width;
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
    for (let index = 0; index < this.rows.length; index++)
      if ((this.rows[index]?.[this.width] ?? 0) < 0)
        if (best < 0 || (this.rowNames[index] ?? 0) < (this.rowNames[best] ?? 0)) best = index;
    return best;
  }

  /** A column that can make the row good; −1: nothing can, so the inequalities contradict each other. */
  findColumn(row: number): number {
    const own = this.rows[row];
    let best = -1;
    for (let column = 0; column < this.width; column++)
      if ((own?.[column] ?? 0) < 0)
        if (best < 0 || (this.columnNames[column] ?? 0) < (this.columnNames[best] ?? 0))
          best = column;
    return best;
  }

  /** The entry in both is below 0, so the scale stays above. */
  exchange(row: number, column: number): void {
    const own = this.rows[row] ?? new Float64Array();
    const pivot = own[column] ?? 0;
    for (const [index, other] of this.rows.entries())
      if (index !== row) this.eliminate(other, own, column);
    for (let index = 0; index <= this.width; index++) own[index] = -(own[index] ?? 0);
    own[column] = -this.scale;
    this.scale = -pivot;
    const name = this.rowNames[row] ?? 0;
    this.rowNames[row] = this.columnNames[column] ?? 0;
    this.columnNames[column] = name;
  }

  private eliminate(other: Float64Array, own: Float64Array, column: number): void {
    const factor = other[column] ?? 0;
    const pivot = own[column] ?? 0;
    for (let index = 0; index <= this.width; index++) {
      if (index === column) continue;
      const gain = factor * (own[index] ?? 0);
      const loss = (other[index] ?? 0) * pivot;
      const entry = gain - loss;
      if (Math.abs(gain) > LARGEST || Math.abs(loss) > LARGEST || Math.abs(entry) > LARGEST)
        assert(false, 'number too large in a linear program');
      // Exact: every entry is a determinant of whole numbers.
      other[index] = entry / this.scale;
    }
  }
}
