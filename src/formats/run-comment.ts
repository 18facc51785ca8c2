import { LIMITS } from '../lib/limits';
import type { Result } from '../lib/result';
import { fail, succeed } from '../lib/result';
import type { RunSpec } from '../trace/run-spec';

const MARK = 'urn:ladderscope:run:';
const VERSION = '1';

/** A line for the comment of a capture that says what was run, so that opening the capture restores the run. */
export function writeRunComment(spec: RunSpec): string {
  return `${MARK}${VERSION} ${JSON.stringify(spec)}`;
}

/**
 * Finds that line in the comments of a capture; null when there is none, as in any capture of real traffic. What comes
 * back still has to pass `checkRunSpec`.
 */
export function readRunComment(comments: readonly string[]): Result<unknown> | null {
  const lines = comments.flatMap((comment) => comment.split(/\r?\n/));
  const runs = new Set(lines.filter((line) => line.startsWith(MARK)));
  const [run] = runs;
  if (run === undefined) return null;
  if (runs.size > 1)
    return fail(
      'the comments of this capture name several runs; export each run into its own file',
    );
  return parseRun(run);
}

/** A comment for the reader's eyes: without that line. */
export function stripRun(comment: string): string {
  const lines = comment.split(/\r?\n/);
  return lines.filter((line) => !line.startsWith(MARK)).join('\n');
}

function parseRun(line: string): Result<unknown> {
  const split = line.indexOf(' ');
  const version = line.slice(MARK.length, split < 0 ? undefined : split);
  if (version !== VERSION)
    return fail(
      `the run in this capture has version ${version}, this app reads version ${VERSION}; reload the app to get its newest version`,
      'comment',
    );
  if (line.length > LIMITS.linkBytes.value)
    return fail('the run in this capture is too large (limit linkBytes)', 'comment');
  try {
    const value: unknown = JSON.parse(line.slice(split + 1));
    return succeed(value);
  } catch {
    return fail('the run in this capture is damaged: it is not JSON', 'comment');
  }
}
