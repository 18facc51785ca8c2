import type { CaptureQuestion } from './capture-api';
import { answerCaptureQuestion } from './capture-api';

/** A thread for one file: reading a large one takes seconds, and whoever cancels ends the thread. */
addEventListener('message', ({ data }: MessageEvent<CaptureQuestion>) =>
  answerCaptureQuestion(
    data,
    (news, transfer) => postMessage(news, { transfer }),
    () => performance.now(),
  ),
);
