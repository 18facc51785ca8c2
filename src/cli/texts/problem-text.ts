import type { Problem } from '../../lib/result';
import { describeProblems } from '../../lib/result';

/** A damaged file may break in a thousand places; the first tells the most. */
export function describeFirst(path: string, problems: readonly Problem[]): string {
  const more = problems.length > 1 ? ` (and ${problems.length - 1} more)` : '';
  return `${path}: ${describeProblems(problems.slice(0, 1))}${more}`;
}
