import { RunSeries, SweepSlice } from '../../engine/sweep/sweep-slice';
import type { RunSpec } from '../../trace/run-spec';
import type { RunSummary } from '../../trace/run-summary';
import type { SweepColumns } from '../../trace/sweep/sweep-columns';
import type { SweepSpec } from '../../trace/sweep/sweep-spec';
import { failOn } from '../answer';
import type { NoAnswer } from '../answer';

/** In steps: most runs end within one turn. A few milliseconds per turn, so that a cancel can arrive. */
const STEPS_PER_TURN = 2000;
const RUNS_PER_REST = 20;

/** What one thread of the pool does. Failures are answers, so that they cross the thread as plain values. */
export interface PoolApi {
  ping(): void;
  /** Ends what is under way; it then answers `cancelled`. */
  cancel(): void;
  summarize(specs: readonly RunSpec[]): Promise<PoolAnswer<readonly RunSummary[]>>;
  sweep(sweep: SweepSpec, from: number, to: number): Promise<PoolAnswer<SweepColumns>>;
}

export type PoolAnswer<T> = { readonly kind: 'done'; readonly value: T } | NoAnswer;

/** Work in small turns. */
interface Work<T> {
  /** True when it is done. */
  advance(maxSteps: number): boolean;
  result(): T;
}

/** `rest` gives other events a turn; without one a cancel could not arrive. */
export function createPoolApi(rest: () => Promise<void>): PoolApi {
  let cancels = 0;
  const work = async <T>(start: () => Work<T>, about: object): Promise<PoolAnswer<T>> => {
    const before = cancels;
    try {
      return await workInTurns(start(), () => rest().then(() => cancels === before));
    } catch (error) {
      return failOn(JSON.stringify(about), error);
    }
  };
  return {
    ping: () => undefined,
    cancel: () => void cancels++,
    summarize: (specs) => work(() => startSummaries(specs), { specs: specs.slice(0, 3) }),
    sweep: (sweep, from, to) => work(() => startSlice(sweep, from, to), { sweep, from, to }),
  };
}

async function workInTurns<T>(
  work: Work<T>,
  mayGoOn: () => Promise<boolean>,
): Promise<PoolAnswer<T>> {
  for (let turn = 0; !work.advance(STEPS_PER_TURN); turn++)
    if (turn % RUNS_PER_REST === 0 && !(await mayGoOn())) return { kind: 'cancelled' };
  return { kind: 'done', value: work.result() };
}

function startSummaries(specs: readonly RunSpec[]): Work<readonly RunSummary[]> {
  const summaries: RunSummary[] = [];
  const series = new RunSeries(specs, (summary) => void summaries.push(summary));
  return { advance: (maxSteps) => series.advance(maxSteps), result: () => summaries };
}

function startSlice(sweep: SweepSpec, from: number, to: number): Work<SweepColumns> {
  const slice = new SweepSlice(sweep, from, to);
  return { advance: (maxSteps) => slice.advance(maxSteps), result: () => slice.columns };
}
