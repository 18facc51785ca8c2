import type { Remote } from 'comlink';
import { wrap } from 'comlink';
import type { HeartbeatOptions } from './heartbeat';
import { createHeartbeat } from './heartbeat';

/** The part of a Worker that we use, so that tests can give one that fails on purpose. */
export type EngineWorker = Pick<
  Worker,
  'postMessage' | 'addEventListener' | 'removeEventListener' | 'terminate'
>;

export type CallOutcome<T> =
  | { readonly kind: 'answer'; readonly value: T }
  | { readonly kind: 'died'; readonly reason: string };

/** What every worker of ours answers, so that a busy one can be told from a stuck one. */
export interface Pingable {
  ping(): void;
}

/** One worker from its start to its death. A call never hangs: it ends with an answer or with the worker's death. */
export class Connection<Api extends Pingable> {
  isDead = false;
  private readonly worker: EngineWorker;
  private readonly remote: Remote<Api>;
  private readonly heartbeat;
  private readonly death: Promise<CallOutcome<never>>;
  private tellDeath: (outcome: CallOutcome<never>) => void = () => undefined;
  private openCalls = 0;

  constructor(worker: EngineWorker, options: HeartbeatOptions) {
    this.worker = worker;
    this.remote = wrap<Api>(worker);
    this.death = new Promise((resolve) => (this.tellDeath = resolve));
    worker.addEventListener('error', () => this.end('it reported an error'));
    worker.addEventListener('messageerror', () => this.end('its answer could not be read'));
    this.heartbeat = createHeartbeat(
      options,
      () => this.ping(),
      () => this.end('it gave no sign of life'),
    );
  }

  async call<T>(ask: (api: Remote<Api>) => Promise<T>, patience = 1): Promise<CallOutcome<T>> {
    if (this.isDead) return this.death;
    this.openCalls++;
    this.heartbeat.start(patience);
    const outcome = await Promise.race([this.answerOf(ask), this.death]);
    if (--this.openCalls === 0) this.heartbeat.stop();
    return outcome;
  }

  /** Comlink's type of a method cannot be resolved while `Api` is open; this one method is known. */
  private ping(): Promise<void> {
    return (this.remote as unknown as Remote<Pingable>).ping();
  }

  /** From here on every call, also those under way, ends with this reason. */
  end(reason: string): void {
    if (this.isDead) return;
    this.isDead = true;
    this.heartbeat.stop();
    this.worker.terminate();
    this.tellDeath({ kind: 'died', reason });
  }

  /** The engine answers its failures as values, so an exception means that the thread itself is in trouble. */
  private async answerOf<T>(ask: (api: Remote<Api>) => Promise<T>): Promise<CallOutcome<T>> {
    try {
      const value = await ask(this.remote);
      this.heartbeat.noteLife();
      return { kind: 'answer', value };
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      this.end(`it answered with an error: ${reason}`);
      return this.death;
    }
  }
}
