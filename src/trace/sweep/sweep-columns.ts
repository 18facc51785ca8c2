import type { Catalogue } from '../catalogue';
import type { RunSummary } from '../run-summary';

/** One array per figure; row i is the run whose number is i more than that of the first row. */
export interface SweepColumns {
  readonly count: number;
  /** What varied, in the order of `PreparedSweep.varied`; options by their index. */
  readonly values: readonly Float64Array[];
  readonly seed: Uint32Array;
  /** Index into the catalogue's outcomes; NO_OUTCOME: a limit stopped the run. */
  readonly outcome: Uint8Array;
  /** 1: the source VM stopped, so that there is a downtime at all. */
  readonly hasStopped: Uint8Array;
  /** µs as in `Metrics`; NaN for null: no VM ever ran again, or backing out was still open. */
  readonly downtimeMicros: Float64Array;
  readonly totalMicros: Float64Array;
  readonly backOutWindowMicros: Float64Array;
  readonly sentMessages: Uint32Array;
  readonly lostMessages: Uint32Array;
  /** 0 or 1. */
  readonly stateTransferred: Uint8Array;
  /** How many properties the run broke. */
  readonly broken: Uint8Array;
}

export const NO_OUTCOME = 255;

export function createSweepColumns(count: number, varied: number): SweepColumns {
  return {
    count,
    values: Array.from({ length: varied }, () => new Float64Array(count)),
    seed: new Uint32Array(count),
    outcome: new Uint8Array(count).fill(NO_OUTCOME),
    hasStopped: new Uint8Array(count),
    downtimeMicros: new Float64Array(count),
    totalMicros: new Float64Array(count),
    backOutWindowMicros: new Float64Array(count),
    sentMessages: new Uint32Array(count),
    lostMessages: new Uint32Array(count),
    stateTransferred: new Uint8Array(count),
    broken: new Uint8Array(count),
  };
}

export interface SweepRow {
  readonly values: readonly number[];
  readonly seed: number;
  readonly summary: RunSummary;
}

/** Fills one row; the writer of columns owns them until they are handed on. */
export function setSweepRow(
  columns: SweepColumns,
  row: number,
  { values, seed, summary }: SweepRow,
  { outcomes }: Pick<Catalogue, 'outcomes'>,
): void {
  const { outcome, metrics, broken } = summary;
  const index = outcomes.findIndex(({ id }) => id === outcome);
  columns.values.forEach((column, place) => (column[row] = values[place] ?? Number.NaN));
  columns.seed[row] = seed;
  columns.outcome[row] = index < 0 ? NO_OUTCOME : index;
  columns.hasStopped[row] = metrics.stoppedAtMicros === null ? 0 : 1;
  columns.downtimeMicros[row] = metrics.downtimeMicros ?? Number.NaN;
  columns.totalMicros[row] = metrics.totalMicros;
  columns.backOutWindowMicros[row] = metrics.backOutWindowMicros ?? Number.NaN;
  columns.sentMessages[row] = metrics.sentMessages;
  columns.lostMessages[row] = metrics.lostMessages;
  columns.stateTransferred[row] = metrics.stateTransferred ? 1 : 0;
  columns.broken[row] = broken.length;
}

/** Puts a part into its place in the whole. */
export function copySweepColumns(part: SweepColumns, whole: SweepColumns, from: number): void {
  part.values.forEach((column, place) => whole.values[place]?.set(column, from));
  whole.seed.set(part.seed, from);
  whole.outcome.set(part.outcome, from);
  whole.hasStopped.set(part.hasStopped, from);
  whole.downtimeMicros.set(part.downtimeMicros, from);
  whole.totalMicros.set(part.totalMicros, from);
  whole.backOutWindowMicros.set(part.backOutWindowMicros, from);
  whole.sentMessages.set(part.sentMessages, from);
  whole.lostMessages.set(part.lostMessages, from);
  whole.stateTransferred.set(part.stateTransferred, from);
  whole.broken.set(part.broken, from);
}

/** The buffers to transfer, so that columns cross threads without copying. */
export function listSweepBuffers(columns: SweepColumns): ArrayBuffer[] {
  const arrays = Object.values(columns)
    .flat()
    .filter((part) => typeof part !== 'number');
  return arrays.map(({ buffer }) => buffer as ArrayBuffer);
}
