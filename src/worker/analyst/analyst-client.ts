import type { RunSpec } from '../../trace/run-spec';
import type { SlackProgress } from '../../trace/answers/slack';
import type { NoAnswer } from '../answer';
import type { EngineWorker, Pingable } from '../threads/connection';
import { HEARTBEAT } from '../threads/heartbeat';
import type { SlackAnswer } from './slack-api';
import type { WhyNotAnswer } from './why-not-api';
import { listenWhile } from '../threads/listen-while';
import { neverOver, Turns } from '../../lib/turns';
import { WorkerKeeper } from '../threads/worker-keeper';

/** What the analyst's worker offers. */
export interface AnalystApi extends Pingable {
  measureSlack(spec: RunSpec, tell: (progress: SlackProgress) => void): Promise<SlackAnswer>;
  /** With null only the list of what one can ask. */
  whyNot(spec: RunSpec, wish: string | null): WhyNotAnswer;
  cancel(): void;
}

/** Questions about one run that take many others. A newer question ends the one before, which then answers `cancelled`. */
export interface AnalystClient {
  measureSlack(spec: RunSpec, tell: (progress: SlackProgress) => void): Promise<SlackAnswer>;
  whyNot(spec: RunSpec, wish: string | null): Promise<WhyNotAnswer | NoAnswer>;
  cancel(): void;
  dispose(): void;
}

/** Behind a worker that is made for the first question. */
export class WorkerAnalystClient implements AnalystClient {
  private readonly keeper: WorkerKeeper<AnalystApi>;
  private readonly measurings = new Turns();

  constructor(createWorker: () => EngineWorker, heartbeat = HEARTBEAT) {
    this.keeper = new WorkerKeeper(createWorker, heartbeat);
  }

  measureSlack(spec: RunSpec, tell: (progress: SlackProgress) => void): Promise<SlackAnswer> {
    const isOver = this.measurings.begin();
    const listener = listenWhile(isOver, tell);
    return this.keeper.answer('Measuring', async (api) => api.measureSlack(spec, listener), isOver);
  }

  whyNot(spec: RunSpec, wish: string | null): Promise<WhyNotAnswer | NoAnswer> {
    return this.keeper.answer('The engine', async (api) => api.whyNot(spec, wish), neverOver);
  }

  cancel(): void {
    this.measurings.end();
    this.keeper.tell(async (api) => api.cancel());
  }

  dispose(): void {
    this.keeper.dispose();
  }
}
