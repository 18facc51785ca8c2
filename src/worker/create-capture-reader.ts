import type { CaptureReader } from './capture-reader';
import { WorkerCaptureReader } from './capture-reader';
import { trustUrl } from './trust-url';
import { captureWorkerUrl } from './worker-url';

/** The reader of the page. */
export function createCaptureReader(): CaptureReader {
  const url = trustUrl(captureWorkerUrl) as string;
  return new WorkerCaptureReader(() => new Worker(url, { type: 'module', name: 'capture' }));
}
