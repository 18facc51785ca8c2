import { canExplore, startExplore } from '../../engine/explore/explore';
import type { Exploration } from '../../engine/explore/explore';
import { exploreTimed } from '../../engine/explore/timed/explore-timed';
import type {
  ExploreProgress,
  ExploreRequest,
  ExploreResult,
} from '../../trace/answers/exploration';
import type { TimedRequest, TimedResult } from '../../trace/answers/timed-exploration';
import { failOn } from '../answer';
import type { NoAnswer } from '../answer';
import { Turns } from '../../lib/turns';

/** Counted in small steps, a few milliseconds each: how often progress is told and a stop can arrive. */
const STEPS_PER_SLICE = 2000;
/** One step runs one order with sums in place of times, or compares two regions. */
const TIMED_STEPS_PER_SLICE = 5;

type Answer<T> = { readonly kind: 'done'; readonly result: T } | NoAnswer;

export type ExploreAnswer = Answer<ExploreResult>;
/** Null when orders go round: then no list of orders is whole. */
export type TimedAnswer = Answer<TimedResult>;

interface ExploreQuestion {
  readonly request: ExploreRequest;
  /** Also count and list essentially different orders. */
  readonly classes?: boolean;
  /** Told now and then, with what is known so far. */
  readonly onProgress?: (progress: ExploreProgress, soFar: () => ExploreResult) => void;
}

/** Exploring, beside running: a newer question ends the one before. */
export interface ExploreApi {
  canExplore(scenario: string): boolean;
  explore(question: ExploreQuestion): Promise<ExploreAnswer>;
  /** Which durations lead to which outcome. Questions of this kind end each other and no others. */
  exploreTimed(request: TimedRequest): Promise<TimedAnswer>;
  /** Ends the search of `explore`, which then answers with what it found; questions about times are short. */
  stop(): void;
}

/** `rest` gives other events a turn; without one between slices a newer question could not arrive. */
export function createExploreApi(rest: () => Promise<void>): ExploreApi {
  const explorations = new Turns();
  const timed = new Turns();
  let current: Exploration | null = null;
  return {
    canExplore,
    stop: () => current?.stop(),
    explore(question) {
      const mayGoOn = explorations.beginSlices(rest);
      return answerFailures(question.request, () => {
        const { request, classes = false } = question;
        current = startExplore(request, { classes });
        return exploreInSlices(current, question, mayGoOn);
      });
    },
    exploreTimed(request) {
      const mayGoOn = timed.beginSlices(rest);
      return answerFailures(request, () => exploreTimedInSlices(request, mayGoOn));
    },
  };
}

async function answerFailures<T>(
  request: object,
  ask: () => Promise<Answer<T>>,
): Promise<Answer<T>> {
  try {
    return await ask();
  } catch (error) {
    return failOn(`exploration ${JSON.stringify(request)}`, error);
  }
}

async function exploreInSlices(
  exploration: Exploration,
  { onProgress }: ExploreQuestion,
  mayGoOn: () => Promise<boolean>,
): Promise<ExploreAnswer> {
  do {
    if (!(await mayGoOn())) return { kind: 'cancelled' };
    onProgress?.(exploration.progress, () => exploration.buildResult());
  } while (!exploration.advance(getSteps(exploration.progress)));
  return { kind: 'done', result: exploration.buildResult() };
}

/** A witness is many runs. */
function getSteps({ phase }: ExploreProgress): number {
  return phase === 'witnesses' ? 1 : STEPS_PER_SLICE;
}

async function exploreTimedInSlices(
  request: TimedRequest,
  mayGoOn: () => Promise<boolean>,
): Promise<TimedAnswer> {
  const work = exploreTimed(request);
  for (let taken = 1; ; taken++) {
    const next = work.next();
    if (next.done === true) return { kind: 'done', result: next.value };
    if (taken % TIMED_STEPS_PER_SLICE === 0 && !(await mayGoOn())) return { kind: 'cancelled' };
  }
}
