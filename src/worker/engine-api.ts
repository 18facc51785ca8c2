import { catalogue } from '../engine/catalogue';
import type { RunLimits } from '../engine/kernel/simulation';
import { startComparison } from '../engine/conformance/compare-with-model';
import { describeInferredMachines } from '../engine/charts/inferred-machines';
import { watchRun } from '../engine/charts/watch-run';
import { startRun } from '../engine/simulate';
import type { Run } from '../engine/simulate';
import type { Catalogue } from '../trace/catalogue';
import type { RunSpec } from '../trace/run-spec';
import type { Trace } from '../trace/trace';
import { failOn } from './answer';
import type { NoAnswer } from './answer';
import { Turns } from '../lib/turns';
import type { ConformanceAnswer, MachinesAnswer, RunSlot } from './engine-client';

/** Counted in steps, not in time: slices change when a cancel can arrive, never the trace. A few milliseconds each. */
const STEPS_PER_SLICE = 500;

/** What both clients call. Failures are answers, so that they cross the thread as plain values. */
export interface EngineApi {
  getCatalogue(): Catalogue;
  run(spec: RunSpec, slot?: RunSlot): Promise<EngineAnswer>;
  /** What the machines of this run do; null: those whose states a capture shows. Runs it again, which `run` does not disturb. */
  getMachines(spec: RunSpec | null): Promise<MachinesAnswer>;
  compareWithModel(capture: Trace): Promise<ConformanceAnswer>;
  /** A sign of life. */
  ping(): void;
}

export type EngineAnswer = { readonly kind: 'done'; readonly trace: Trace } | NoAnswer;

/** `rest` gives other events a turn; without one between slices a newer run could not arrive. */
export function createEngineApi(
  rest: () => Promise<void>,
  limits: Partial<RunLimits> = {},
): EngineApi {
  const runs = { a: new Turns(), b: new Turns() };
  const watched = new Turns();
  const compared = new Turns();
  return {
    getCatalogue: () => catalogue,
    ping: () => undefined,
    async run(spec, slot = 'a') {
      const mayGoOn = runs[slot].beginSlices(rest);
      try {
        return await runInSlices(startRun(spec, limits), mayGoOn);
      } catch (error) {
        return failOn(`run ${JSON.stringify(spec)}`, error);
      }
    },
    async getMachines(spec) {
      if (spec === null) return { kind: 'done', report: describeInferredMachines() };
      const mayGoOn = watched.beginSlices(rest);
      try {
        const run = watchRun(spec, limits);
        if (!(await advanceInSlices(run, mayGoOn))) return { kind: 'cancelled' };
        return { kind: 'done', report: run.buildReport() };
      } catch (error) {
        return failOn(`run ${JSON.stringify(spec)}`, error);
      }
    },
    async compareWithModel(capture) {
      const mayGoOn = compared.beginSlices(rest);
      try {
        return await compareInSlices(capture, mayGoOn);
      } catch (error) {
        return failOn(`capture ${capture.title}`, error);
      }
    },
  };
}

async function compareInSlices(
  capture: Trace,
  mayGoOn: () => Promise<boolean>,
): Promise<ConformanceAnswer> {
  const comparison = startComparison(capture);
  for (let step = 0; ; step++) {
    if (step % STEPS_PER_SLICE === 0 && !(await mayGoOn())) return { kind: 'cancelled' };
    const { done, value } = comparison.next();
    if (done === true) return { kind: 'done', conformance: value };
  }
}

async function runInSlices(run: Run, mayGoOn: () => Promise<boolean>): Promise<EngineAnswer> {
  if (!(await advanceInSlices(run, mayGoOn))) return { kind: 'cancelled' };
  return { kind: 'done', trace: run.buildTrace() };
}

/** To the end of the run; false when something newer came. Asks before the first slice too: of a burst only the last costs anything. */
async function advanceInSlices(
  run: Pick<Run, 'advance'>,
  mayGoOn: () => Promise<boolean>,
): Promise<boolean> {
  do {
    if (!(await mayGoOn())) return false;
  } while (!run.advance(STEPS_PER_SLICE));
  // What follows is made in one piece: signs of life that are asked for are given before it.
  return mayGoOn();
}
