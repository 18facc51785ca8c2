import type { Remote } from 'comlink';
import type {
  ExploreProgress,
  ExploreRequest,
  ExploreResult,
} from '../../trace/answers/exploration';
import type { RunSpec } from '../../trace/run-spec';
import type { TimedRequest } from '../../trace/answers/timed-exploration';
import type { NoAnswer } from '../answer';
import type { EngineWorker, Pingable } from '../threads/connection';
import type { EngineAnswer } from '../engine-api';
import type { RunSlot } from '../engine-client';
import type { ExploreAnswer, TimedAnswer } from './explore-api';
import { HEARTBEAT } from '../threads/heartbeat';
import { listenWhile } from '../threads/listen-while';
import { neverOver, Turns } from '../../lib/turns';
import { WorkerKeeper } from '../threads/worker-keeper';

/** What is known so far. */
export interface ExploreNews {
  readonly progress: ExploreProgress;
  readonly result: ExploreResult;
}

/** What the explorer's worker offers. */
export interface ExplorerApi extends Pingable {
  explore(request: ExploreRequest, tell: (news: ExploreNews) => void): Promise<ExploreAnswer>;
  exploreTimed(request: TimedRequest): Promise<TimedAnswer>;
  run(spec: RunSpec, slot: RunSlot): Promise<EngineAnswer>;
  stop(): void;
}

/** The explorer as the page sees it. A newer question of a kind ends the one before, which then answers `cancelled`. */
export interface ExplorerClient {
  explore(request: ExploreRequest, tell: (news: ExploreNews) => void): Promise<ExploreAnswer>;
  exploreTimed(request: TimedRequest): Promise<TimedAnswer>;
  /** A witness as a trace. */
  run(spec: RunSpec): Promise<EngineAnswer>;
  /** The same beside that: it neither ends another run nor is ended by one. */
  runAside(spec: RunSpec): Promise<EngineAnswer>;
  /** Ends the search of `explore`, which then answers with what it found. */
  stop(): void;
  dispose(): void;
}

/** Behind a worker that is made for the first question. */
export class WorkerExplorerClient implements ExplorerClient {
  private readonly keeper: WorkerKeeper<ExplorerApi>;
  private readonly explorations = new Turns();
  private readonly timed = new Turns();
  private readonly runs = new Turns();

  constructor(createWorker: () => EngineWorker, heartbeat = HEARTBEAT) {
    this.keeper = new WorkerKeeper(createWorker, heartbeat);
  }

  explore(request: ExploreRequest, tell: (news: ExploreNews) => void): Promise<ExploreAnswer> {
    const isOver = this.explorations.begin();
    const listener = listenWhile(isOver, tell);
    return this.ask(async (api) => api.explore(request, listener), isOver);
  }

  exploreTimed(request: TimedRequest): Promise<TimedAnswer> {
    return this.ask(async (api) => api.exploreTimed(request), this.timed.begin());
  }

  run(spec: RunSpec): Promise<EngineAnswer> {
    return this.ask(async (api) => api.run(spec, 'a'), this.runs.begin());
  }

  runAside(spec: RunSpec): Promise<EngineAnswer> {
    return this.ask(async (api) => api.run(spec, 'b'), neverOver);
  }

  stop(): void {
    this.keeper.tell(async (api) => api.stop());
  }

  dispose(): void {
    this.keeper.dispose();
  }

  private ask<T>(
    question: (api: Remote<ExplorerApi>) => Promise<T>,
    isObsolete: () => boolean,
  ): Promise<T | NoAnswer> {
    return this.keeper.answer('The explorer', question, isObsolete);
  }
}
