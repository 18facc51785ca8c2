import { LIMITS, limitMessage } from '../lib/limits';
import type { Result } from '../lib/result';
import { fail, succeed } from '../lib/result';
import { decodeUtf8 } from '../lib/utf8';
import { openCapture } from './capture/open-capture';
import { isTextFile, readRunSpec } from './read-run-spec';
import { readRunComment } from './run-comment';
import { readBesideFromSvg } from './svg-metadata';

/** Finds the RunSpec in any file that was saved here: a drawing, a trace or an exported capture. */
export function readRunSpecFromFile(name: string, bytes: Uint8Array): Result<unknown> {
  if (bytes.length > LIMITS.fileBytes.value) return fail(limitMessage(LIMITS.fileBytes));
  if (isTextFile(name, bytes)) return readRunSpec(decodeUtf8(bytes));
  const capture = openCapture(bytes);
  if (!capture.ok) return capture;
  const run = readRunComment(capture.value.comments);
  return run ?? fail('this capture holds no run; only one that was exported here does');
}

/** The run beside it, which only a drawing of two holds; undefined: none. For a file that `readRunSpecFromFile` has read. */
export function readBesideFromFile(name: string, bytes: Uint8Array): Result<unknown> {
  const beside = isTextFile(name, bytes) ? readBesideFromSvg(decodeUtf8(bytes)) : null;
  return beside ?? succeed(undefined);
}
