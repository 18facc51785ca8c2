import type { Remote } from 'comlink';
import type { Catalogue } from '../trace/catalogue';
import type { RunSpec } from '../trace/run-spec';
import type { CallOutcome, EngineWorker } from './connection';
import { Connection } from './connection';
import type { EngineApi } from './engine-api';
import type { EngineClient, RunAnswer } from './engine-client';
import type { HeartbeatOptions } from './heartbeat';
import { HEARTBEAT } from './heartbeat';

/** After so many deaths on the same question, asking again would only kill the next worker. */
const MAX_DEATHS = 3;

/** The engine behind a worker. A worker that dies is replaced and asked again; the answer says how often. */
export class WorkerClient implements EngineClient {
  private readonly createWorker: () => EngineWorker;
  private readonly heartbeat: HeartbeatOptions;
  private connection: Connection<EngineApi> | null = null;
  private newestRun = 0;
  private isDisposed = false;

  constructor(createWorker: () => EngineWorker, heartbeat = HEARTBEAT) {
    this.createWorker = createWorker;
    this.heartbeat = heartbeat;
  }

  async getCatalogue(): Promise<Catalogue> {
    const outcome = await this.ask(
      (api) => api.getCatalogue(),
      () => false,
    );
    if (outcome.kind === 'answer') return outcome.value;
    throw new Error(`The engine did not start: ${outcome.reason}.`);
  }

  async run(spec: RunSpec): Promise<RunAnswer> {
    const id = ++this.newestRun;
    const isOld = () => id !== this.newestRun || this.isDisposed;
    const outcome = await this.ask(async (api) => api.run(spec), isOld);
    if (isOld()) return { kind: 'cancelled' };
    if (outcome.kind === 'died') {
      const message = `The engine stopped ${outcome.deaths} times on this run, the last time because ${outcome.reason} (run ${JSON.stringify(spec)})`;
      return { kind: 'failed', message };
    }
    const { value, deaths } = outcome;
    return value.kind === 'done' ? { ...value, restarts: deaths } : value;
  }

  dispose(): void {
    this.isDisposed = true;
    this.connection?.end('it was dismissed');
  }

  private async ask<T>(
    question: (api: Remote<EngineApi>) => Promise<T>,
    isObsolete: () => boolean,
  ): Promise<CallOutcome<T> & { readonly deaths: number }> {
    for (let deaths = 0; ; deaths++) {
      const outcome = await this.callOnce(question, deaths);
      if (outcome.kind === 'answer') return { ...outcome, deaths };
      if (deaths + 1 >= MAX_DEATHS || this.isDisposed || isObsolete())
        return { ...outcome, deaths: deaths + 1 };
    }
  }

  private async callOnce<T>(
    question: (api: Remote<EngineApi>) => Promise<T>,
    deaths: number,
  ): Promise<CallOutcome<T>> {
    if (this.isDisposed) return { kind: 'died', reason: 'it was dismissed' };
    try {
      this.connection = this.connection?.isDead === false ? this.connection : this.connect();
    } catch (error) {
      return { kind: 'died', reason: `it could not be started: ${String(error)}` };
    }
    return this.connection.call(question, 2 ** deaths);
  }

  private connect(): Connection<EngineApi> {
    return new Connection<EngineApi>(this.createWorker(), this.heartbeat);
  }
}
