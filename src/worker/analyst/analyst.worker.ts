import { expose } from 'comlink';
import type { AnalystApi } from './analyst-client';
import { createMacrotask } from '../threads/macrotask';
import { createPace } from '../threads/pace';
import { createSlackApi } from './slack-api';
import { answerWhyNot } from './why-not-api';

const TOLD_EVERY_MILLIS = 150;

const slack = createSlackApi(createMacrotask());

/** Its own thread: hundreds of runs must not keep the ladder waiting. */
expose({
  ping: () => undefined,
  cancel: () => slack.cancel(),
  whyNot: answerWhyNot,
  measureSlack(spec, tell) {
    const isDue = createPace(TOLD_EVERY_MILLIS);
    return slack.measureSlack({
      spec,
      onProgress: (progress) => {
        if (isDue()) tell(progress);
      },
    });
  },
} satisfies AnalystApi);
