import type { RunSummary } from '../../trace/run-summary';
import type { RunSpec } from '../../trace/run-spec';
import type { PreparedSweep } from '../../trace/sweep/spec-of';
import { prepareSweep } from '../../trace/sweep/spec-of';
import type { SweepColumns } from '../../trace/sweep/sweep-columns';
import { createSweepColumns, setSweepRow } from '../../trace/sweep/sweep-columns';
import type { SweepSpec } from '../../trace/sweep/sweep-spec';
import { catalogue } from '../catalogue';
import type { Run } from '../simulate';
import { startRun } from '../simulate';
import { RecordBuilder } from '../../trace/record-builder';

/** Several runs one after the other, in small steps, for outcome and metrics alone. */
export class RunSeries {
  private readonly specs: Iterator<RunSpec>;
  private readonly onEnd: (summary: RunSummary, spec: RunSpec) => void;
  /** One after the other, all runs write into the same memory. */
  private readonly records = new RecordBuilder();
  private current: { readonly run: Run; readonly spec: RunSpec } | null = null;

  constructor(specs: Iterable<RunSpec>, onEnd: (summary: RunSummary, spec: RunSpec) => void) {
    this.specs = specs[Symbol.iterator]();
    this.onEnd = onEnd;
  }

  /** Takes up to `maxSteps` steps of one run; true when all runs have ended. */
  advance(maxSteps: number): boolean {
    if (this.current === null) {
      const next = this.specs.next();
      if (next.done) return true;
      this.current = { run: startRun(next.value, {}, { records: this.records }), spec: next.value };
    }
    const { run, spec } = this.current;
    if (!run.advance(maxSteps)) return false;
    this.onEnd(run.summarize(), spec);
    this.current = null;
    return false;
  }
}

/** The runs `from` up to, not including, `to` of a sweep. */
export class SweepSlice {
  readonly columns: SweepColumns;
  private readonly series: RunSeries;

  constructor(sweep: SweepSpec, from: number, to: number) {
    const prepared = prepareSweep(sweep, catalogue);
    this.columns = createSweepColumns(to - from, prepared.varied.length);
    let index = from;
    this.series = new RunSeries(listSpecs(prepared, from, to), (summary, { seed }) => {
      const row = { values: prepared.numbersOf(index), seed, summary };
      setSweepRow(this.columns, index - from, row, catalogue);
      index++;
    });
  }

  advance(maxSteps: number): boolean {
    return this.series.advance(maxSteps);
  }
}

function* listSpecs(prepared: PreparedSweep, from: number, to: number): Iterable<RunSpec> {
  for (let index = from; index < to; index++) yield prepared.specOf(index);
}
