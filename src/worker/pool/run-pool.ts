import type { RunSpec } from '../../trace/run-spec';
import type { RunSummary } from '../../trace/run-summary';
import type { SweepColumns } from '../../trace/sweep/sweep-columns';
import type { SweepSpec } from '../../trace/sweep/sweep-spec';
import type { PoolAnswer } from './pool-api';

/**
 * Many runs for outcome and metrics alone, on as many threads as there are. Jobs wait in line and each is one thread's
 * work, so cut big work into jobs of some tens of runs. An aborted signal answers `cancelled` at once.
 */
export interface RunPool {
  /** How many jobs run at the same time. */
  readonly size: number;
  /** In the order of the specs. */
  summarize(
    specs: readonly RunSpec[],
    signal?: AbortSignal,
  ): Promise<PoolAnswer<readonly RunSummary[]>>;
  /** The runs `from` up to, not including, `to` of a checked sweep. */
  sweep(
    sweep: SweepSpec,
    range: { readonly from: number; readonly to: number },
    signal?: AbortSignal,
  ): Promise<PoolAnswer<SweepColumns>>;
  dispose(): void;
}
