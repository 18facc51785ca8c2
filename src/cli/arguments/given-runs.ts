import { basename } from 'node:path';
import { readRunSpecFromFile } from '../../formats/read-saved-file';
import type { Result } from '../../lib/result';
import type { Catalogue } from '../../trace/catalogue';
import { checkRunSpec } from '../../trace/check-run-spec';
import type { RunSpec } from '../../trace/run-spec';
import type { ReadFile } from '../command';

/** Scenarios have no dot and no slash in their names, files that hold a run do. */
export function isFileName(text: string): boolean {
  return /[./\\]/.test(text);
}

/** The run of a file that was saved or exported here. What of it this version cannot use is a problem, not a warning. */
export function readSavedRun(
  path: string,
  catalogue: Catalogue,
  readFile: ReadFile,
): Result<RunSpec> {
  const found = readRunSpecFromFile(basename(path), readFile(path));
  const checked = found.ok ? checkRunSpec(found.value, catalogue) : found;
  const problems = checked.ok ? checked.warnings : checked.problems;
  if (checked.ok && problems.length === 0) return checked;
  return {
    ok: false,
    problems: problems.map(({ at, message }) => ({
      at: at === '' ? path : `${path}: ${at}`,
      message,
    })),
  };
}
