import type { SweepColumns } from './sweep-columns';
import { copySweepColumns, createSweepColumns } from './sweep-columns';
import type { SweepSpec } from './sweep-spec';

/** What is known of a sweep: whole, or as far as it came. The runs are its rows, by number. */
export interface SweepTable {
  readonly sweep: SweepSpec;
  readonly columns: SweepColumns;
  /** Numbers of the finished runs, ascending. */
  readonly rows: Uint32Array;
}

/** Collects parts that may come in any order. */
export class SweepTableBuilder {
  done = 0;
  private readonly sweep: SweepSpec;
  private readonly columns: SweepColumns;
  private readonly isDone: Uint8Array;

  constructor(sweep: SweepSpec) {
    this.sweep = sweep;
    this.columns = createSweepColumns(sweep.runs, sweep.axes.length + sweep.draws.length);
    this.isDone = new Uint8Array(sweep.runs);
  }

  add(part: SweepColumns, from: number): void {
    copySweepColumns(part, this.columns, from);
    this.isDone.fill(1, from, from + part.count);
    this.done += part.count;
  }

  /** The columns are shared with later tables, which only know more rows. */
  build(): SweepTable {
    const rows = new Uint32Array(this.done);
    let next = 0;
    for (let row = 0; row < this.isDone.length; row++)
      if (this.isDone[row] === 1) rows[next++] = row;
    return { sweep: this.sweep, columns: this.columns, rows };
  }
}
