import type { Remote } from 'comlink';
import type { Catalogue } from '../trace/catalogue';
import type { RunSpec } from '../trace/run-spec';
import type { Trace } from '../trace/trace';
import type { NoAnswer } from './answer';
import type { EngineWorker } from './threads/connection';
import type { EngineApi } from './engine-api';
import type {
  ConformanceAnswer,
  EngineClient,
  MachinesAnswer,
  RunAnswer,
  RunSlot,
} from './engine-client';
import { HEARTBEAT } from './threads/heartbeat';
import { neverOver, Turns } from '../lib/turns';
import { WorkerKeeper } from './threads/worker-keeper';

/** The engine behind a worker. A worker that dies is replaced and asked again; the answer says how often. */
export class WorkerClient implements EngineClient {
  private readonly keeper: WorkerKeeper<EngineApi>;
  private readonly runs = { a: new Turns(), b: new Turns() };

  constructor(createWorker: () => EngineWorker, heartbeat = HEARTBEAT) {
    this.keeper = new WorkerKeeper(createWorker, heartbeat);
  }

  async getCatalogue(): Promise<Catalogue> {
    const outcome = await this.keeper.ask((api) => api.getCatalogue(), neverOver);
    if (outcome.kind === 'answer') return outcome.value;
    throw new Error(`The engine did not start: ${outcome.reason}.`);
  }

  async run(spec: RunSpec, slot: RunSlot = 'a'): Promise<RunAnswer> {
    const isOver = this.runs[slot].begin();
    const isOld = () => isOver() || this.keeper.isDisposed;
    const outcome = await this.keeper.ask(async (api) => api.run(spec, slot), isOld);
    if (isOld()) return { kind: 'cancelled' };
    if (outcome.kind === 'died') {
      const message = `The engine stopped ${outcome.deaths} times on this run, the last time because ${outcome.reason} (run ${JSON.stringify(spec)})`;
      return { kind: 'failed', message };
    }
    const { value, deaths } = outcome;
    return value.kind === 'done' ? { ...value, restarts: deaths } : value;
  }

  async getMachines(spec: RunSpec | null): Promise<MachinesAnswer> {
    return this.askOnce(async (api) => api.getMachines(spec));
  }

  async compareWithModel(capture: Trace): Promise<ConformanceAnswer> {
    return this.askOnce(async (api) => api.compareWithModel(capture));
  }

  dispose(): void {
    this.keeper.dispose();
  }

  /** For questions whose answers stand for themselves; a worker that died is asked again. */
  private askOnce<T>(question: (api: Remote<EngineApi>) => Promise<T>): Promise<T | NoAnswer> {
    return this.keeper.answer('The engine', question, neverOver);
  }
}
