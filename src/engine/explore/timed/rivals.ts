import type { Inequality } from './linear';
import { negate } from './linear';
import type { Cell } from './list-cells';
import type { Slice } from './slice';

/** Cells of other outcomes, from which a region must keep apart. */
export class Rivals {
  private readonly cells: readonly Cell[];
  private readonly slice: Slice;
  /** By condition: which cells it keeps out all by itself. It is asked again and again, and mostly it is enough. */
  private readonly keptOut = new Map<string, Int8Array>();

  constructor(cells: readonly Cell[], slice: Slice) {
    this.cells = cells;
    this.slice = slice;
  }

  /** Whether some of them has values at which the conditions hold. */
  meet(conditions: readonly Inequality[]): boolean {
    const rows = conditions.map((condition) => ({ condition, row: this.getRow(condition) }));
    return this.cells.some(
      (cell, index) =>
        !rows.some(({ condition, row }) => this.isKeptOut(condition, row, index)) &&
        (conditions.length === 1 || this.slice.holds([...conditions, ...cell.conditions])),
    );
  }

  /**
   * The cell without what it has in common with them: where an interval ends just where two times are equal, nothing in
   * the cell's own conditions says so.
   */
  keepOut(cell: Cell): Cell[] {
    let parts = [cell];
    for (const rival of this.cells)
      parts = parts.flatMap((part) => (this.touch(part, rival) ? this.cut(part, rival) : [part]));
    return parts;
  }

  private touch(cell: Cell, rival: Cell): boolean {
    return this.slice.holds([...cell.conditions, ...rival.conditions]);
  }

  private cut(cell: Cell, rival: Cell): Cell[] {
    return rival.conditions
      .map((condition) => ({ ...cell, conditions: [...cell.conditions, negate(condition)] }))
      .filter(({ conditions }) => this.slice.holds(conditions));
  }

  private isKeptOut(condition: Inequality, row: Int8Array, index: number): boolean {
    if (row[index] === UNKNOWN) {
      const conditions = this.cells[index]?.conditions ?? [];
      row[index] = this.slice.holds([condition, ...conditions]) ? NO : YES;
    }
    return row[index] === YES;
  }

  private getRow({ sum, limit }: Inequality): Int8Array {
    const key = `${sum.join()} ${limit}`;
    const row = this.keptOut.get(key) ?? new Int8Array(this.cells.length);
    this.keptOut.set(key, row);
    return row;
  }
}

const UNKNOWN = 0;
const YES = 1;
const NO = 2;
