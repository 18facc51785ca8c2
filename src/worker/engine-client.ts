import type { Catalogue } from '../trace/catalogue';
import type { Conformance } from '../trace/answers/conformance';
import type { MachineReport } from '../trace/machines';
import type { RunSpec } from '../trace/run-spec';
import type { Trace } from '../trace/trace';
import type { NoAnswer } from './answer';

/**
 * The engine as the rest of the app sees it. Two implementations: behind a Web Worker for the page, in process for the
 * command line and tests. A newer `run` cancels the older one of the same slot, which then answers `cancelled`.
 */
export interface EngineClient {
  getCatalogue(): Promise<Catalogue>;
  run(spec: RunSpec, slot?: RunSlot): Promise<RunAnswer>;
  /** For the charts of state machines: of this run, or, for null, of the machines that a capture shows. */
  getMachines(spec: RunSpec | null): Promise<MachinesAnswer>;
  /** Lays a capture beside our own machines; a newer question cancels the older one. */
  compareWithModel(capture: Trace): Promise<ConformanceAnswer>;
  dispose(): void;
}

/** Two runs may be under way at a time: the one on screen (`a`, where none is named) and the one beside it. */
export type RunSlot = 'a' | 'b';

export type RunAnswer =
  | {
      readonly kind: 'done';
      readonly trace: Trace;
      /** How often the worker died and was replaced before this answer came. */
      readonly restarts: number;
    }
  | NoAnswer;

export type MachinesAnswer = { readonly kind: 'done'; readonly report: MachineReport } | NoAnswer;

export type ConformanceAnswer =
  { readonly kind: 'done'; readonly conformance: Conformance } | NoAnswer;
