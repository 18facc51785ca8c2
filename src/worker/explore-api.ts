import { canExplore, startExplore } from '../engine/explore/explore';
import type { Exploration } from '../engine/explore/explore';
import type { ExploreProgress, ExploreRequest, ExploreResult } from '../trace/exploration';

/** Counted in small steps, a few milliseconds each: how often progress is told and a cancel can arrive. */
const STEPS_PER_SLICE = 2000;

export type ExploreAnswer =
  | { readonly kind: 'done'; readonly result: ExploreResult }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly message: string };

export interface ExploreQuestion {
  readonly request: ExploreRequest;
  /** Also count and list essentially different orders. */
  readonly classes?: boolean;
  /** Told now and then, with what is known so far. */
  readonly onProgress?: (progress: ExploreProgress, soFar: () => ExploreResult) => void;
}

/** Exploring, beside running: a newer question, or `cancel`, ends the one before. */
export interface ExploreApi {
  canExplore(scenario: string): boolean;
  explore(question: ExploreQuestion): Promise<ExploreAnswer>;
  cancel(): void;
}

/** `rest` gives other events a turn; without one between slices a cancel could not arrive. */
export function createExploreApi(rest: () => Promise<void>): ExploreApi {
  let newest = 0;
  return {
    canExplore,
    cancel: () => void newest++,
    async explore(question) {
      const id = ++newest;
      const mayGoOn = () => rest().then(() => id === newest);
      try {
        return await exploreInSlices(question, mayGoOn);
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        const message = `${reason} (exploration ${JSON.stringify(question.request)})`;
        return { kind: 'failed', message };
      }
    },
  };
}

async function exploreInSlices(
  { request, classes = false, onProgress }: ExploreQuestion,
  mayGoOn: () => Promise<boolean>,
): Promise<ExploreAnswer> {
  const exploration: Exploration = startExplore(request, { classes });
  do {
    if (!(await mayGoOn())) return { kind: 'cancelled' };
    onProgress?.(exploration.progress, () => exploration.buildResult());
  } while (!exploration.advance(STEPS_PER_SLICE));
  return { kind: 'done', result: exploration.buildResult() };
}
