import { expose } from 'comlink';
import type { AnalystApi } from './analyst-client';
import { createMacrotask } from './macrotask';
import { createSlackApi } from './slack-api';
import { answerWhyNot } from './why-not-api';

/** Often enough to see it grow, seldom enough to cost nothing. */
const TOLD_EVERY_MILLIS = 150;

const slack = createSlackApi(createMacrotask());

/** Its own thread: hundreds of runs must not keep the ladder waiting. */
expose({
  ping: () => undefined,
  cancel: () => slack.cancel(),
  whyNot: answerWhyNot,
  measureSlack(spec, tell) {
    let toldAt = performance.now();
    return slack.measureSlack({
      spec,
      onProgress: (progress) => {
        const now = performance.now();
        if (now - toldAt < TOLD_EVERY_MILLIS) return;
        toldAt = now;
        tell(progress);
      },
    });
  },
} satisfies AnalystApi);
