import type { Trace } from '../../../trace/trace';
import { readCaptureTrace } from '../read-capture-trace';

/** The trace of a capture that can be read. */
export function openTrace(file: Uint8Array): Trace {
  const result = readCaptureTrace(file, 'capture');
  if (!result.ok) throw new Error(result.problems[0]?.message);
  return result.value;
}
