import type { Result } from '../../lib/result';
import { succeed } from '../../lib/result';
import { unpackFrames } from '../../trace/frame-columns';
import type { Trace } from '../../trace/trace';
import type { CaptureNews, CaptureQuestion, SentTrace } from './capture-api';

export type CaptureAnswer =
  | { readonly kind: 'read'; readonly result: Result<Trace> }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly message: string };

/** Reads captures away from the page's thread. A newer file cancels the one before. */
export interface CaptureReader {
  /** `file` moves away and is empty afterwards; `tell` gets the share that is done. */
  read(file: Uint8Array, name: string, tell: (share: number) => void): Promise<CaptureAnswer>;
  cancel(): void;
}

/** The part of a Worker that we use. */
export type CaptureWorker = Pick<Worker, 'postMessage' | 'addEventListener' | 'terminate'>;

/** A worker for each file: it is made when it is needed, and ending it is the surest way to cancel. */
export class WorkerCaptureReader implements CaptureReader {
  private readonly createWorker: () => CaptureWorker;
  private finish: (answer: CaptureAnswer) => void = () => undefined;

  constructor(createWorker: () => CaptureWorker) {
    this.createWorker = createWorker;
  }

  read(file: Uint8Array, name: string, tell: (share: number) => void): Promise<CaptureAnswer> {
    this.cancel();
    return new Promise((resolve) => {
      const worker = this.createWorker();
      const finish = (answer: CaptureAnswer) => {
        worker.terminate();
        resolve(answer);
      };
      this.finish = finish;
      worker.addEventListener('message', ({ data }: MessageEvent<CaptureNews>) => {
        if (data.kind === 'progress') tell(data.share);
        else finish(data.kind === 'read' ? { ...data, result: unpack(data.result) } : data);
      });
      // A thread that runs out of memory ends so.
      const fail = (message: string) => () => finish({ kind: 'failed', message });
      worker.addEventListener('error', fail('the reader stopped, perhaps for want of memory'));
      worker.addEventListener(
        'messageerror',
        fail('what the reader found could not be taken over'),
      );
      const question: CaptureQuestion = { file, name };
      worker.postMessage(question, [file.buffer as ArrayBuffer]);
    });
  }

  cancel(): void {
    this.finish({ kind: 'cancelled' });
  }
}

function unpack(result: Result<SentTrace>): Result<Trace> {
  if (!result.ok) return result;
  const { trace, frames } = result.value;
  return succeed({ ...trace, frames: unpackFrames(frames) }, result.warnings);
}
