import { measureSlack } from '../../engine/slack/measure-slack';
import type { RunSpec } from '../../trace/run-spec';
import type { SlackProgress, SlackResult } from '../../trace/answers/slack';
import { failOn } from '../answer';
import type { NoAnswer } from '../answer';
import { Turns } from '../../lib/turns';

/** So many runs of the engine at a time: how often progress is told and a cancel can arrive. */
const RUNS_PER_SLICE = 4;

export type SlackAnswer = { readonly kind: 'done'; readonly result: SlackResult } | NoAnswer;

interface SlackQuestion {
  readonly spec: RunSpec;
  /** Only this message or timer (`pull-rsp#1`). */
  readonly only?: string;
  /** Told now and then, with what is measured so far. */
  readonly onProgress?: (progress: SlackProgress) => void;
}

/** Measuring slack, beside running: a newer question, or `cancel`, ends the one before. */
export interface SlackApi {
  measureSlack(question: SlackQuestion): Promise<SlackAnswer>;
  cancel(): void;
}

/** `rest` gives other events a turn; without one between slices a cancel could not arrive. */
export function createSlackApi(rest: () => Promise<void>): SlackApi {
  const turns = new Turns();
  return {
    cancel: () => turns.end(),
    async measureSlack(question) {
      const mayGoOn = turns.beginSlices(rest);
      try {
        return await measureInSlices(question, mayGoOn);
      } catch (error) {
        return failOn(`slack of ${JSON.stringify(question.spec)}`, error);
      }
    },
  };
}

async function measureInSlices(
  { spec, only, onProgress }: SlackQuestion,
  mayGoOn: () => Promise<boolean>,
): Promise<SlackAnswer> {
  const search = measureSlack(spec, only);
  let step = search.next();
  for (let runs = 1; step.done !== true; runs++) {
    if (runs % RUNS_PER_SLICE === 1) {
      onProgress?.(step.value);
      if (!(await mayGoOn())) return { kind: 'cancelled' };
    }
    step = search.next();
  }
  return { kind: 'done', result: step.value };
}
