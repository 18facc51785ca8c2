import type { Remote } from 'comlink';
import type { NoAnswer } from '../answer';
import type { CallOutcome, EngineWorker, Pingable } from './connection';
import { Connection } from './connection';
import type { HeartbeatOptions } from './heartbeat';
import { HEARTBEAT } from './heartbeat';

/** After so many deaths on the same question, asking again would only kill the next worker. */
const MAX_DEATHS = 3;

/** Keeps one worker for its questions. It is made for the first one; one that dies is replaced and asked again. */
export class WorkerKeeper<Api extends Pingable> {
  isDisposed = false;
  private readonly createWorker: () => EngineWorker;
  private readonly heartbeat: HeartbeatOptions;
  private connection: Connection<Api> | null = null;

  constructor(createWorker: () => EngineWorker, heartbeat = HEARTBEAT) {
    this.createWorker = createWorker;
    this.heartbeat = heartbeat;
  }

  /** The answer, or the last death when there were too many; how often the worker died in any case. */
  async ask<T>(
    question: (api: Remote<Api>) => Promise<T>,
    isObsolete: () => boolean,
  ): Promise<CallOutcome<T> & { readonly deaths: number }> {
    for (let deaths = 0; ; deaths++) {
      const outcome = await this.callOnce(question, deaths);
      if (outcome.kind === 'answer') return { ...outcome, deaths };
      if (deaths + 1 >= MAX_DEATHS || this.isDisposed || isObsolete())
        return { ...outcome, deaths: deaths + 1 };
    }
  }

  /** The answer, or why there is none; `who` begins the sentence on a worker that died too often. */
  async answer<T>(
    who: string,
    question: (api: Remote<Api>) => Promise<T>,
    isObsolete: () => boolean,
  ): Promise<T | NoAnswer> {
    const outcome = await this.ask(question, isObsolete);
    if (this.isDisposed || isObsolete()) return { kind: 'cancelled' };
    if (outcome.kind === 'answer') return outcome.value;
    const message = `${who} stopped ${outcome.deaths} times on this question, the last time because ${outcome.reason}`;
    return { kind: 'failed', message };
  }

  /** Tells a living worker something that needs no answer. */
  tell(message: (api: Remote<Api>) => Promise<void>): void {
    if (this.connection?.isDead === false) void this.connection.call(message);
  }

  dispose(): void {
    this.isDisposed = true;
    this.connection?.end('it was dismissed');
  }

  private async callOnce<T>(
    question: (api: Remote<Api>) => Promise<T>,
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

  private connect(): Connection<Api> {
    return new Connection<Api>(this.createWorker(), this.heartbeat);
  }
}
