import { isFeasible } from './is-feasible';
import type { Inequality, Interval, Sum } from './linear';
import { bound } from './linear';
import { Meter } from './meter';

/**
 * An inequality as a linear program has it: durations of one value only are summed up, and what varies counts from its
 * minimum.
 */
export interface Row {
  readonly counts: readonly number[];
  readonly limit: number;
  /** The least and the most that its sum comes to. */
  readonly min: number;
  readonly max: number;
}

/** All values that the durations can have. Linear programs see those only that vary: mostly a few of many. */
export class Space {
  readonly box: readonly Interval[];
  /** How far each duration that varies may go from its minimum. */
  private readonly ranges: readonly number[];
  private readonly free: readonly number[];
  private readonly rows = new WeakMap<Inequality, Row>();

  private readonly meter: Meter;

  constructor(box: readonly Interval[], meter = new Meter()) {
    this.box = box;
    this.meter = meter;
    this.free = [...box.keys()].filter((index) => this.rangeOf(index) > 0);
    this.ranges = this.free.map((index) => this.rangeOf(index));
  }

  holds(inequalities: readonly Inequality[]): boolean {
    return isFeasible(
      inequalities.map((inequality) => this.toRow(inequality)),
      this.ranges,
      this.meter,
    );
  }

  /** The smallest and the largest value of a sum. */
  bound(sum: Sum): Interval {
    return bound(sum, this.box);
  }

  private toRow(inequality: Inequality): Row {
    const known = this.rows.get(inequality);
    if (known !== undefined) return known;
    const row = this.computeRow(inequality);
    this.rows.set(inequality, row);
    return row;
  }

  private computeRow({ sum, limit }: Inequality): Row {
    const counts = this.free.map((index) => sum[index] ?? 0);
    const start = sum.reduce((total, count, index) => total + count * this.minOf(index), 0);
    const most = counts.map((count, index) => count * (this.ranges[index] ?? 0));
    return {
      counts,
      limit: limit - start,
      min: most.reduce((total, end) => total + Math.min(end, 0), 0),
      max: most.reduce((total, end) => total + Math.max(end, 0), 0),
    };
  }

  private minOf(index: number): number {
    return this.box[index]?.min ?? 0;
  }

  private rangeOf(index: number): number {
    return (this.box[index]?.max ?? 0) - this.minOf(index);
  }
}
