import { catalogue } from '../engine/catalogue';
import type { RunLimits } from '../engine/kernel/simulation';
import { startRun } from '../engine/simulate';
import type { Run } from '../engine/simulate';
import type { Catalogue } from '../trace/catalogue';
import type { RunSpec } from '../trace/run-spec';
import type { Trace } from '../trace/trace';

/** Counted in steps, not in time: slices change when a cancel can arrive, never the trace. A few milliseconds each. */
const STEPS_PER_SLICE = 500;

/** What both clients call. Failures are answers, so that they cross the thread as plain values. */
export interface EngineApi {
  getCatalogue(): Catalogue;
  run(spec: RunSpec): Promise<EngineAnswer>;
  /** A sign of life. */
  ping(): void;
}

export type EngineAnswer =
  | { readonly kind: 'done'; readonly trace: Trace }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly message: string };

/** `rest` gives other events a turn; without one between slices a newer run could not arrive. */
export function createEngineApi(
  rest: () => Promise<void>,
  limits: Partial<RunLimits> = {},
): EngineApi {
  let newest = 0;
  return {
    getCatalogue: () => catalogue,
    ping: () => undefined,
    async run(spec) {
      const id = ++newest;
      const mayGoOn = () => rest().then(() => id === newest);
      try {
        return await runInSlices(startRun(spec, limits), mayGoOn);
      } catch (error) {
        return { kind: 'failed', message: describeFailure(error, spec) };
      }
    },
  };
}

/** Asks before the first slice too: of a burst of runs only the last costs anything. */
async function runInSlices(run: Run, mayGoOn: () => Promise<boolean>): Promise<EngineAnswer> {
  do {
    if (!(await mayGoOn())) return { kind: 'cancelled' };
  } while (!run.advance(STEPS_PER_SLICE));
  // The trace is built in one piece: signs of life that are asked for are given before it.
  if (!(await mayGoOn())) return { kind: 'cancelled' };
  return { kind: 'done', trace: run.buildTrace() };
}

/** Whoever reports this can repeat it: the message carries the whole RunSpec. */
function describeFailure(error: unknown, spec: RunSpec): string {
  const reason = error instanceof Error ? error.message : String(error);
  return `${reason} (run ${JSON.stringify(spec)})`;
}
