import type { CaptureReader } from './capture-reader';
import { WorkerCaptureReader } from './capture-reader';
import { prepareWorker } from '../threads/page-worker';
import { captureWorkerUrl } from '../threads/worker-url';

/** The reader of the page. */
export function createCaptureReader(): CaptureReader {
  return new WorkerCaptureReader(prepareWorker(captureWorkerUrl, 'capture'));
}
