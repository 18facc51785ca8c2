import type { SweepSpec } from '../../trace/sweep/sweep-spec';
import { SweepTableBuilder } from '../../trace/sweep/sweep-table';
import type { SweepTable } from '../../trace/sweep/sweep-table';
import type { RunPool } from './run-pool';

/** Some milliseconds of work each: cheap to hand out, quick to cancel. */
const RUNS_PER_JOB = 50;

export interface SweepOptions {
  readonly signal?: AbortSignal;
  /** Told after every part, with what is known so far. */
  readonly onProgress?: (done: number, soFar: () => SweepTable) => void;
}

/** `cancelled` and `failed` still carry the runs that were finished. */
export type SweepAnswer =
  | { readonly kind: 'done'; readonly table: SweepTable }
  | { readonly kind: 'cancelled'; readonly table: SweepTable }
  | { readonly kind: 'failed'; readonly table: SweepTable; readonly message: string };

/** A whole sweep on a pool. The table is the same for any pool, because each run follows from its number alone. */
export async function runSweep(
  pool: RunPool,
  sweep: SweepSpec,
  { signal, onProgress }: SweepOptions = {},
): Promise<SweepAnswer> {
  const builder = new SweepTableBuilder(sweep);
  const stop = new AbortController();
  const either = signal === undefined ? stop.signal : AbortSignal.any([signal, stop.signal]);
  let failure: string | null = null;
  let next = 0;

  const takeJobs = async (): Promise<void> => {
    while (next < sweep.runs && !either.aborted) {
      const from = next;
      const to = (next = Math.min(sweep.runs, from + RUNS_PER_JOB));
      const answer = await pool.sweep(sweep, { from, to }, either);
      if (answer.kind === 'failed') {
        failure ??= answer.message;
        stop.abort();
      }
      if (answer.kind !== 'done') return;
      builder.add(answer.value, from);
      onProgress?.(builder.done, () => builder.build());
    }
  };
  // One job more than there are threads: no thread waits for the next.
  await Promise.all(Array.from({ length: pool.size + 1 }, takeJobs));

  const table = builder.build();
  if (failure !== null) return { kind: 'failed', table, message: failure };
  return { kind: builder.done === sweep.runs ? 'done' : 'cancelled', table };
}
