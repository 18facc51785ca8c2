import type { CaptureReader } from '../worker/capture/capture-reader';
import { createCaptureReader } from '../worker/capture/create-capture-reader';

let reader: CaptureReader | null = null;

/** The one of the page, made when the first file is opened. */
export function getCaptureReader(): CaptureReader {
  reader ??= createCaptureReader();
  return reader;
}
