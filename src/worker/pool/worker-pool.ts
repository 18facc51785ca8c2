import type { Remote } from 'comlink';
import type { EngineWorker } from '../threads/connection';
import { Connection } from '../threads/connection';
import { HEARTBEAT } from '../threads/heartbeat';
import type { PoolAnswer, PoolApi } from './pool-api';
import type { RunPool } from './run-pool';

/** After so many deaths on the same job, asking again would only kill the next worker. */
const MAX_DEATHS = 3;

type Ask<T> = (api: Remote<PoolApi>) => Promise<PoolAnswer<T>>;

/** Workers made when there is work for them. One that dies is replaced and its job asked again. */
export class WorkerPool implements RunPool {
  readonly size: number;
  private readonly createWorker: () => EngineWorker;
  private readonly heartbeat;
  private readonly idle: Connection<PoolApi>[] = [];
  private readonly all = new Set<Connection<PoolApi>>();
  private readonly waiting: (() => void)[] = [];
  private busy = 0;
  private isDisposed = false;

  constructor(createWorker: () => EngineWorker, size: number, heartbeat = HEARTBEAT) {
    this.createWorker = createWorker;
    this.size = size;
    this.heartbeat = heartbeat;
  }

  summarize(...[specs, signal]: Parameters<RunPool['summarize']>) {
    return this.queue((api) => api.summarize(specs), signal);
  }

  sweep(...[sweep, { from, to }, signal]: Parameters<RunPool['sweep']>) {
    return this.queue((api) => api.sweep(sweep, from, to), signal);
  }

  dispose(): void {
    this.isDisposed = true;
    for (const connection of this.all) connection.end('it was dismissed');
    this.all.clear();
  }

  /** Waits for a free place, and gives it to the next in line. */
  private async queue<T>(ask: Ask<T>, signal?: AbortSignal): Promise<PoolAnswer<T>> {
    if (this.busy >= this.size) await new Promise<void>((resolve) => this.waiting.push(resolve));
    else this.busy++;
    try {
      return await this.askUntilAnswered(ask, signal);
    } finally {
      const next = this.waiting.shift();
      if (next === undefined) this.busy--;
      else next();
    }
  }

  private async askUntilAnswered<T>(ask: Ask<T>, signal?: AbortSignal): Promise<PoolAnswer<T>> {
    let reason = '';
    for (let deaths = 0; deaths < MAX_DEATHS; deaths++) {
      if (signal?.aborted || this.isDisposed) return { kind: 'cancelled' };
      const outcome = await this.askOnce(ask, signal, 2 ** deaths);
      if (outcome.kind === 'answer') return outcome.value;
      ({ reason } = outcome);
    }
    if (signal?.aborted || this.isDisposed) return { kind: 'cancelled' };
    const message = `The engine stopped ${MAX_DEATHS} times on these runs, the last time because ${reason}.`;
    return { kind: 'failed', message };
  }

  private async askOnce<T>(ask: Ask<T>, signal: AbortSignal | undefined, patience: number) {
    const connection = this.takeConnection();
    if (typeof connection === 'string') return { kind: 'died', reason: connection } as const;
    const cancel = () => void connection.call(async (api) => api.cancel());
    signal?.addEventListener('abort', cancel);
    const outcome = await connection.call(ask, patience);
    signal?.removeEventListener('abort', cancel);
    if (connection.isDead) this.all.delete(connection);
    else this.idle.push(connection);
    return outcome;
  }

  /** Or why there is none. */
  private takeConnection(): Connection<PoolApi> | string {
    const idle = this.idle.pop();
    if (idle?.isDead === false) return idle;
    try {
      const connection = new Connection<PoolApi>(this.createWorker(), this.heartbeat);
      this.all.add(connection);
      return connection;
    } catch (error) {
      return `it could not be started: ${String(error)}`;
    }
  }
}
